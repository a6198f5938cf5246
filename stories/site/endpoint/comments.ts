import { Hono } from 'hono';

import { DuplicateComment, type Store } from '../store.js';
import type { Comment, PostedComment, Thread } from '../types.js';
import { requireAdmission } from './admission.js';
import { answerForm, isPlainForm, readForm } from './plain-form.js';
import { itemsOf, pageHeaders, readPage } from './paging.js';
import { Problem } from './problem.js';
import { newReader } from './reader.js';
import { streamOf } from './stream.js';
import { needsModeration, validateComment, type CommentDraft } from './validation.js';
import { forReader, readVote, takesVotes } from './votes.js';

const PER_PAGE = 50;

/** How long after it was posted a comment can be changed, in milliseconds. */
const CHANGEABLE = 15 * 60_000;

/** What the routes of comments work with. */
export interface CommentRouteOptions {
  store: Store;
  /** The clock that dates new comments. */
  now: () => Date;
  /** Whose request it is, where that is known. */
  reader: (request: Request) => string | undefined;
}

/** Everything under `/articles/:id/comments`, and the numbers of comments of many articles. */
export function commentRoutes({ store, now, reader }: CommentRouteOptions): Hono {
  const app = new Hono();

  app.get('/articles/:id/comments', async (context) => {
    const url = new URL(context.req.url);
    const page = readPage(url, PER_PAGE);
    const thread = await threadOf(store, context.req.param('id'));
    const since = readMoment(url.searchParams.get('since'));
    const found = since ? store.commentsSince(thread.id, since) : store.comments(thread.id);
    const comments = inOrder(await found, url.searchParams.get('order'));
    const own = itemsOf(comments, page).map((comment) =>
      forReader(store, thread, comment, reader(context.req.raw)),
    );
    // Each reader's own votes are in it.
    context.header('Vary', 'Cookie', { append: true });
    return context.json({ thread, comments: own }, 200, pageHeaders(url, page, comments.length));
  });

  app.get('/articles/:id/comments/stream', async (context) => {
    const { raw } = context.req;
    const thread = await threadOf(store, context.req.param('id'));
    return streamOf(
      (heard) =>
        store.watch(thread.id, (comment) => {
          heard(forReader(store, thread, comment, reader(raw)));
        }),
      raw.signal,
    );
  });

  app.get('/articles/:id/comments/:commentId', async (context) => {
    const { id, commentId } = context.req.param();
    const { thread, comment } = await commentIn(store, id, commentId);
    return context.json(forReader(store, thread, comment, reader(context.req.raw)));
  });

  app.get('/counts', async (context) => {
    const ids = new URL(context.req.url).searchParams.get('articles')?.split(',') ?? [];
    const counted = ids.map(async (id) => [id, (await store.comments(id)).length] as const);
    return context.json(Object.fromEntries(await Promise.all(counted)));
  });

  app.post('/articles/:id/comments', async (context) => {
    const { raw } = context.req;
    const accept = async (input: unknown): Promise<Comment> => {
      const thread = await threadOf(store, context.req.param('id'));
      if (thread.closed) throw new Problem(403, 'This conversation is closed.');
      requireAdmission(thread, raw, input);
      const draft = readDraft(input);
      await requireParent(store, thread, draft);
      const comment = await keep(store, {
        ...draft,
        articleId: thread.id,
        created: now().toISOString(),
        status: needsModeration(draft.text) ? 'pending' : 'published',
      });
      return receipt(forReader(store, thread, comment, reader(raw)));
    };
    if (!isPlainForm(raw)) return context.json(await accept(await readJson(raw)), 201);
    const form = await readForm(raw);
    return answerForm(form, () => accept(form.input));
  });

  // It knows no accounts: what a reader has just posted is taken for that reader's own. None of the sample content can be changed.
  app.put('/articles/:id/comments/:commentId', async (context) => {
    const { body } = (await readJson(context.req.raw)) as { readonly body?: unknown };
    const text = readText(body);
    await requireFresh(store, context.req.param(), now());
    return context.json(await changed(store, context.req.param('commentId'), text, now()));
  });

  app.delete('/articles/:id/comments/:commentId', async (context) => {
    await requireFresh(store, context.req.param(), now());
    await changed(store, context.req.param('commentId'), undefined, now());
    return context.body(null, 204);
  });

  // It knows no accounts either way: who votes is known again by a cookie.
  app.put('/articles/:id/comments/:commentId/vote', async (context) => {
    const { id, commentId } = context.req.param();
    const value = readVote(await readJson(context.req.raw));
    const { thread, comment } = await commentIn(store, id, commentId);
    if (!takesVotes(thread, comment))
      throw new Problem(403, 'This comment takes no votes any more.');
    const known = reader(context.req.raw);
    const { reader: voter, cookie } =
      known === undefined ? newReader() : { reader: known, cookie: undefined };
    await store.vote(commentId, voter, value);
    if (cookie !== undefined) context.header('Set-Cookie', cookie);
    const counted = await commentIn(store, id, commentId);
    return context.json(forReader(store, thread, counted.comment, voter));
  });

  app.post('/articles/:id/comments/:commentId/reports', async (context) => {
    const { id, commentId } = context.req.param();
    await commentIn(store, id, commentId);
    return context.body(null, 202);
  });

  return app;
}

async function threadOf(store: Store, articleId: string): Promise<Thread> {
  const thread = await store.thread(articleId);
  if (!thread) throw new Problem(404, 'There is no such conversation.');
  return thread;
}

async function commentIn(
  store: Store,
  articleId: string,
  id: string,
): Promise<{ readonly thread: Thread; readonly comment: Comment }> {
  const thread = await threadOf(store, articleId);
  const comment = (await store.comments(thread.id)).find((each) => each.id === id);
  if (!comment) throw new Problem(404, 'There is no such comment.');
  return { thread, comment };
}

async function requireFresh(
  store: Store,
  { id, commentId }: { readonly id: string; readonly commentId: string },
  now: Date,
): Promise<void> {
  const { comment } = await commentIn(store, id, commentId);
  if (Number(now) - Date.parse(comment.created) < CHANGEABLE) return;
  throw new Problem(403, 'This comment can no longer be changed.');
}

async function changed(
  store: Store,
  id: string,
  text: string | undefined,
  now: Date,
): Promise<Comment> {
  const comment = await store.change(id, text, now);
  if (!comment) throw new Problem(403, 'This comment is not yours.');
  return comment;
}

function readText(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text) return text;
  throw new Problem(422, 'The comment could not be accepted.', {
    errors: { body: 'Write a comment before you send it.' },
  });
}

/** By default what the editors have pinned stands first, in the orders by date where it was written. */
function inOrder(comments: readonly Comment[], order: string | null): readonly Comment[] {
  if (order === null)
    return [...comments].sort((one, other) => Number(!one.pinned) - Number(!other.pinned));
  if (order === 'asc') return comments;
  if (order === 'desc') return [...comments].reverse();
  throw new Problem(400, 'order must be asc or desc.');
}

function readMoment(value: string | null): Date | undefined {
  if (value === null) return undefined;
  const moment = new Date(value);
  if (!Number.isNaN(Number(moment))) return moment;
  throw new Problem(400, 'since must be a date and time, such as 2026-11-20T12:30:00Z.');
}

async function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => {
    throw new Problem(400, 'The comment was not sent as JSON.');
  });
}

function readDraft(input: unknown): CommentDraft {
  const result = validateComment(input);
  if ('errors' in result) {
    throw new Problem(422, 'The comment could not be accepted.', { errors: result.errors });
  }
  return result.draft;
}

async function requireParent(store: Store, thread: Thread, draft: CommentDraft): Promise<void> {
  if (draft.parentId === null) return;
  const parent = (await store.comments(thread.id)).find(({ id }) => id === draft.parentId);
  if (parent?.status === 'published') return;
  throw new Problem(422, 'The comment could not be accepted.', {
    errors: { parent_id: 'The comment you answer is no longer there.' },
  });
}

async function keep(store: Store, posted: PostedComment): Promise<Comment> {
  try {
    return await store.add(posted);
  } catch (error) {
    if (!(error instanceof DuplicateComment)) throw error;
    throw new Problem(409, 'You have already said this here.');
  }
}

function receipt(comment: Comment): Comment | (Comment & { message: string }) {
  if (comment.status !== 'pending') return comment;
  return { ...comment, message: 'Thank you. An editor will read your comment first.' };
}
