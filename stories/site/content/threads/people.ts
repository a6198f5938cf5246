import type { Random } from '../../random.js';
import { slugOf } from '../../text.js';
import type { Commenter } from '../../types.js';

const FIRST = [
  'Marta',
  'Joss',
  'Anneli',
  'Piet',
  'Solveig',
  'Dara',
  'Ruben',
  'Oona',
  'Caspian',
  'Mirela',
  'Tove',
  'Idris',
  'Henrike',
  'Lukas',
  'Wen',
  'Ayesha',
  'Fergus',
  'Noemi',
  'Bastian',
  'Kirsi',
  'Ravi',
  'Elspeth',
  'Tomasz',
  'Yara',
  'Gwil',
  'Paloma',
  'Ansel',
  'Dorothea',
  'Emeka',
  'Lotte',
  'Silvan',
  'Bridie',
  'Hakan',
  'Maeve',
  'Otto',
  'Zsofia',
  'Clement',
  'Nadia',
  'Jory',
  'Freya',
] as const;

const LAST = [
  'Ashgrove',
  'Bellweather',
  'Corrigall',
  'Dunmore',
  'Ellwand',
  'Farrowby',
  'Grantley',
  'Holloway-Pyke',
  'Ivesdale',
  'Juniper',
  'Kestrelby',
  'Lindqvale',
  'Marlpit',
  'Netherwood',
  'Orrinsby',
  'Pellworm',
  'Quayle-Hart',
  'Rushmere',
  'Sandiford',
  'Tillingham',
  'Underhay',
  'Vossberg',
  'Wexcombe',
  'Yarrowdale',
] as const;

/** Forms that readers give their names: in full, short, or as a handle. */
const FORMS: readonly [NameForm, ...NameForm[]] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${first} ${last}`,
  (first, last) => `${first} ${last.charAt(0)}.`,
  (first) => first,
  (first, last) => `${first.toLowerCase()}_${last.toLowerCase().slice(0, 4)}`,
];

type NameForm = (first: string, last: string) => string;

/** An invented reader; some have a portrait, a few a site. */
export function reader(random: Random): Commenter {
  const name = random.pick(FORMS)(random.pick(FIRST), random.pick(LAST));
  const slug = slugOf(name);
  return {
    name,
    url: random.chance(0.15) ? `https://${slug}.example/` : null,
    avatar: random.chance(0.6) ? `/images/reader-${slug}.svg` : null,
    badge: null,
  };
}
