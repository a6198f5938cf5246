import type { Comment } from '../model.js';
import { rootMarks, toComment } from './comment-model.js';
import type { CompiledMap } from './map.js';
import { type Answer, type MapOptions, answerScope, within } from './map-page.js';

/** Maps one comment that stands alone, as an answer to a post brings it; undefined where that is none: it has neither id nor text. */
export function mapComment(
  map: CompiledMap,
  comment: unknown,
  answer: Answer,
  options: MapOptions,
): Comment | undefined {
  const scope = answerScope(answer, options);
  const read = map.read(within(scope, comment)) ?? {};
  return read['id'] === undefined && read['url'] === undefined && read['body'] === undefined
    ? undefined
    : toComment(map, read, rootMarks(map, scope), 0);
}
