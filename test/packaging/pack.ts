import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { outputIn, root } from './support.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball that `npm publish` would send. */
    tarball: string;
  }
}

/** Packs the package once for all that install it. */
export default async function pack(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-packed-'));
  const name = await outputIn(root, 'npm', 'pack', '--silent', '--pack-destination', folder);
  project.provide('tarball', join(folder, name.trim()));
  return () => rm(folder, { recursive: true });
}
