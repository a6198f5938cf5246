import { LedeError } from '../errors.js';
import { texts } from '../mapping/operations.js';
import { answerScope } from '../mapping/map-page.js';
import { compileLive } from '../mapping/reading.js';
import type { CompiledMap } from '../mapping/map.js';
import { isObject } from '../mapping/values.js';
import { writtenMap } from '../mapping/written-map.js';
import type { Comment, NextPage } from '../model.js';
import { draftScope } from '../send-written.js';
import { atOnce } from '../at-once.js';
import type { Source } from '../source.js';
import { safeUrl } from '../url.js';

/** What has come since. */
export interface LiveChange {
  readonly comments: readonly Comment[];
  /** The ids of comments that are gone. */
  readonly removed: readonly string[];
}

/** Reads what a server says has come since, by the same map as its answers. */
export interface LiveMessages {
  /** Reads an answer, or a message of a stream. @throws {@link LedeError} where it cannot be read. */
  read(json: unknown): LiveChange;
  /** Where it is asked for. @param newest The newest comment that is known. */
  page(newest: Comment | undefined): Promise<NextPage>;
}

/**
 * Makes ready to read what comes.
 *
 * @throws {@link LedeError} where the map cannot be had, or is wrong.
 */
export async function liveMessages(source: Source<Comment>): Promise<LiveMessages | undefined> {
  const map = await source.map();
  if (!map) return undefined;
  const written = map.settings['live'] ? await writtenMap(map) : undefined;
  const { url, items, removed } = written ? compileLive(written.map.live, written.engine) : {};
  const options = await source.mapOptions();
  const { src, body } = source.settings;
  return {
    read(json) {
      const answer = { url: src, json, headers: {} };
      const scope = answerScope(answer, options);
      const list = items ? items(scope) : listOf(map, json, map.items?.(scope));
      const reading: CompiledMap = {
        ...map,
        total: undefined,
        next: undefined,
        items: () => list ?? [],
      };
      return {
        // A sign of life may be JSON too, and is no comment.
        comments: atOnce(source.model.read(reading, answer, options)).items.filter(
          ({ body, status }) => body !== '' || status !== 'published',
        ),
        removed: texts(removed?.(scope)),
      };
    },
    async page(newest) {
      if (!url) return { url: src, body };
      const since = newest?.published?.toISOString();
      const place = url(await draftScope(source, { since, id: newest?.id }));
      const address = safeUrl(place, src);
      // As long as there is nothing to go on from, all is asked for.
      if (address === undefined && newest)
        throw new LedeError('config', 'map: live.url: a part is absent');
      return { url: address ?? src, body };
    },
  };
}

/** The comments of a message: where the endpoint's answers have them, else the message is one itself. */
function listOf(map: CompiledMap, json: unknown, items: unknown): unknown {
  if (Array.isArray(json) || Array.isArray(items)) return map.items ? items : json;
  return isObject(json) ? [json] : [];
}
