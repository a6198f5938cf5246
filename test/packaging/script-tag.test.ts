import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { root } from './support.js';

const dist = join(root, 'dist');
const entries = ['lede.js', 'autoload.js'];
const chunks = readdirSync(join(dist, 'chunks'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `chunks/${name}`);

const read = (file: string) => readFileSync(join(dist, file), 'utf8');

/** The addresses that a minified module imports. */
function imports(code: string, form: RegExp): readonly string[] {
  return [...code.matchAll(form)].flatMap(([, address]) => address ?? []);
}
const statically = /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g;
const dynamically = /\bimport\("(\.[^"]+)"/g;

describe('the script tag', () => {
  it.each(entries)('%s is one file: it imports nothing before it runs', (entry) => {
    expect(imports(read(entry), statically)).toEqual([]);
  });

  // https://v8.dev/blog/explicit-compile-hints: it counts at the very beginning only.
  const hinted = (file: string) => read(file).startsWith('//# allFunctionsCalledOnLoad\n');

  it('has what the first paint needs compiled at once, and nothing that comes later', () => {
    const first = chunks.filter((chunk) => /\/(elements|lede-comment-thread)-/.test(chunk));
    const later = chunks.filter((chunk) => /\/(thread-interaction|writing)-/.test(chunk));
    expect([...entries, ...first].map(hinted)).toEqual([true, true, true, true]);
    expect(later.map(hinted)).toEqual([false, false, false, false]);
  });

  it.each([...entries, ...chunks])('%s imports what is there', (file) => {
    const code = read(file);
    const addresses = [...imports(code, statically), ...imports(code, dynamically)];
    const missing = addresses.filter((address) => !existsSync(join(dist, dirname(file), address)));
    expect(missing).toEqual([]);
  });

  it.each(chunks)('%s does not load the module that loads it again', (chunk) => {
    const back = imports(read(chunk), statically).map((address) => join('chunks', address));
    for (const entry of entries) expect(back).not.toContain(entry);
  });

  it('lede.classic.js is a classic script', () => {
    expect(() => new Script(read('lede.classic.js'))).not.toThrow();
  });
});
