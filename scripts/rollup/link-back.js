import { dirname, join, relative } from 'node:path/posix';
import MagicString from 'magic-string';

/**
 * Keeps a bundle one module when it is loaded with a query (`lede.js?ver=1.2`, as WordPress does).
 *
 * A chunk that needs something of its entry imports it by its plain name. To the browser
 * `lede.js` is another module than `lede.js?ver=1.2`, and everything would be loaded a second time.
 * So no chunk imports its entry: before the entry loads such a chunk it puts what chunks need into
 * a small module of its own, the link, from where the chunk takes it.
 *
 * That the chunk awaits the entry instead is no way: Safari runs a module too early that two others
 * import while it waits (https://bugs.webkit.org/show_bug.cgi?id=242740).
 */
export function linkBack() {
  return {
    name: 'link-back',

    renderChunk(code, chunk, _options, { chunks }) {
      const edited = new MagicString(code);
      const context = { code, chunk, chunks, edited, ast: this.parse(code) };
      // Its own exports; the other names are Rollup's, for the chunks.
      const { exports: own } = this.getModuleInfo(chunk.facadeModuleId ?? '') ?? {};
      if (chunk.isEntry) linkBeforeLoading(context, own);
      else takeFromLink(context);
      if (!edited.hasChanged()) return null;
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },

    generateBundle(_options, bundle) {
      const [entry] = Object.values(bundle).filter((file) => file.isEntry);
      if (!entry?.code.includes(linkOf(entry))) return;
      this.emitFile({ type: 'asset', fileName: linkOf(entry), source: linkModule });
    },
  };
}

/** The first to come stays: chunks are shared by all that a page has loaded of an entry, by queries on its address for example. */
const linkModule =
  'let entry;export const set=(value)=>{entry??=value};export const get=()=>entry;';

const linkOf = (entry) => `chunks/${entry.name}-link.js`;

function linkBeforeLoading({ code, chunk, chunks, edited, ast }, own) {
  for (const [written, , path] of code.matchAll(/\bimport\((['"])(\.[^'"]+)\1\)/g)) {
    if (!needsEntry(join(dirname(chunk.fileName), path), chunks)) continue;
    edited.replaceAll(written, `linkChunks().then(() => ${written})`);
  }
  if (!edited.hasChanged()) return;

  const exports = ast.body.filter(({ type }) => type === 'ExportNamedDeclaration');
  const locals = new Map(
    exports
      .flatMap(({ specifiers }) => specifiers)
      .map(({ local, exported }) => [exported.name, local.name]),
  );
  for (const { start, end } of exports) edited.remove(start, end);
  // By place and not by name, and with no export for what only chunks take: there are dozens.
  edited.append(`
export { ${own.map((name) => `${locals.get(name)} as ${name}`).join(', ')} };
function linkChunks() {
  return import('./${linkOf(chunk)}').then(({ set }) => set([${chunk.exports.map((name) => locals.get(name)).join(', ')}]));
}`);
}

function takeFromLink({ chunk, chunks, edited, ast }) {
  for (const { type, start, end, source, specifiers } of ast.body) {
    if (type !== 'ImportDeclaration') continue;
    const imported = chunks[join(dirname(chunk.fileName), source.value)];
    if (!imported?.isEntry) continue;

    const names = specifiers.map(
      ({ imported: { name }, local }) => `${imported.exports.indexOf(name)}: ${local.name}`,
    );
    const link = `./${relative(dirname(chunk.fileName), linkOf(imported))}`;
    const taken = `import { get as linkedEntry } from '${link}'; const { ${names} } = linkedEntry();`;
    // An import for its effects alone: the entry has run.
    edited.update(start, end, names.length > 0 ? taken : ';');
  }
}

/** Whether a chunk, or one that it imports or loads, imports its entry. */
function needsEntry(fileName, chunks, seen = new Set()) {
  const chunk = chunks[fileName];
  if (!chunk || seen.has(fileName)) return false;
  seen.add(fileName);
  // What it loads later counts too: only the entry can put the link in place.
  const imported = [...chunk.imports, ...chunk.dynamicImports];
  return chunk.isEntry || imported.some((name) => needsEntry(name, chunks, seen));
}
