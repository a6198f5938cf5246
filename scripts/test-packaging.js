// `npm run test:packaging`, after a build.
import { packagingSteps } from './lib/all-steps.js';
import { runSteps } from './lib/steps.js';

await runSteps(packagingSteps);
