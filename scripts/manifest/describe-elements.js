import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/run.js';
import { elementsOf } from './elements.js';
import { frameworkTypes } from './framework-types.js';
import { cssData, htmlData } from './vscode-data.js';
import { webTypes } from './web-types.js';

const dist = join(root, 'dist');

/** Writes what editors, frameworks and documentation read: all of it is made of the manifest. It needs the built modules. */
export async function describeElements() {
  const manifest = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8'));
  const elements = elementsOf(manifest);
  const { presetNames } = await import('../../dist/data/presets/registry.js');
  const packageJson = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

  await writeJson('custom-elements.json', published(manifest));
  await writeJson('vscode.html-custom-data.json', htmlData(elements, presetNames));
  await writeJson('vscode.css-custom-data.json', cssData(elements));
  await writeJson('web-types.json', webTypes(elements, presetNames, packageJson));

  await mkdir(join(dist, 'frameworks'));
  for (const [name, types] of Object.entries(frameworkTypes(elements))) {
    await writeFile(join(dist, 'frameworks', `${name}.d.ts`), types);
    // Types only: a bundler that follows the import finds a module with nothing in it.
    await writeFile(join(dist, 'frameworks', `${name}.js`), 'export {};\n');
  }
}

/** The manifest names sources: the package has the modules built from them. */
const published = (manifest) =>
  JSON.parse(JSON.stringify(manifest).replace(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/$2.js"'));

const writeJson = (name, value) =>
  writeFile(join(dist, name), `${JSON.stringify(value, undefined, 2)}\n`);
