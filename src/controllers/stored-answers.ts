import { isObject } from '../data/mapping/values.js';
import type { Article } from '../data/model.js';
import type { Loaded, Source } from '../data/source.js';
import { toJson } from '../data/to-json.js';
import { keyOf } from './source-settings.js';
import { storageFor } from '../storage.js';

/** How many answers are kept. */
const MOST = 16;

/** How long an answer may be, in characters of JSON: as much as a front page's list, and not a whole archive. */
const LONGEST = 60_000;

/** How long an answer is worth showing, in milliseconds: a reader's visit. */
const KEEP_FOR = 3_600_000;

/** An answer as it is stored. */
interface Stored {
  readonly key: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** Which view of a page has stored it. */
  readonly view: number;
  readonly page: Pick<Loaded<Article>, 'items' | 'next' | 'total' | 'preset'>;
}

const storage = storageFor('answers', 'session');

/** What is stored may be anything: of what is no answer nothing is taken. */
const all = (): readonly Stored[] => {
  const stored = storage.get('all');
  return Array.isArray(stored) ? (stored as Stored[]).filter(isObject) : [];
};

/** JSON has no dates. */
const revived = ({ published, updated, ...article }: Article): Article => ({
  ...article,
  ...(published && { published: new Date(published) }),
  ...(updated && { updated: new Date(updated) }),
});

/** What tells sources apart; undefined for one whose answer may be for this reader alone, which is not stored. */
const keyFor = ({ settings, isPersonal }: Source<Article>): string | undefined => {
  const { credentials, headers, body, method = 'GET', answer } = settings;
  const isForAll =
    !isPersonal &&
    credentials !== 'include' &&
    Object.keys(headers ?? {}).length === 0 &&
    !body &&
    method === 'GET' &&
    !answer;
  return isForAll ? keyOf(settings) : undefined;
};

/** An answer of an earlier view of a page, and when it came. */
export interface EarlierAnswer {
  readonly loaded: Loaded<Article>;
  readonly at: Date;
}

/**
 * The answer that an earlier view of a page, in this tab, has had. Those of this view are with `SharedRequests`, which knows
 * whether they are fresh.
 */
export function earlierAnswer(source: Source<Article>): EarlierAnswer | undefined {
  const key = keyFor(source);
  const found = all().find((stored) => stored.key === key);
  if (!found || found.view === performance.timeOrigin || Date.now() - found.at > KEEP_FOR)
    return undefined;
  const { page, at } = found;
  return {
    loaded: { ...page, items: page.items.map(revived), preset: page.preset, writable: false },
    at: new Date(at),
  };
}

/** Keeps an answer for the next view of a page; the oldest gives way. */
export function storeAnswer(source: Source<Article>, page: Stored['page']): void {
  const key = keyFor(source);
  if (key === undefined) return;
  // A body is not shown by cards, and may be long.
  const items = page.items.map(({ body: _, ...article }) => article);
  const stored: Stored = {
    key,
    at: Date.now(),
    view: performance.timeOrigin,
    page: { ...page, items },
  };
  const others = all().filter((other) => other.key !== key);
  if (toJson(stored).length > LONGEST) storage.set('all', others);
  else storage.set('all', [stored, ...others].slice(0, MOST));
}
