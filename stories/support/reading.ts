import type { Decorator } from '@storybook/web-components-vite';
import { configure } from '../../src/index.js';

interface Answer {
  readonly thread: unknown;
  readonly comments: readonly { readonly id: string; readonly created: string }[];
}

/** Answers some requests in place of the network. */
const answering =
  (answer: (request: Request) => Promise<Response> | undefined): Decorator =>
  (story) => {
    configure({ fetch: async (request) => (await answer(request)) ?? fetch(request) });
    return story();
  };

/** Votes are answered with a status. */
export const answersVotes = (status: number): Decorator =>
  answering(({ method }) =>
    method === 'PUT' ? Promise.resolve(new Response(null, { status })) : undefined,
  );

/** From the second answer on there is a comment more. */
export const bringsNews: Decorator = (story, context) => {
  let asked = 0;
  return answering(async (request) => {
    const response = await fetch(request);
    if (++asked < 2) return response;
    const { thread, comments } = (await response.clone().json()) as Answer;
    const [first] = comments;
    const news = {
      ...first,
      id: 'news',
      parent_id: null,
      body: '<p>Written a moment ago.</p>',
      created: new Date().toISOString(),
    };
    return Response.json({ thread, comments: [...comments, news] });
  })(story, context);
};

/** The reader was here when all but the newest comments were there. */
export const seenBefore = (src: string, newer: number) => async (): Promise<() => void> => {
  const { comments } = (await (await fetch(src)).json()) as Answer;
  const dates = comments.map(({ created }) => Date.parse(created)).sort((a, b) => b - a);
  const key = `lede:visits:${new URL(src, location.href).href}`;
  localStorage.setItem(key, String(dates[newer]));
  return () => {
    localStorage.removeItem(key);
  };
};
