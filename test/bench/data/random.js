/**
 * A generator of numbers from 0 to 1, the same for the same seed (mulberry32).
 *
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** A whole number from 0 to below the end. */
    below: (/** @type {number} */ end) => Math.floor(next() * end),
    /** One of a list. */
    of: (/** @type {readonly any[]} */ list) => list[Math.floor(next() * list.length)],
  };
}
