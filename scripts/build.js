// `npm run build`: everything in dist.
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, root } from './lib/run.js';
import { describeElements } from './manifest/describe-elements.js';

const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
await mustRun('npx', ['rollup', '--config', '--silent']);
await mustRun('npx', ['tsc', '--project', 'tsconfig.build.json']);
await mustRun('npm', ['run', '--silent', 'analyze']);
await describeElements();
await publishIntegrity();

/** What `integrity` says of each file that a script tag or a link can name, and of the chunks that those load. */
async function publishIntegrity() {
  const files = [
    ...(await readdir(dist)).filter((name) => /^(lede|autoload)(\.classic)?\.(js|css)$/.test(name)),
    ...(await readdir(join(dist, 'chunks'))).map((name) => `chunks/${name}`),
  ].filter((name) => /\.(js|css)$/.test(name));
  const entries = files.sort().map(async (name) => {
    const digest = createHash('sha384')
      .update(await readFile(join(dist, name)))
      .digest('base64');
    return [name, `sha384-${digest}`];
  });
  const integrity = Object.fromEntries(await Promise.all(entries));
  await writeFile(join(dist, 'integrity.json'), `${JSON.stringify(integrity, undefined, 2)}\n`);
}
