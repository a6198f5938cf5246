/** A token of JSON; what is within a number or a string is not looked at closely. */
const TOKEN = /\s*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|-?\d[\d.eE+-]*|true|false|null)/suy;

/** White space, or a token that the end of the text has cut. */
const CUT = /\s*(?:"[^"\\]*(?:\\.[^"\\]*)*\\?|-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)?$/suy;

/** Where a text stops being JSON, and whether it does so only because it ends. */
export interface JsonEnd {
  /** Characters, counted from 0. */
  readonly position: number;
  readonly isCut: boolean;
}

/**
 * Finds where a text that is not JSON stops being JSON. The engines' own messages say it too, but each in its own words.
 */
export function jsonEnd(text: string): JsonEnd {
  /** The lists and objects that are open. */
  const open: ('[' | '{')[] = [];
  let want: 'value' | 'key' | ':' | 'more' = 'value';
  let mayClose = false;
  let position = 0;
  for (;;) {
    TOKEN.lastIndex = position;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    if (token === undefined) break;
    if (mark === '}' || mark === ']') {
      const opener = mark === '}' ? '{' : '[';
      if (!(want === 'more' || mayClose) || open.at(-1) !== opener) break;
      open.pop();
      want = 'more';
    } else if (mark === ',') {
      if (want !== 'more' || open.length === 0) break;
      want = open.at(-1) === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (want !== ':') break;
      want = 'value';
    } else if (want === 'key') {
      if (string === undefined) break;
      want = ':';
    } else if (want !== 'value') break;
    else if (mark === '{' || mark === '[') {
      open.push(mark);
      want = mark === '{' ? 'key' : 'value';
    } else want = 'more';
    mayClose = mark === '{' || mark === '[';
    position += token.length;
  }
  CUT.lastIndex = position;
  const isCut = CUT.test(text) && (want !== 'more' || open.length > 0);
  return { position, isCut };
}
