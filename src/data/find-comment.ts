import { LedeError } from './errors.js';
import { compileFind } from './mapping/reading.js';
import { writtenMap } from './mapping/written-map.js';
import type { Comment } from './model.js';
import { draftScope } from './send-written.js';
import { atOnce } from './at-once.js';
import type { Source } from './source.js';
import { safeUrl } from './url.js';

/** How many comments above the one that is looked for are asked for, each for its own. */
const HIGHEST = 20;

/**
 * Asks for one comment by its id, with those it answers as far as they are not known, where the map says how (`find`).
 *
 * @param isKnown Whether a comment is there already.
 * @returns Undefined where the map says nothing; else the comments, none where the server has no such comment.
 * @throws {@link LedeError} where there is no answer.
 */
export async function findComment(
  source: Source<Comment>,
  id: string,
  isKnown: (id: string) => boolean,
  signal: AbortSignal,
): Promise<readonly Comment[] | undefined> {
  const map = await source.map();
  if (!map?.settings['find']) return undefined;
  const { map: written, engine } = await writtenMap(map);
  const { url, items } = compileFind(written.find, engine);
  const options = await source.mapOptions();
  const { total: _, next: __, ...own } = map;
  const reading = {
    ...own,
    total: undefined,
    next: undefined,
    items: items ?? ((scope: { readonly root: unknown }) => scope.root),
  };
  const found = new Map<string, Comment>();
  for (let wanted: string | undefined = id; wanted !== undefined && found.size <= HIGHEST;) {
    const address = safeUrl(url(await draftScope(source, { id: wanted })), source.settings.src);
    if (address === undefined) throw new LedeError('config', 'map: find.url: a part is absent');
    const asked: string = wanted;
    const answer = await source.ask({ url: address }, { signal }).catch((error: unknown) => {
      if (error instanceof LedeError && (error.status === 404 || error.status === 410))
        return undefined;
      throw error;
    });
    if (!answer) break;
    for (const comment of atOnce(source.model.read(reading, answer, options)).items)
      found.set(comment.id, comment);
    const above: string | undefined = found.get(asked)?.parentId;
    wanted = above !== undefined && !found.has(above) && !isKnown(above) ? above : undefined;
  }
  return found.has(id) ? [...found.values()] : [];
}
