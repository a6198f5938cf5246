import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArgs, firefox } from './browser-args.js';
import { bundledTests } from './test/support/bundled-tests.js';
import { forwardToSite } from './test/support/forward-to-site.js';
import { testPage } from './test/support/test-page.js';
import { totalsReporter } from './test/support/totals-reporter.js';
import { webkitLauncher } from './test/support/webkit-launcher.js';

// One page at a time: a page in the background gets no animation frames, and its tests time out.
const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: chromium, args: chromiumArgs },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: firefox },
    }),
  webkit: () => webkitLauncher(),
};
// Where files change under a run, or their lines are counted, they are served as they are.
const asTheyAre = process.argv.some((argument) => ['--watch', '--coverage'].includes(argument));
const browsers = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
  ],
  middleware: [forwardToSite(), ...(asTheyAre ? [] : [bundledTests()])],
  browsers: browsers.map((name) => launchers[name]()),
  concurrentBrowsers: 3,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), totalsReporter()],
  filterBrowserLogs: ({ args: [message] }) => !String(message).startsWith('Lit is in dev mode'),
  testRunnerHtml: testPage,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  coverageConfig: { include: ['src/**/*.ts'] },
};
