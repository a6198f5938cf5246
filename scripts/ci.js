// What continuous integration runs: `npm test`, every story and the package itself.
import { allSteps } from './lib/all-steps.js';
import { ensureBrowsers } from './lib/browsers.js';
import { ensurePackages } from './lib/packages.js';
import { runSteps } from './lib/steps.js';

await ensurePackages();
await ensureBrowsers();
await runSteps(allSteps);
