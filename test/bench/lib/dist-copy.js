import { cp, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A copy of what is built, so that a build in the middle of a run changes nothing. It lies where the packages that its modules
 * import are found.
 */
export async function copyDist() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'lede.js')))
    throw new Error('Nothing is built: run `npm run build` first.');
  const folder = join(root, 'node_modules/.cache/lede-bench', `dist-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await cp(dist, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
