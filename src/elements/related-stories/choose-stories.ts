import type { Article } from '../../data/model.js';
import { pageKey } from '../../data/page-key.js';

/** The article that the page itself is. */
export interface OwnArticle {
  /** See {@link pageKey}. */
  readonly key: string | undefined;
  /** The element's `article-id`. */
  readonly id: string;
}

/** Leaves out the page's own article, known by its id or by its address however that is written. */
export const withoutOwn = (articles: readonly Article[], own: OwnArticle): readonly Article[] =>
  articles.filter(
    ({ id, url }) =>
      !(own.id !== '' && id === own.id) && !(own.key !== undefined && pageKey(url) === own.key),
  );
