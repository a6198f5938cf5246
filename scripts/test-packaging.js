// `npm run test:packaging`
import { packagingSteps } from './lib/all-steps.js';
import { runSteps } from './lib/steps.js';

await runSteps(packagingSteps);
