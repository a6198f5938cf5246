import type { Content } from '../../stories/site/content/types.js';
import { createEndpoint } from '../../stories/site/endpoint.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import type { Store } from '../../stories/site/store.js';
import type { Article, Thread } from '../../stories/site/types.js';

export const ORIGIN = 'http://meridian.example';
export const NOW = new Date('2026-11-20T12:30:00.000Z');

/** A small paper: five articles in two sections, an hour apart, the newest first. */
export const smallPaper: Content = {
  articles: [1, 2, 3, 4, 5].map((number) => article(number)),
  threads: [
    { thread: thread('1', false), comments: [] },
    { thread: thread('2', true), comments: [] },
  ],
};

/** Asks an endpoint as a client would. */
export function client(store: Store = createMemoryStore({ content: smallPaper })) {
  const app = createEndpoint({ store, now: () => NOW });
  const get = async (path: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(ORIGIN + path, init));
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    get(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    get,
    json: async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>,
    send,
    post: (path: string, body: unknown): Promise<Response> => send('POST', path, body),
  };
}

/** A comment that is accepted, changed as a test needs it. */
export function draft(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    body: 'Well said.',
    author: { name: 'Oona Quayle', email: 'oona@example.org' },
    ...changes,
  };
}

function thread(id: string, closed: boolean): Thread {
  return {
    id,
    title: `Article ${id}`,
    url: `/articles/article-${id}`,
    closed,
    admission: 'everyone',
  };
}

function article(number: number): Article {
  return {
    id: String(number),
    url: `/articles/article-${number}`,
    title: `Article ${number}`,
    standfirst: 'A short one.',
    image: null,
    authors: [{ name: 'Noor Hallam', url: '/authors/noor-hallam', avatar: null }],
    section:
      number % 2 === 1
        ? { name: 'City', url: '/sections/city' }
        : { name: 'Food', url: '/sections/food' },
    published: `2026-11-20T${String(12 - number).padStart(2, '0')}:00:00.000Z`,
    updated: null,
    comment_count: 0,
    kind: 'article',
    reading_minutes: 2,
    duration_seconds: null,
    sponsor: null,
    access: 'free',
    body: '<p>Text.</p>',
    lang: number === 5 ? 'de' : 'en',
    dir: 'ltr',
  };
}
