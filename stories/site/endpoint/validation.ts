import type { PostedComment } from '../types.js';
import type { FieldErrors } from './problem.js';

const MAX_BODY = 5000;
const MAX_NAME = 80;

/** Deliberately loose: only sending a message proves an address. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What a reader may send. */
export type CommentDraft = Pick<PostedComment, 'author' | 'parentId' | 'text'>;

/** Either a draft that can be accepted or what is wrong with it, field by field. */
export type Validation = { draft: CommentDraft } | { errors: FieldErrors };

/** Checks what a client posted, which may be anything JSON can say. */
export function validateComment(input: unknown): Validation {
  const fields = recordOf(input);
  const author = recordOf(fields['author']);

  const text = textOf(fields['body']);
  const name = textOf(author['name']);
  const email = textOf(author['email']);
  const url = textOf(author['url']);
  const parentId = fields['parent_id'] ?? null;

  const errors = withoutBlanks({
    body: bodyError(text),
    'author.name': nameError(name),
    'author.email': emailError(email),
    'author.url': urlError(url),
    parent_id: isId(parentId) ? '' : 'This is not the id of a comment.',
  });
  if (Object.keys(errors).length > 0 || !isId(parentId)) return { errors };
  return { draft: { text, parentId, author: { name, email, url: url || null } } };
}

/** Whether a comment has to wait until an editor has looked at it. */
export function needsModeration(text: string): boolean {
  const links = text.match(/https?:\/\/|www\./gi) ?? [];
  return links.length > 1 || /\bmoderate\b/i.test(text);
}

function bodyError(text: string): string {
  if (text === '') return 'Write a comment before you send it.';
  if (text.length > MAX_BODY) return `A comment can have at most ${MAX_BODY} characters.`;
  return '';
}

function nameError(name: string): string {
  if (name === '') return 'Enter the name to publish with your comment.';
  if (name.length > MAX_NAME) return `A name can have at most ${MAX_NAME} characters.`;
  return '';
}

function emailError(email: string): string {
  if (email === '') return 'Enter your e-mail address; it is not published.';
  return EMAIL.test(email) ? '' : 'This does not look like an e-mail address.';
}

function urlError(url: string): string {
  if (url === '') return '';
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  return /^https?:$/.test(protocol) ? '' : 'Enter a web address that begins with https://.';
}

function isId(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value !== '');
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function withoutBlanks(messages: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(messages).filter(([, message]) => message !== ''));
}
