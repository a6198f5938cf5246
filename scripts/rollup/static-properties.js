import MagicString from 'magic-string';

/** A class's decorators as esbuild writes them: the decorator, its arguments, the class and the member. */
const DECORATED =
  /__decorateClass\(\[\s*(property|state)\(([^;]*?)\)\s*\], (\w+)\.prototype, "(\w+)", \d\);/g;

/** What is left of them then. */
const IMPORT = /import \{ (?:(?:property|state),? )+\} from "lit\/decorators.js";/;

/**
 * Declares Lit's properties by `static properties` in place of decorators, which cost a call for each and two helpers. The
 * sources keep their decorators: the manifest takes descriptions from there.
 *
 * @see https://lit.dev/docs/components/properties/#declaring-properties-in-a-static-properties-field
 */
export function staticProperties() {
  return {
    name: 'static-properties',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('__decorateClass')) return null;
      const edited = new MagicString(code);
      const found = [...code.matchAll(DECORATED)];
      for (const [index, { 0: text, 3: name, index: start }] of found.entries()) {
        const ofClass = found.filter((match) => match[3] === name);
        const members = ofClass.map(
          ([, by, options, , member]) => `${member}: ${optionsOf(by, options)}`,
        );
        const isFirst = found.findIndex((match) => match[3] === name) === index;
        const declaration = isFirst ? `${name}.properties = { ${members.join(', ')} };` : ';';
        edited.update(start, start + text.length, declaration);
      }
      const unused = IMPORT.exec(code);
      if (unused) edited.remove(unused.index, unused.index + unused[0].length);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

/** Lit's own reading of its decorators: `state` is a property without an attribute. */
const optionsOf = (decorator, options) =>
  decorator === 'property' ? options.trim() || '{}' : '{ state: true, attribute: false }';
