import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a source. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const IMPORT = /(?:^(?:import|export)(?! type\b)[^'"`]*?from |^import |\bimport\()'(\.[^']+)'/gm;

/** The sources that an element is made of: what its module imports, at once or later, and what that imports. */
export function sourcesOf(path: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(path)) return found;
  const code = read(path);
  found.set(path, code);
  for (const [, specifier = ''] of code.matchAll(IMPORT)) {
    const { pathname } = new URL(specifier, `file:///${path}`);
    sourcesOf(pathname.slice(1).replace(/\.js$/, '.ts'), found);
  }
  return found;
}

/** What a pattern's first group finds in code, each once, sorted. */
export function found(code: string, ...patterns: readonly RegExp[]): readonly string[] {
  const all = patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, name = '']) => name.split(' ')),
  );
  return [...new Set(all)].sort();
}

/** The custom properties of a page that styles read, with what is taken where there is none: of several, the element's own, or the first. */
export function customProperties(code: string): Readonly<Record<string, string>> {
  const styles = [...code.matchAll(/css`([^`]*)`/g)].map(([, style]) => style ?? '').join('\n');
  const aliases = new Map<string, string>();
  const rules = styles.replace(
    /(--_[\w-]+):\s*(var\(--lede-.*\));/g,
    (_, name: string, value: string) => {
      aliases.set(name, value);
      return '';
    },
  );
  const used = found(rules, /var\((--_[\w-]+)/g).map((name) => aliases.get(name) ?? '');
  return Object.fromEntries([...used, rules].flatMap(ownProperties).reverse());
}

/** Each `var(--lede-…, fallback)` in a text, its parentheses counted. */
function ownProperties(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/(?=var\(--lede-)/)
    .filter((part) => part.startsWith('var(--lede-'))
    .map((part) => {
      let depth = 0;
      let end = 0;
      do {
        if (part[end] === '(') depth += 1;
        if (part[end] === ')') depth -= 1;
        end += 1;
      } while (end < 'var('.length || (depth > 0 && end < part.length));
      const [name = '', ...fallback] = part.slice('var('.length, end - 1).split(',');
      return [name, fallback.join(',').trim()] as const;
    });
}
