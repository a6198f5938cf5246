// `npm run build`: everything in dist.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, root } from './lib/run.js';
import { describeElements } from './manifest/describe-elements.js';

await rm(join(root, 'dist'), { recursive: true, force: true });
await mustRun('npx', ['rollup', '--config', '--silent']);
await mustRun('npx', ['tsc', '--project', 'tsconfig.build.json']);
await mustRun('npm', ['run', '--silent', 'analyze']);
await describeElements();
