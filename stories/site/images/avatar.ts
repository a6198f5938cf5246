import { randomFrom } from '../random.js';
import { escapeHtml } from '../text.js';

const SIZE = 96;
const GROUNDS = ['#2f4858', '#7a4b52', '#486b5c', '#8a5a2b', '#4a4e7a', '#6b5b3e'] as const;
const TINTS = ['#f3e3c3', '#e9c9b1', '#cfe0d4', '#f0d58c', '#d8d3ea', '#e7a98b'] as const;

/** A writer's portrait: the initials of a name such as `noor-hallam` on a flat colour. */
export function initials(name: string): string {
  const random = randomFrom(name);
  const letters = name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);
  return frame(
    random.pick(GROUNDS),
    `<text x="48" y="49" fill="${random.pick(TINTS)}" font-family="Georgia,serif" font-size="38" text-anchor="middle" dominant-baseline="central">${escapeHtml(letters)}</text>`,
  );
}

/** A reader's portrait: quarter circles that turn as the seed tells them. */
export function tiles(seed: string): string {
  const random = randomFrom(seed);
  const ground = random.pick(GROUNDS);
  const cells = Array.from({ length: 4 }, (_, index) => {
    const x = (index % 2) * 48;
    const y = Math.floor(index / 2) * 48;
    const turn = random.between(0, 3) * 90;
    return `<path d="M0 0H48A48 48 0 0 1 0 48Z" fill="${random.pick(TINTS)}" transform="translate(${x} ${y}) rotate(${turn} 24 24)"/>`;
  });
  return frame(ground, cells.join(''));
}

function frame(ground: string, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 96 96"><rect width="96" height="96" fill="${ground}"/>${inside}</svg>`;
}
