import type { PaletteName } from '../images.js';

const NAMES = {
  city: 'City',
  science: 'Science',
  culture: 'Culture',
  sport: 'Sport',
  food: 'Food',
  travel: 'Travel',
  nature: 'Nature',
  opinion: 'Opinion',
} as const satisfies Record<PaletteName, string>;

/** A part of the paper. */
export interface Section {
  slug: PaletteName;
  name: string;
  url: string;
}

/** A section, under its English name or its name in an article's language. */
export function sectionOf(slug: PaletteName, name: string = NAMES[slug]): Section {
  return { slug, name, url: `/sections/${slug}` };
}

/** The sections in the order of the front page. */
export const SECTIONS: readonly Section[] = (
  ['city', 'science', 'culture', 'sport', 'food', 'travel', 'nature', 'opinion'] as const
).map((slug) => sectionOf(slug));
