import type { StoryObj } from '@storybook/web-components-vite';
import { expect, within } from 'storybook/test';
import { drawnIn, eventually, shows } from './shown.js';

type Playing = Parameters<NonNullable<StoryObj['play']>>[0];

/** What is written, by the label of the field. */
type Written = Readonly<
  Partial<Record<'Comment' | 'Name' | 'E-mail' | 'Website (optional)', string>>
>;

/** Enough to be accepted. */
export const VALID = {
  Comment: 'I was there as well. It was colder than it looks.',
  Name: 'Ada Reed',
  'E-mail': 'ada@mail.example',
} satisfies Written;

/** What is in a field is replaced, however long it is. */
const WHOLE = { initialSelectionStart: 0, initialSelectionEnd: 10_000 };

/** The form for a comment of its own, once there is a thread. */
export async function formIn(playing: Playing): Promise<HTMLElement> {
  await shows('ready')(playing);
  return drawnIn(playing).getByRole('form', { name: 'Write a comment' });
}

/** A field of a form by its label. */
export const fieldIn = (form: HTMLElement, name: keyof Written): HTMLElement =>
  within(form).getByRole('textbox', { name });

/** Writes into fields one after the other, over what is in them; one that is there only for those who write is waited for. */
export async function write(
  { userEvent }: Playing,
  form: HTMLElement,
  written: Written,
): Promise<void> {
  for (const [name, text] of Object.entries(written)) {
    const field = await within(form).findByRole('textbox', { name });
    await userEvent.type(field, text, WHOLE);
  }
}

/** Presses the button that posts. */
export async function post({ userEvent }: Playing, form: HTMLElement): Promise<void> {
  await userEvent.click(within(form).getByRole('button', { name: /^Post/ }));
}

/** A play: posts a comment that is in order, and reads what is said about it. The text is still there. */
export const isRefused =
  (notice: RegExp) =>
  async (playing: Playing): Promise<void> => {
    const form = await formIn(playing);
    await write(playing, form, VALID);
    await post(playing, form);
    await eventually(() => expect(within(form).getByRole('alert')).toHaveTextContent(notice));
    await expect(fieldIn(form, 'Comment')).toHaveValue(VALID.Comment);
  };

/** Posts a comment, and waits until something is said of it in the thread. @returns The comment. */
export async function postUntil(playing: Playing, note: RegExp): Promise<HTMLElement> {
  const form = await formIn(playing);
  await write(playing, form, VALID);
  await post(playing, form);
  const said = await drawnIn(playing).findByText(note, { selector: 'article *' });
  await expect(fieldIn(form, 'Comment')).toHaveValue('');
  return said.closest('article') as HTMLElement;
}

/** A play: posts a comment of which something is said in the thread. */
export const stands =
  (note: RegExp) =>
  async (playing: Playing): Promise<void> => {
    await postUntil(playing, note);
  };
