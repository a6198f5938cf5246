// `npm start`: the sample site with the built elements. It prints its address.
import { ensurePackages } from './lib/packages.js';
import { mustRun } from './lib/run.js';

await ensurePackages();
await mustRun('npm', ['run', '--silent', 'build']);

// In this process, so that what stops it stops the site.
const { register } = await import('tsx/esm/api');
register();
await import('../stories/site/main.ts');
