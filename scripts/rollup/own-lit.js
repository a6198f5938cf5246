import MagicString from 'magic-string';

/** What Lit leaves in the window, and what of it a bundle needs in its place. */
const GLOBALS = [
  // Read by Lit's own warning of several versions, in its development build.
  [/\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  // Of standard decorators, which the bundles have none of.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/, '0'],
  [/this\[Symbol\.metadata\]/, 'null'],
  [/\blitPropertyMetadata\.get\(\w+\)/, 'void 0'],
];

/** How many of them each of Lit's modules has. */
const EXPECTED = new Map([
  ['lit-html/lit-html.js', 1],
  ['@lit/reactive-element/reactive-element.js', 4],
  ['lit-element/lit-element.js', 1],
]);

/**
 * Keeps the Lit inside a script tag to itself: a guest leaves no names in a page's window. Fails where Lit has changed, so that
 * none slips through.
 */
export function ownLit() {
  return {
    name: 'own-lit',
    transform(code, id) {
      const [, expected] =
        [...EXPECTED].find(([module]) => id.endsWith(`node_modules/${module}`)) ?? [];
      if (expected === undefined) return null;
      const edited = new MagicString(code);
      let found = 0;
      for (const [pattern, replacement] of GLOBALS) {
        const match = pattern.exec(code);
        if (!match) continue;
        edited.update(match.index, match.index + match[0].length, replacement);
        found++;
      }
      if (found !== expected) this.error(`${id}: ${found} of ${expected} globals found`);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
