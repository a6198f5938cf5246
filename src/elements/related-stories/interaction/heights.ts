import { storageFor } from '../../../storage.js';
import type { LedeRelatedStoriesElement } from '../related-stories-element.js';

/** How many are remembered; the oldest are forgotten. */
const MOST = 40;

/** Widths that differ by less have lists of the same height, as good as always. */
const WIDTH_STEP = 20;

const storage = storageFor('heights');

type Heights = readonly (readonly [key: string, height: number])[];

const all = (): Heights => {
  const stored = storage.get('all');
  return Array.isArray(stored) ? (stored as Heights) : [];
};

const keyOf = ({ src, layout, limit, offsetWidth }: LedeRelatedStoriesElement): string =>
  JSON.stringify([location.pathname, src, layout, limit, Math.round(offsetWidth / WIDTH_STEP)]);

/** How high a list was when it was last shown here, in pixels. */
export const rememberedHeight = (list: LedeRelatedStoriesElement): number | undefined => {
  const key = keyOf(list);
  const height = all().find(([known]) => known === key)?.[1];
  return typeof height === 'number' && height >= 0 ? height : undefined;
};

/** Remembers how high a list is. */
export function rememberHeight(list: LedeRelatedStoriesElement): void {
  const key = keyOf(list);
  const height = Math.round(list.getBoundingClientRect().height);
  const [first] = all();
  if (first?.[0] === key && first[1] === height) return;
  storage.set('all', [[key, height], ...all().filter(([known]) => known !== key)].slice(0, MOST));
}
