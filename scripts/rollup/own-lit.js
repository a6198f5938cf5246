import { readFile } from 'node:fs/promises';
import MagicString from 'magic-string';

/** What Lit leaves in the window, and what of it a bundle needs in its place. */
const GLOBALS = [
  // Read by Lit's own warning of several versions, in its development build.
  [/\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0'],
  // Of standard decorators, which the bundles have none of.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/g, '0'],
  [/this\[Symbol\.metadata\]/g, 'null'],
  [/\blitPropertyMetadata\.get\(\w+\)/g, 'void 0'],
];

/** How many of them each of Lit's modules has. */
const EXPECTED = new Map([
  ['lit-html/lit-html.js', 1],
  ['@lit/reactive-element/reactive-element.js', 4],
  ['lit-element/lit-element.js', 1],
]);

/**
 * Keeps the Lit inside a script tag to itself: a guest leaves no names in a page's window. Fails where Lit has changed, so that
 * none slips through. What its styles are made by is `own-styles.js`.
 */
export function ownLit() {
  const seen = new Set();
  return {
    name: 'own-lit',
    load: (id) =>
      id.endsWith('node_modules/@lit/reactive-element/css-tag.js')
        ? readFile(new URL('own-styles.js', import.meta.url), 'utf8')
        : null,
    transform(code, id) {
      const [module, expected] =
        [...EXPECTED].find(([each]) => id.endsWith(`node_modules/${each}`)) ?? [];
      if (module === undefined) return null;
      seen.add(module);
      const edited = new MagicString(code);
      let found = 0;
      for (const [pattern, replacement] of GLOBALS)
        for (const { 0: text, index } of code.matchAll(pattern)) {
          edited.update(index, index + text.length, replacement);
          found++;
        }
      if (found !== expected) this.error(`${id}: ${found} of ${expected} globals found`);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (!error && seen.size !== EXPECTED.size) this.error(`of Lit there was only ${[...seen]}`);
    },
  };
}
