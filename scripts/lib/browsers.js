import { existsSync } from 'node:fs';
import { chromium, firefox, prototypeScript, webkitDriver } from '../../browser-args.js';
import { mustRun } from './run.js';

const programs = [
  { name: 'Chromium', path: chromium, variable: 'CHROMIUM', debian: 'chromium' },
  { name: 'Firefox', path: firefox, variable: 'FIREFOX', debian: 'firefox-esr' },
  {
    name: 'WebKitGTK driver',
    path: webkitDriver,
    variable: 'WEBKIT_DRIVER',
    debian: 'webkit2gtk-driver',
  },
  {
    name: 'Prototype.js',
    path: prototypeScript,
    variable: 'PROTOTYPE_SCRIPT',
    debian: 'libjs-prototype',
  },
];
// WebKitGTK has no headless mode.
const display = { name: 'Xvfb', path: '/usr/bin/Xvfb', variable: 'DISPLAY', debian: 'xvfb' };

/** The tests run in three engines, on pages with an old script: installs what is missing, where that can be done. */
export async function ensureBrowsers() {
  if (missing().length === 0) return;
  if (isDebianRoot()) {
    const packages = missing().map(({ debian }) => debian);
    console.log(`Installing ${packages.join(', ')}…`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await mustRun('apt-get', ['update', '-q'], { env });
    await mustRun('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], { env });
  }
  const stillMissing = missing();
  if (stillMissing.length > 0) {
    console.error(explain(stillMissing));
    process.exit(1);
  }
}

function missing() {
  const needed = process.env.DISPLAY ? programs : [...programs, display];
  return needed.filter(({ path }) => !existsSync(path));
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function explain(programs) {
  const lines = programs.map(
    ({ name, path, variable, debian }) =>
      `  ${name}: not at ${path}. Debian package ${debian}, or set ${variable}.`,
  );
  return [
    'The tests run in Chromium, Firefox and WebKitGTK, and need Prototype.js. Missing:',
    ...lines,
    'Some engines only: BROWSERS=chromium,firefox npm run test:browser',
  ].join('\n');
}
