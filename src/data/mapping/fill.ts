import type { Operations } from './scope.js';

/**
 * Puts values between texts, of which there is one more. A value that is absent, an object or a list makes the whole absent.
 *
 * @param put What is done to each value before it is put in.
 */
export function fill(
  texts: readonly string[],
  values: readonly unknown[],
  { print }: Operations,
  put = (text: string): string => text,
): string | undefined {
  const printed = values.map(print);
  return printed.every(Boolean)
    ? texts.reduce((before, text, place) => before + put(printed[place - 1] ?? '') + text)
    : undefined;
}
