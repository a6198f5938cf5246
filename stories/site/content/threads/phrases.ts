import type { Random } from '../../random.js';

type Phrases = readonly [string, ...string[]];

/** What the readers of a thread say; `{words}` in braces are looked up in `words`. */
export interface Phrasebook {
  /** How a conversation is begun. */
  openings: Phrases;
  /** How an answer begins. */
  replies: Phrases;
  /** What follows either. */
  more: Phrases;
  words: Readonly<Record<string, Phrases>>;
}

/** So many sentences have to pass before the same pattern is used again. */
const APART = 16;

/** Says sentences of a book: no pattern soon again, and no sentence twice while others are left. */
export function speaker(book: Phrasebook, random: Random): (part: Phrases) => string {
  const said = new Set<string>();
  const recent: string[] = [];
  return (part) => {
    let pattern = random.pick(part);
    let sentence = fill(pattern, book, random);
    for (let attempt = 0; attempt < 60; attempt += 1) {
      if (
        !said.has(sentence) &&
        !recent.slice(-Math.min(APART, part.length - 1)).includes(pattern)
      ) {
        break;
      }
      pattern = random.pick(part);
      sentence = fill(pattern, book, random);
    }
    said.add(sentence);
    recent.push(pattern);
    return sentence;
  };
}

function fill(template: string, { words }: Phrasebook, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const choices = words[name];
    return choices ? random.pick(choices) : slot;
  });
}
