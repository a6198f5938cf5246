import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { outputIn, packageJson, root } from './support.js';

/**
 * An empty application that has the package installed as npm would: the tarball unpacked, and beside it its dependencies, which
 * are links to those of this repository, so that no registry is needed. What the package does not name, it has not.
 *
 * @returns Its folder; it is removed when the file's tests are done.
 */
export async function createApp(): Promise<string> {
  const app = await mkdtemp(join(tmpdir(), 'lede-app-'));
  afterAll(() => rm(app, { recursive: true }));
  const modules = join(app, 'node_modules');
  const installed = join(modules, packageJson.name);
  await mkdir(installed, { recursive: true });
  await writeFile(join(app, 'package.json'), '{ "type": "module" }');
  const tarball = inject('tarball');
  await outputIn(app, 'tar', '-xf', tarball, '--strip-components', '1', '-C', installed);
  for (const name of Object.keys(packageJson.dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  return app;
}
