import { dirname, join } from 'node:path/posix';
import MagicString from 'magic-string';

/**
 * Keeps a bundle one module when it is loaded with a query (`lede.js?ver=1.2`, as WordPress does).
 *
 * A chunk that needs its entry names it without the query. To the browser that is another module,
 * and everything would be loaded and registered a second time. So whoever loads a chunk that leads
 * back to the entry passes the query on, and the chunk uses it to find the entry.
 */
export function sameQuery() {
  return {
    name: 'same-query',

    renderChunk(code, chunk, _options, { chunks }) {
      const isBack = (path) => leadsToEntry(join(dirname(chunk.fileName), path), chunks);
      const edited = new MagicString(code);

      edited.replaceAll(/\bimport\((['"])(\.[^'"]+)\1\)/g, (written, quote, path) =>
        isBack(path) ? importWithQuery(quote + path + quote) : written,
      );
      for (const node of this.parse(code).body) {
        if (node.type === 'ImportDeclaration' && isBack(node.source.value)) {
          edited.overwrite(node.start, node.end, asDynamicImport(node));
        }
      }
      if (!edited.hasChanged()) return null;
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

function leadsToEntry(fileName, chunks, seen = new Set()) {
  const chunk = chunks[fileName];
  if (!chunk || seen.has(fileName)) return false;
  seen.add(fileName);
  return chunk.isEntry || chunk.imports.some((name) => leadsToEntry(name, chunks, seen));
}

function importWithQuery(quotedPath) {
  return `import(${quotedPath} + new URL(import.meta.url).search)`;
}

/** `import { a as b } from 'x'` in the only form that takes a computed address. */
function asDynamicImport({ specifiers, source }) {
  const names = specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `const { ${names.join(', ')} } = await ${importWithQuery(source.raw)};`;
}
