import type { Author } from '../types.js';

const NAMES = {
  'noor-hallam': 'Noor Hallam',
  'teodor-vance': 'Teodor Vance',
  'imke-solberg': 'Imke Solberg',
  'rafa-quillon': 'Rafa Quillon',
  'odile-marchmont': 'Odile Marchmont',
  'bram-achterveld': 'Bram Achterveld',
  'suvi-lantern': 'Suvi Lantern',
  'kwame-osterley': 'Kwame Osterley',
  'ines-barrowdale': 'Ines Barrowdale',
  'layla-sahli': 'ليلى السهلي',
  'yusuf-wadi': 'يوسف الوادي',
  'hana-mizushiro': '水代 はな',
} as const;

/** The key of a writer. */
export type AuthorName = keyof typeof NAMES;

/** A writer as articles name them. */
export function authorOf(key: AuthorName): Author {
  return { name: NAMES[key], url: `/authors/${key}`, avatar: `/images/author-${key}.svg` };
}
