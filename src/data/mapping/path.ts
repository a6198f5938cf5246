const FIRST = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

const MEMBER = /^[\p{L}\p{N}_$@-]+$/u;

/** Names that are not paths where they stand first. */
const CONSTANTS: readonly string[] = ['true', 'false', 'null'];

const quoted = (key: string): string => `['${key.replace(/[\\']/g, '\\$&')}']`;

/** The expression of the mapping language that reads a path of keys; of none, `$`. */
export const pathExpression = ([first, ...rest]: readonly string[]): string =>
  first === undefined
    ? '$'
    : [
        FIRST.test(first) && !CONSTANTS.includes(first) ? first : quoted(first),
        ...rest.map((key) => (MEMBER.test(key) ? `.${key}` : quoted(key))),
      ].join('');
