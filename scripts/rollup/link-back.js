import { dirname, join } from 'node:path/posix';
import MagicString from 'magic-string';

/**
 * Keeps a bundle one module when it is loaded with a query (`lede.js?ver=1.2`, as WordPress does).
 *
 * A chunk that needs something of its entry imports it by its plain name. To the browser
 * `lede.js` is another module than `lede.js?ver=1.2`, and everything would be loaded a second time.
 * So no chunk imports its entry: the entry leaves what chunks need under a symbol, from where the chunk takes it.
 *
 * @param version That of the package: chunks take from no entry but their own.
 */
export const linkBack = (version) => ({
  name: 'link-back',

  renderChunk(code, chunk, _options, { chunks }) {
    const edited = new MagicString(code);
    const { body } = this.parse(code);
    const link = ({ name }) => `globalThis[Symbol.for('lede-elements ${version} ${name}')]`;
    if (chunk.isEntry) {
      // Its own exports; the other names are Rollup's, for the chunks.
      const { exports: own } = this.getModuleInfo(chunk.facadeModuleId);
      if (Object.values(chunks).some(({ imports }) => imports.includes(chunk.fileName)))
        leave({ chunk, edited, body, own, link: link(chunk) });
    } else takeWhatIsLeft({ chunk, chunks, edited, body, link });
    if (!edited.hasChanged()) return null;
    return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
  },
});

function leave({ chunk, edited, body, own, link }) {
  const exports = body.filter(({ type }) => type === 'ExportNamedDeclaration');
  const locals = new Map(
    exports
      .flatMap(({ specifiers }) => specifiers)
      .map(({ local, exported }) => [exported.name, local.name]),
  );
  for (const { start, end } of exports) edited.remove(start, end);
  // By place and not by name: there are dozens. The first to come stays: chunks are shared by all that a page has loaded of an
  // entry, by queries on its address for example.
  edited.append(`
export { ${own.map((name) => `${locals.get(name)} as ${name}`).join(', ')} };
${link} ??= [${chunk.exports.map((name) => locals.get(name)).join(', ')}];`);
}

function takeWhatIsLeft({ chunk, chunks, edited, body, link }) {
  for (const { type, start, end, source, specifiers } of body) {
    if (type !== 'ImportDeclaration') continue;
    const imported = chunks[join(dirname(chunk.fileName), source.value)];
    if (!imported?.isEntry) continue;

    const names = specifiers.map(
      ({ imported: { name }, local }) => `${imported.exports.indexOf(name)}: ${local.name}`,
    );
    // An import for its effects alone: the entry has run.
    edited.update(start, end, names.length > 0 ? `const { ${names} } = ${link(imported)};` : ';');
  }
}
