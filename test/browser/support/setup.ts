import type { Configuration } from '../../../src/index.js';
import { configure } from '../../../src/index.js';
import { SETTINGS } from '../../../src/check-configuration.js';

/** What was told in the console during the test. */
export const warnings: string[] = [];

const { warn } = console;

/** Every default as it is on a page that never called `configure`. */
const unconfigured = (): Configuration =>
  Object.fromEntries(SETTINGS.map((name) => [name, undefined]));

beforeEach(() => {
  warnings.length = 0;
  console.warn = (...args: unknown[]) => {
    warnings.push(args.map(String).join(' '));
  };
});

afterEach(() => {
  console.warn = warn;
  configure(unconfigured());
  localStorage.clear();
  sessionStorage.clear();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
});
