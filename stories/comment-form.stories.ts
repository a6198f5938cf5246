import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, within } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { inColumn, inDarkPage, inLanguage } from './support/places.js';
import { asksInSlot, readerIs, signsInAs } from './support/readers.js';
import { postFails, withoutReceipt } from './support/requests.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';
import {
  VALID,
  fieldIn,
  formIn,
  isRefused,
  post,
  postUntil,
  stands,
  write,
} from './support/writing.js';

export default {
  ...threadStory,
  title: 'Comment thread/Writing',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead), limit: 3 },
  decorators: [inColumn(720)],
} satisfies Meta;

type Story = StoryObj;

/** The form grows when somebody begins to write. */
export const Open: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await context.userEvent.click(fieldIn(form, 'Comment'));
    await eventually(() => expect(fieldIn(form, 'E-mail')).toBeVisible());
  },
};

/** A comment of its own: it appears, and the form is empty but for the name. */
export const Post: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, VALID);
    await post(context, form);
    await eventually(() => expect(drawnIn(context).getByText(VALID.Comment)).toBeVisible());
    await within(form).findByText('Your comment was posted.');
    await expect(fieldIn(form, 'Comment')).toHaveValue('');
  },
};

/** The form opens under the comment that is answered; the answer appears there, and has the focus. */
export const Reply: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^Reply to/ });
    await context.userEvent.click(button as HTMLElement);
    const form = await drawn.findByRole('form', { name: /^Reply to/ });
    await eventually(() => expect(focused()).toBe(fieldIn(form, 'Comment')));
    await write(context, form, VALID);
    await post(context, form);
    const answer = await drawn.findByText(VALID.Comment);
    await eventually(() => expect(focused()).toContainElement(answer));
    await expect(answer.closest('[part="replies"]')).not.toBeNull();
  },
};

/** The form to answer, as it opens. */
export const ReplyOpen: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^Reply to/ });
    await context.userEvent.click(button as HTMLElement);
    await drawn.findByRole('form', { name: /^Reply to/ });
  },
};

/** Each field says what is wrong with it, and the first of them has the focus. */
export const Validation: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, {
      Comment: ' ',
      'E-mail': 'ada at mail',
      'Website (optional)': 'ada',
    });
    await post(context, form);
    const comment = fieldIn(form, 'Comment');
    await eventually(() => expect(focused()).toBe(comment));
    await expect(comment).toHaveAccessibleDescription('Comment is required.');
    await expect(fieldIn(form, 'Name')).toBeInvalid();
    await expect(fieldIn(form, 'E-mail')).toHaveAccessibleDescription(/name@example\.org/);
    await expect(fieldIn(form, 'Website (optional)')).toHaveAccessibleDescription(/https:/);
  },
};

/** The server is stricter than the form: its words stand at the fields, and nothing that was written is lost. */
export const ServerErrors: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { ...VALID, 'E-mail': 'ada@mail' });
    await post(context, form);
    const email = fieldIn(form, 'E-mail');
    await eventually(() => expect(focused()).toBe(email));
    await expect(email).toHaveAccessibleDescription(/does not look like an e-mail address/);
    await expect(fieldIn(form, 'Comment')).toHaveValue(VALID.Comment);
  },
};

/** The comment is under way: it stands in the thread and says so, and the form is free again. */
export const Sending: Story = {
  args: { timeout: 600_000 },
  decorators: [withoutReceipt],
  play: async (context) => {
    await stands(/^Sending/)(context);
    await expect(fieldIn(await formIn(context), 'Comment')).toHaveValue('');
  },
};

/** There is no answer in time: it is looked for in the thread. */
export const NoAnswer: Story = {
  args: { timeout: 1000 },
  decorators: [withoutReceipt],
  play: stands(/Looking for it/),
};

/** Chooses something from the menu of a comment that was just posted. */
const chooseOfOwn =
  (action: string) =>
  async (context: Parameters<NonNullable<Story['play']>>[0]): Promise<HTMLElement> => {
    const form = await formIn(context);
    // Each time another one: the endpoint takes the same words once only.
    const text = `${VALID.Comment} ${String(Date.now())}`;
    await write(context, form, { ...VALID, Comment: text });
    await post(context, form);
    const drawn = drawnIn(context);
    const menu = await eventually(() => {
      const comment = drawn.getByText(text).closest('article') as HTMLElement;
      // On its way to the server it has none.
      return within(comment).getByRole('button', { name: /^More about/ });
    });
    await context.userEvent.click(menu);
    await context.userEvent.click(await drawn.findByRole('menuitem', { name: action }));
    return drawn.findByRole('group', { name: new RegExp(`${action} your comment`) });
  };

/** One's own comment is changed where it stands. */
export const Edit: Story = {
  play: async (context) => {
    const panel = within(await chooseOfOwn('Edit')(context));
    await context.userEvent.type(panel.getByRole('textbox'), ' And windier.');
    await context.userEvent.click(panel.getByRole('button', { name: 'Save' }));
    const drawn = drawnIn(context);
    await eventually(() => expect(drawn.getByText(/And windier\.$/)).toBeVisible());
  },
};

/** It is changed, and then it is not: it has its first text again. */
export const EditUndone: Story = {
  play: async (context) => {
    const panel = within(await chooseOfOwn('Edit')(context));
    await context.userEvent.type(panel.getByRole('textbox'), ' And windier.');
    await context.userEvent.click(panel.getByRole('button', { name: 'Save' }));
    const drawn = drawnIn(context);
    await context.userEvent.click(await drawn.findByRole('button', { name: 'Undo' }));
    await eventually(() => expect(drawn.queryByText(/And windier\.$/)).toBeNull());
  },
};

/** It is deleted, and can be written again. */
export const DeleteOffer: Story = {
  play: async (context) => {
    const panel = await chooseOfOwn('Delete')(context);
    await context.userEvent.click(within(panel).getByRole('button', { name: 'Delete' }));
    const again = await drawnIn(context).findByRole('button', { name: 'Write it again' });
    await expect(again).toBeVisible();
  },
};

/** It is changed: what was typed is there. */
export const EditOpen: Story = {
  play: async (context) => {
    const panel = await chooseOfOwn('Edit')(context);
    await eventually(() => expect(focused()).toBe(within(panel).getByRole('textbox')));
  },
};

/** It is deleted, after a question. */
export const Delete: Story = {
  play: async (context) => {
    const panel = await chooseOfOwn('Delete')(context);
    await context.userEvent.click(within(panel).getByRole('button', { name: 'Delete' }));
    const drawn = drawnIn(context);
    await eventually(() =>
      expect(drawn.getByText('Your comment was deleted.')).toBeInTheDocument(),
    );
  },
};

/** A comment of somebody else is reported, with a reason. */
export const Report: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^More about the comment/ });
    await context.userEvent.click(button as HTMLElement);
    await context.userEvent.click(await drawn.findByRole('menuitem', { name: 'Report…' }));
    const panel = within(await drawn.findByRole('group', { name: /^Report/ }));
    await context.userEvent.type(panel.getByRole('textbox'), 'This is an advertisement.');
    await context.userEvent.click(panel.getByRole('button', { name: 'Report' }));
    await eventually(() => expect(drawn.getByText(/was reported/)).toBeInTheDocument());
  },
};

/** An editor reads it first: only its writer sees it until then. */
export const Pending: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { ...VALID, Comment: 'Please moderate this one.' });
    await post(context, form);
    const drawn = drawnIn(context);
    await expect(await drawn.findByText(/^Waiting for approval/)).toBeVisible();
  },
};

/** The thread as it is after the page was loaded anew. */
const loadAnew = (context: Parameters<NonNullable<Story['play']>>[0]): void => {
  const thread = context.canvasElement.querySelector('lede-comment-thread');
  thread?.replaceWith(thread.cloneNode(true));
};

/** What was begun is there again after a reload; it can be discarded, and had back. */
export const DraftRestored: Story = {
  play: async (context) => {
    await write(context, await formIn(context), { Comment: VALID.Comment });
    loadAnew(context);
    const form = await formIn(context);
    await context.userEvent.click(fieldIn(form, 'Comment'));
    await eventually(() => expect(fieldIn(form, 'Comment')).toHaveValue(VALID.Comment));
    await context.userEvent.click(await within(form).findByRole('button', { name: 'Discard' }));
    await eventually(() => expect(fieldIn(form, 'Comment')).toHaveValue(''));
    await context.userEvent.click(await within(form).findByRole('button', { name: 'Undo' }));
    await eventually(() => expect(fieldIn(form, 'Comment')).toHaveValue(VALID.Comment));
  },
};

/** A guest who wants to be known again is, in every thread. */
export const Remembered: Story = {
  play: async (context) => {
    const form = await formIn(context);
    const text = `${VALID.Comment} ${String(Date.now())}`;
    await write(context, form, { ...VALID, Comment: text });
    await context.userEvent.click(within(form).getByRole('checkbox', { name: /^Remember me/ }));
    await post(context, form);
    await within(form).findByText('Your comment was posted.');
    loadAnew(context);
    const again = await formIn(context);
    await context.userEvent.click(fieldIn(again, 'Comment'));
    await eventually(() => expect(fieldIn(again, 'Name')).toHaveValue(VALID.Name));
  },
};

/** What a reader has to agree to is the page's. */
export const TermsToAgreeTo: Story = {
  args: {
    'terms-slot': '<span slot="terms">I keep to the <a href="/">rules of the house</a>.</span>',
  },
  play: async (context) => {
    const form = await formIn(context);
    const text = `${VALID.Comment} ${String(Date.now())}`;
    await write(context, form, { ...VALID, Comment: text });
    await post(context, form);
    await within(form).findByText('This has to be agreed to.');
    const box = form.querySelector<HTMLElement>('[name="terms"]');
    await eventually(() => expect(focused()).toBe(box));
    await context.userEvent.click(box as HTMLElement);
    await post(context, form);
    await within(form).findByText('Your comment was posted.');
  },
};

/** A page has fields of its own: what they hold is sent along. */
export const OwnFields: Story = {
  args: {
    'fields-slot': '<label slot="fields">Town <input name="town" value="Ferrow Bridge" /></label>',
  },
  play: async (context) => {
    const form = await formIn(context);
    let sent: unknown;
    context.canvasElement.addEventListener('lede-submit', ({ draft }) => {
      sent = draft.fields;
    });
    await write(context, form, {
      ...VALID,
      Comment: `${VALID.Comment} ${String(Date.now())}`,
    });
    await post(context, form);
    await eventually(() => expect(sent).toEqual({ town: 'Ferrow Bridge' }));
  },
};

/** How much is left of what a comment may be long is told once it is little. */
export const CharactersLeft: Story = {
  args: { 'max-length': 60 },
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { Comment: VALID.Comment });
    await within(form).findByText('11 characters left');
  },
};

/** Where comments are Markdown there are buttons for it, and a preview. */
export const Markdown: Story = {
  args: {
    map: JSON.stringify({
      create: {
        bodyFormat: 'markdown',
        body: { body: 'body', 'author.name': 'author.name', 'author.email': 'author.email' },
        comment: '$',
      },
    }),
  },
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { Comment: 'It was **colder** than it looks.' });
    await context.userEvent.click(await within(form).findByRole('button', { name: 'Preview' }));
    const preview = await within(form).findByText('colder');
    await expect(preview.localName).toBe('strong');
  },
};

const READER = { name: 'Noor Haddad', email: 'noor@mail.example' };

/** Who is signed in is known by the page: the form says so, and asks for nothing but the text. */
export const SignedIn: Story = {
  beforeEach: readerIs(READER),
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { Comment: `${VALID.Comment} ${String(Date.now())}` });
    await expect(within(form).getByText('Writing as Noor Haddad')).toBeVisible();
    await expect(within(form).getAllByRole('textbox')).toHaveLength(1);
    await post(context, form);
    await within(form).findByText('Your comment was posted.');
  },
};

/** Only who is signed in may write: the text can be begun with, and is sent once that is done. */
export const SignIn: Story = {
  args: { src: commentsOf(ARTICLES.members) },
  beforeEach: readerIs(null),
  decorators: [signsInAs(READER, { authorization: 'Bearer sample-reader' })],
  play: async (context) => {
    const form = await formIn(context);
    const text = `${VALID.Comment} ${String(Date.now())}`;
    await write(context, form, { Comment: text });
    const button = await within(form).findByRole('button', { name: 'Sign in to comment' });
    await context.userEvent.click(button);
    await within(form).findByText('Writing as Noor Haddad');
    await eventually(() => expect(focused()).toBe(fieldIn(form, 'Comment')));
    await expect(fieldIn(form, 'Comment')).toHaveValue(text);
    await post(context, form);
    await within(form).findByText('Your comment was posted.');
  },
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  beforeEach: readerIs(null),
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, { Comment: VALID.Comment });
    await within(form).findByRole('button', { name: 'Sign in to comment' });
  },
};

/** The server says by its answer that a reader has to sign in. */
export const Refused401: Story = {
  args: { src: commentsOf(ARTICLES.members) },
  play: async (context) => {
    await isRefused(/only from readers who are signed in/)(context);
    const form = await formIn(context);
    await expect(within(form).getByRole('button', { name: 'Sign in to comment' })).toBeVisible();
  },
};

/** A proof is wanted that no machine writes: the page asks for it where the comment waits. */
export const Challenge: Story = {
  args: { src: commentsOf(ARTICLES.proof) },
  decorators: [asksInSlot],
  play: async (context) => {
    const form = await formIn(context);
    const text = `${VALID.Comment} ${String(Date.now())}`;
    await write(context, form, { ...VALID, Comment: text });
    await post(context, form);
    const answer = await within(context.canvasElement).findByRole('textbox', { name: /after 41/ });
    await eventually(() => expect(focused()).toBe(answer));
    await context.userEvent.type(answer, '42{Enter}');
    await within(form).findByText('Your comment was posted.');
  },
};

/** It is asked for, and the comment waits. */
export const ChallengeOpen: Story = {
  args: { src: commentsOf(ARTICLES.proof) },
  decorators: [asksInSlot],
  play: async (context) => {
    await postUntil(context, /no machine writes/);
    await within(context.canvasElement).findByRole('textbox', { name: /after 41/ });
  },
};

/** This reader may not write here. */
export const Refused403: Story = {
  decorators: [postFails('403')],
  play: isRefused(/did not take your comment/),
};

/** The same words for the second time. */
export const Refused409: Story = {
  play: async (context) => {
    const form = await formIn(context);
    await write(context, form, VALID);
    await post(context, form);
    await within(form).findByText('Your comment was posted.');
    await isRefused(/already said this here/)(context);
  },
};

/** Too many in too short a time: it waits in the thread, and is sent again by itself. */
export const Waiting: Story = {
  decorators: [postFails('429')],
  play: stands(/asks for a pause.*again in \d+ second/),
};

/** A reader does not want to wait, and writes on at it. */
export const TakenBack: Story = {
  decorators: [postFails('429')],
  play: async (context) => {
    const comment = within(await postUntil(context, /asks for a pause/));
    await context.userEvent.click(comment.getByRole('button', { name: 'Take back and edit' }));
    const form = await formIn(context);
    await eventually(() => expect(fieldIn(form, 'Comment')).toHaveValue(VALID.Comment));
    await expect(focused()).toBe(fieldIn(form, 'Comment'));
  },
};

/** The server has a problem of its own: whether it has the comment is looked for in the thread. */
export const ServerFails: Story = {
  decorators: [postFails('500')],
  play: stands(/Looking for it/),
};

/** The network is gone while it is sent. */
export const NetworkFailure: Story = {
  decorators: [postFails('drop')],
  play: stands(/Looking for it/),
};

/** Sends a form in any language with nothing in it. */
const sendEmpty: NonNullable<Story['play']> = async (context) => {
  await shows('ready')(context);
  const [form] = drawnIn(context).getAllByRole('form');
  const fields = within(form as HTMLElement);
  await context.userEvent.click(fields.getByRole('textbox'));
  await context.userEvent.click(await fields.findByRole('button'));
  await eventually(() => expect(focused()).toBeInvalid());
};

/** What is wrong, in German. */
export const German: Story = {
  decorators: [inLanguage('de')],
  play: sendEmpty,
};

/** What is wrong, in Arabic. */
export const Arabic: Story = {
  decorators: [inLanguage('ar', 'rtl')],
  play: sendEmpty,
};

/** What is wrong, in a dark page. */
export const InDarkPage: Story = {
  decorators: [inDarkPage],
  play: sendEmpty,
};

/** What is wrong, in a column of 320 pixels. */
export const Narrow: Story = {
  decorators: [inColumn(320)],
  play: sendEmpty,
};
