import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, root } from './run.js';

/** Installs what package-lock.json says, unless it is installed already. */
export async function ensurePackages() {
  if (await areInstalled()) return;
  console.log('Installing packages (about a minute)…');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function areInstalled() {
  const wanted = await readPackages('package-lock.json');
  const installed = await readPackages('node_modules/.package-lock.json').catch(() => ({}));

  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    // Optional packages are for other systems than this one.
    return path === '' || (found ? found.version === version : optional);
  });
}

async function readPackages(file) {
  const { packages } = JSON.parse(await readFile(join(root, file), 'utf8'));
  return packages;
}
