import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The files that a browser may ask for, by their path under `/dist/`. */
export async function distFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(js|css|map)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}
