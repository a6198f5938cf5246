import { cp, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createApp } from '../packaging/app.js';
import { outputIn, root } from '../packaging/support.js';

/** What an example needs besides Lede: links to what this repository has installed. */
const TOOLS = {
  react: ['react', 'react-dom', '@types/react', '@types/react-dom', 'typescript', 'vite'],
  vue: ['vue', '@vitejs/plugin-vue', 'typescript', 'vite', 'vue-tsc'],
} as const;

/** The examples by their folders. */
export type Example = keyof typeof TOOLS;

/**
 * Installs the packed package into a copy of an example, checks its types and builds it, as a reader of the example would.
 *
 * @param mode Frameworks do more in `development`: React's strict mode mounts everything twice.
 * @returns The folder of the built application.
 */
export async function buildExample(
  name: Example,
  mode: 'development' | 'production',
): Promise<string> {
  const app = await createApp();
  await cp(join(root, 'examples', name), app, { recursive: true });
  for (const tool of TOOLS[name]) {
    const link = join(app, 'node_modules', tool);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', tool), link);
  }
  const run = (command: string, ...args: readonly string[]): Promise<string> =>
    outputIn(app, 'env', `NODE_ENV=${mode}`, join(root, 'node_modules/.bin', command), ...args);
  // The types are the same in either mode.
  if (mode === 'production') await run(name === 'vue' ? 'vue-tsc' : 'tsc', '--noEmit');
  await run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
  return join(app, 'dist');
}
