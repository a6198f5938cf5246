import { SourceMap } from 'node:module';

/**
 * Finds the line of source that a place in a served file was made from.
 *
 * @param {ReadonlyMap<string, string>} files The text of each served file, source maps among them.
 */
export function sourceLines(files) {
  const maps = new Map();
  const mapOf = (path) => {
    if (!maps.has(path)) {
      const text = files.get(`${path}.map`);
      maps.set(path, text === undefined ? undefined : readMap(text));
    }
    return maps.get(path);
  };
  return (url, line, column) => {
    const path = new URL(url).pathname;
    const found = mapOf(path)?.(line, column);
    return found ?? { place: `${path}:${line + 1}:${column + 1}`, text: '' };
  };
}

function readMap(text) {
  const payload = JSON.parse(text);
  const map = new SourceMap(payload);
  return (line, column) => {
    const { originalSource, originalLine } = map.findEntry(line, column);
    if (originalSource === undefined) return undefined;
    const content = payload.sourcesContent?.[payload.sources.indexOf(originalSource)] ?? '';
    return {
      place: `${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}`,
      text: content.split('\n')[originalLine]?.trim() ?? '',
    };
  };
}
