// `npm run build`: everything in dist.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, root } from './lib/run.js';

const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await mustRun('npx', ['rollup', '--config', '--silent']);
await mustRun('npx', ['tsc', '--project', 'tsconfig.build.json']);
await mustRun('npm', ['run', '--silent', 'analyze']);
await publishManifest();

/** The manifest names sources: the package has the modules built from them. */
async function publishManifest() {
  const manifest = await readFile(join(root, 'custom-elements.json'), 'utf8');
  const published = manifest.replace(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/$2.js"');
  await writeFile(join(dist, 'custom-elements.json'), published);
}
