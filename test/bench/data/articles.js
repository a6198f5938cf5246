import { randomFrom } from './random.js';
import { personName, sentence, words } from './words.js';

const START = Date.UTC(2026, 2, 1, 8);
const HOUR = 3_600_000;

/**
 * Articles as the endpoint answers them.
 *
 * @param {number} count
 */
export function makeArticles(count) {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index + 1}`,
    url: `/articles/story-${index + 1}`,
    title: sentence(random, 44).slice(0, -1),
    standfirst: sentence(random, 110),
    image: { url: `/images/${index + 1}.svg`, alt: words(random, 24), width: 600, height: 400 },
    authors: Array.from({ length: 1 + random.below(2) }, () => ({
      name: personName(random),
      url: `/authors/${random.below(40)}`,
    })),
    section: { name: words(random, 4), url: '/sections/any' },
    published: new Date(START - index * HOUR).toISOString(),
    comment_count: random.below(90),
    kind: 'article',
    reading_minutes: 2 + random.below(9),
  }));
}
