import { expect } from 'vitest';

/** What people are never to read: values printed by mistake, tags, entities. */
const UNREADABLE =
  /\[object |\bundefined\b|\bNaN\b|Invalid Date|<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** The members of a model that are no text for people: bodies have a format of their own. */
const NOT_TEXT = ['id', 'parentId', 'body', 'bodyFormat', 'source', 'url', 'avatar', 'srcset'];

/** Checks every text and date of what was read, however deep. */
export function expectReadable(value: unknown, place = ''): void {
  if (typeof value === 'string') expect(value, place).not.toMatch(UNREADABLE);
  else if (value instanceof Date) expect(value.getTime(), place).not.toBeNaN();
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      if (!NOT_TEXT.includes(key)) expectReadable(member, `${place}.${key}`);
}
