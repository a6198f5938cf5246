import type { Comment } from '../model.js';
import { rootMarks, toComment } from './comment-model.js';
import type { CompiledMap } from './map.js';
import { type Answer, type MapOptions, answerScope, within } from './map-page.js';

/** Maps one comment that stands alone, as an answer to a post brings it. */
export function mapComment(
  map: CompiledMap,
  comment: unknown,
  answer: Answer,
  options: MapOptions,
): Comment {
  const scope = answerScope(answer, options);
  return toComment(map, map.read(within(scope, comment)) ?? {}, rootMarks(map, scope), 0);
}
