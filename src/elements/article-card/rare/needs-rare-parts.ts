import type { Article } from '../../../data/model.js';
import type { CardHost } from '../card-parts.js';

/** How much later than it was published an article counts as updated, in milliseconds: not for a comma. */
const LATER = 600_000;

/** For how long that is news. */
const DAY = 86_400_000;

/** Whether an article has been brought up to date not long ago. */
export const isUpdated = ({ published, updated }: Article): boolean =>
  updated !== undefined &&
  Number(updated) - Number(published ?? 0) > LATER &&
  Date.now() - Number(updated) < DAY;

/** Whether cards have a layout, or show something of an article, that few have: see `RareCardParts`. */
export const needsRareParts = (
  { layout = '', dateFormat, relativeHours, dateHours, timeZone, target }: CardHost,
  articles: readonly Article[],
): boolean =>
  /hero|compact|text|overlay/.test(layout) ||
  target !== '' ||
  dateFormat !== 'relative' ||
  relativeHours !== 168 ||
  dateHours !== undefined ||
  timeZone !== undefined ||
  articles.some(
    (article) =>
      article.durationSeconds ||
      article.sponsor !== undefined ||
      (article.kind === 'opinion' && article.authors.some(({ avatar }) => avatar)) ||
      isUpdated(article),
  );
