import type { Decorator } from '@storybook/web-components-vite';
import { configure } from '../../src/index.js';
import { commentsOf } from './thread-story.js';

interface Answer {
  readonly comments: readonly { readonly id: string; readonly created: string }[];
}

const commentsAt = async (src: string): Promise<Answer['comments']> =>
  ((await (await fetch(src)).json()) as Answer).comments;

const send = (url: string, method: string, body: unknown): Promise<Response> =>
  fetch(url, { method, body: JSON.stringify(body) });

/** The reader was here when all but the newest comments were there. */
export const seenBefore = (src: string, newer: number) => async (): Promise<() => void> => {
  const dates = (await commentsAt(src)).map(({ created }) => Date.parse(created));
  const key = `lede:visits:${new URL(src, location.href).href}`;
  localStorage.setItem(key, String(dates.sort((a, b) => b - a)[newer]));
  return () => {
    localStorage.removeItem(key);
  };
};

/** A vote for a comment, by whom the thread on the page does not see it. */
export async function voteFor(article: string, id: string): Promise<void> {
  await send(`${commentsOf(article)}/${id}/vote`, 'PUT', { value: 1 });
}

/** The reader has voted for the first comment of an article. */
export const votedBefore = (article: string) => async (): Promise<void> => {
  const [first] = await commentsAt(commentsOf(article));
  await voteFor(article, first?.id ?? '');
};

/** Another reader writes to the conversation about an article. */
export async function writeToThread(article: string, body: string): Promise<void> {
  const author = { name: 'Somebody Else', email: 'else@mail.example' };
  await send(commentsOf(article), 'POST', { body, author });
}

/** The endpoint is one that answers like this. @param answer What it says to an address. */
export const answersWith =
  (answer: (url: URL) => unknown): Decorator =>
  (story) => {
    configure({ fetch: ({ url }) => Promise.resolve(Response.json(answer(new URL(url)))) });
    return story();
  };
