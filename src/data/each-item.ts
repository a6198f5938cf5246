import { LedeError } from './errors.js';
import type { Answer } from './mapping/map-page.js';

/** Whether a failure means that there is no such item any more, or none for this reader. */
const isGone = (error: unknown): boolean =>
  error instanceof LedeError && [403, 404, 410].includes(error.status ?? 0);

/**
 * Asks for items one by one, all at once. One that is gone, or null, is left out.
 *
 * @throws The first failure that is another: a list with holes would be taken for whole.
 */
export async function eachItem(
  urls: readonly string[],
  ask: (url: string) => Promise<Answer>,
): Promise<readonly unknown[]> {
  const items = await Promise.all(
    urls.map(async (url) => {
      try {
        return (await ask(url)).json;
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    }),
  );
  return items.filter((item) => item !== null);
}
