// `npm test`: everything that a change must pass, on a fresh clone too.
import { ensureBrowsers } from './lib/browsers.js';
import { ensurePackages } from './lib/packages.js';
import { runSteps } from './lib/steps.js';
import { testSteps } from './lib/all-steps.js';

await ensurePackages();
await ensureBrowsers();
await runSteps(testSteps);
