import type { LedeCommentThreadElement } from '../../../src/index.js';
import { commentJson, threadJson } from './content.js';
import type { Attributes } from './elements.js';
import { one, part, parts, text } from './query.js';
import { answer, json } from './server.js';
import { itemOf, placeThread } from './threads.js';
import { settled, until } from './wait.js';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a reader fills in so that a comment can be sent. */
export const VALID = {
  body: 'A thought of mine',
  name: 'Ada Reed',
  email: 'ada@mail.example',
} as const;

/** The form for a comment of its own, or for an answer. */
export const formOf = (thread: Element, id?: number | string): HTMLFormElement =>
  id === undefined
    ? part(thread, 'form', HTMLFormElement)
    : one(itemOf(thread, id), 'form', HTMLFormElement);

/** A field by its name. */
export function fieldOf(form: Element, name: string): Field {
  const selector = `[name="${name}"]`;
  return name === 'body'
    ? one(form, selector, HTMLTextAreaElement)
    : one(form, selector, HTMLInputElement);
}

/** Writes into fields as a reader does, without leaving them. */
export function write(form: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(form, name);
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

/** Presses the button that sends. */
export const send = (form: Element): void => {
  part(form, 'submit-button').click();
};

/** What the form says as a whole. */
export const noticeOf = (form: Element): string => parts(form, 'status').map(text).join(' ');

/** Presses the button that sends, and waits until the form says what is missing. */
export async function sendInVain(form: Element): Promise<void> {
  send(form);
  await until(() => parts(form, 'field-error').length > 0, 'the form to find what is missing');
}

/** What is wrong with a field, as a screen reader finds it. */
export function problemOf(form: Element, name: string): string | undefined {
  const field = fieldOf(form, name);
  if (field.getAttribute('aria-invalid') !== 'true') return undefined;
  return descriptionOf(field);
}

/** The description of a field, or of a group of them: the texts that `aria-describedby` names. */
export function descriptionOf(field: Element): string {
  const root = field.getRootNode() as ShadowRoot;
  const named = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return named.map((id) => text(root.getElementById(id) ?? new Text('(missing)'))).join(' ');
}

const THREAD = threadJson([commentJson(1), commentJson(2, { parent_id: '1' })]);

/** A server's word that it has taken a comment. */
export const taken = (fields: Readonly<Record<string, unknown>> = {}): Response =>
  json(
    commentJson(77, { author: { name: 'Ada Reed' }, body: '<p>A thought of mine</p>', ...fields }),
    {
      status: 201,
    },
  );

/** Turns to a form, and waits until all of it is there. */
export async function open(thread: LedeCommentThreadElement, form = formOf(thread)): Promise<void> {
  fieldOf(form, 'body').focus();
  await until(() => parts(form, 'status').length > 0, 'the whole form');
  await thread.updateComplete;
}

/** A thread that can be read, with its form open, and whose server answers posts in its own way. */
export async function conversation(
  respond: (post: Request) => Response | Promise<Response>,
  attributes: Attributes = {},
): Promise<{ thread: LedeCommentThreadElement; posts: Request[] }> {
  const posts: Request[] = [];
  answer((request) => {
    if (request.method === 'GET') return json(THREAD);
    posts.push(request.clone());
    return respond(request);
  });
  const thread = placeThread(attributes);
  await settled(thread);
  await open(thread);
  return { thread, posts };
}
