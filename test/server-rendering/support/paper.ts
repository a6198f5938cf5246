import { createEndpoint } from '../../../stories/site/endpoint.js';
import { createMemoryStore } from '../../../stories/site/memory-store.js';

/** The sample endpoint in this process. */
export const endpoint = createEndpoint({ store: createMemoryStore() });

export const PAGE = 'https://meridian.example/articles/tram';

/** Asks the endpoint as the page's server would. */
export const ask = async (request: Request): Promise<Response> => endpoint.fetch(request);

/** An endpoint that answers JSON, whatever it is asked. */
export const answering =
  (json: unknown, init?: ResponseInit) =>
  async (_request: Request): Promise<Response> =>
    Response.json(json, init);

/** Everything that is rendered. */
export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** What is in the declarative shadow root, without its styles and what it was made of. */
export const shadowOf = (html: string): string =>
  /<template shadowrootmode="open"><style[^>]*>.*?<\/style>(.*?)(<script [^>]*>[^<]*<\/script>)?<\/template>/s.exec(
    html,
  )?.[1] ?? '';

/** The settings that come with an element. */
export const settingsOf = (html: string): Record<string, unknown> => {
  const [, json = 'null'] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
};
