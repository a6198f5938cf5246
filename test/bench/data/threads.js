import { randomFrom } from './random.js';
import { personName, sentence, words } from './words.js';

/** Levels of nesting, the top one included. */
const LEVELS = 6;
const START = Date.UTC(2026, 2, 1, 8);
const MINUTE = 60_000;

/**
 * A comment's HTML, of about 316 characters: two paragraphs with a link, a strong and an emphasised word.
 */
const bodyOf = (random) =>
  `<p>${sentence(random, 40)} <strong>${words(random, 8)}</strong> ${words(random, 24)} ` +
  `<a href="https://example.org/${words(random, 6).replaceAll(' ', '-')}">${words(random, 8)}</a> ${words(random, 30)}.</p>` +
  `<p>${sentence(random, 36)} <em>${words(random, 8)}</em> ${words(random, 42)}.</p>`;

/** About three of ten begin a conversation of their own, the others answer somebody. */
function nextDepth(random, before) {
  const chance = random.next();
  if (chance < 0.28) return 0;
  if (chance < 0.66) return Math.min(before + 1, LEVELS - 1);
  return Math.min(1 + random.below(before + 1), LEVELS - 1);
}

/**
 * A thread as the endpoint answers it, in the order it is shown in: the oldest first, answers below what they answer.
 *
 * @param {number} count
 */
export function makeThread(count) {
  const random = randomFrom(count);
  const above = [];
  let depth = 0;
  const comments = Array.from({ length: count }, (_, index) => {
    depth = index === 0 ? 0 : nextDepth(random, depth);
    above.length = depth;
    const id = `c${index + 1}`;
    const comment = {
      id,
      parent_id: above.at(-1) ?? null,
      author: {
        name: personName(random),
        ...(random.next() < 0.2 && { url: `https://example.org/people/${index}` }),
        avatar: '/images/avatar.svg',
        ...(random.next() < 0.03 && { badge: 'Editor' }),
      },
      created: new Date(START + index * MINUTE).toISOString(),
      body: bodyOf(random),
      status: 'published',
      likes: random.below(30),
    };
    above.push(id);
    return comment;
  });
  return { thread: { id: 'bench', closed: false }, comments };
}
