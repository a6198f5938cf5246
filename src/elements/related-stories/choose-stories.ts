import type { Article } from '../../data/model.js';
import { pageKey } from '../../data/page-key.js';
import { shownStories } from '../shown-stories.js';
import type { Selection } from './selection.js';

/** What stories are chosen by. */
export interface Choice {
  /** The list: what it shows itself is not elsewhere. */
  readonly owner: object;
  /** The key of the article that the page itself is; see `pageKey`. */
  readonly ownKey: string | undefined;
  /** The element's `article-id`. */
  readonly ownId: string;
  /** The ids of those that are elsewhere on the page, as a server has drawn it: it may not be shown by the elements yet. */
  readonly elsewhere: readonly string[] | undefined;
  /** Whether stories that are elsewhere on the page stay where they are. */
  readonly allowRepeats: boolean;
  /** What the page wants of them besides. */
  readonly selection: Selection | undefined;
}

const keys = new WeakMap<Article, string>();

/** By what a story is known among others: its address, however that is written; one without has its id. */
function storyKey(article: Article): string {
  const key = keys.get(article) ?? pageKey(article.url) ?? article.id;
  keys.set(article, key);
  return key;
}

/** Those of some stories that other elements of the page show. */
export function storiesElsewhere(owner: object, articles: readonly Article[]): readonly Article[] {
  const elsewhere = keysElsewhere(owner);
  return articles.filter((article) => elsewhere.has(storyKey(article)));
}

/** The stories that other elements of the page show, and this one does not: what it shows stays. */
function keysElsewhere(owner: object): ReadonlySet<string> {
  const elsewhere = new Set([...shownStories().values()].flat().map(storyKey));
  for (const article of shownStories().get(owner) ?? []) elsewhere.delete(storyKey(article));
  return elsewhere;
}

/** Leaves out the page's own article, known by its id or by its address however that is written. */
const withoutOwn = (articles: readonly Article[], { ownKey, ownId }: Choice): readonly Article[] =>
  articles.filter(
    (article) =>
      !(ownId !== '' && article.id === ownId) &&
      !(ownKey !== undefined && storyKey(article) === ownKey),
  );

/**
 * The stories of a list, in order: without the page's own, and those last that another element of the page shows already. So they are
 * seen only where there is nothing else to fill the list with.
 *
 * @returns Them, and how many of them are new to the page.
 */
export function chooseStories(
  articles: readonly Article[],
  choice: Choice,
): { readonly stories: readonly Article[]; readonly fresh: number } {
  const others = withoutOwn(articles, choice);
  const wanted = choice.selection?.(others) ?? others;
  if (choice.allowRepeats) return { stories: wanted, fresh: wanted.length };
  const known = new Set(choice.elsewhere);
  const elsewhere = new Set(storiesElsewhere(choice.owner, wanted));
  const isRepeated = (article: Article): boolean => elsewhere.has(article) || known.has(article.id);
  const repeated = wanted.filter(isRepeated);
  if (repeated.length === 0) return { stories: wanted, fresh: wanted.length };
  const fresh = wanted.filter((article) => !isRepeated(article));
  return { stories: [...fresh, ...repeated], fresh: fresh.length };
}
