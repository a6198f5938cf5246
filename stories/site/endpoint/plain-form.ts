import { noticePage, type Notice } from '../pages/notice.js';
import type { Comment } from '../types.js';
import { Problem } from './problem.js';

/** Whether a comment was sent by a browser itself, whose reader then sees what is answered. */
export function isPlainForm(request: Request): boolean {
  return (
    request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') === true
  );
}

/** A form that a browser sent. */
export interface SentForm {
  /** What the endpoint takes as JSON: a dotted name nests. */
  input: unknown;
  /** The page that it stood on: of this site, whatever the form says. */
  page: URL;
}

/** Reads a form. Fields that a reader left empty are not in it. */
export async function readForm(request: Request): Promise<SentForm> {
  const fields = new URLSearchParams(await request.text());
  const sent = (name: string): string | undefined => fields.get(name) || undefined;
  const author = {
    name: sent('author.name'),
    email: sent('author.email'),
    url: sent('author.url'),
  };
  return {
    input: { body: sent('body'), parent_id: sent('parent_id') ?? null, author },
    page: ownPage(sent('page'), request.url),
  };
}

/** Leads back to the comment; one that waits for an editor is not there yet, so that its writer is told. */
export async function answerForm(
  { page }: SentForm,
  keep: () => Promise<Comment & { message?: string }>,
): Promise<Response> {
  const back = page.href;
  try {
    const { id, status, message = '' } = await keep();
    if (status === 'pending') return await say(202, { title: 'Thank you', text: message, back });
    page.hash = `comment-${encodeURIComponent(id)}`;
    // The page is asked for anew, and going back to it or reloading it sends nothing twice.
    return new Response(null, { status: 303, headers: { Location: page.href } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = Object.values(error.errors ?? {});
    return say(error.status, { title: 'Not sent', text: error.message, errors, back });
  }
}

async function say(status: number, notice: Notice): Promise<Response> {
  return new Response(String(await noticePage(notice)), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** A form may name any page: nobody is led to one of another site. */
function ownPage(page: string | undefined, endpoint: string): URL {
  const { origin } = new URL(endpoint);
  const url = page !== undefined && URL.canParse(page, origin) ? new URL(page, origin) : undefined;
  return url?.origin === origin ? url : new URL('/', origin);
}
