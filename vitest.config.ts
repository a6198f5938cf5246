import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium, chromiumArgs } from './browser-args.js';

/** Vitest leaves one processor to itself; on a machine with two it waits for the other most of the time. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** The data layer keeps nothing in its modules, so that its tests need no process each. */
const STATELESS = ['test/data/**/*.test.ts', 'test/docs/*.test.ts'];

const elsewhere = [
  'test/browser/**',
  'test/packaging/**',
  'test/examples/**',
  'test/servers/**',
  'test/bench/**',
  'test/host-pages/**',
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: STATELESS, isolate: false, maxWorkers },
      },
      {
        extends: true,
        // Some open pages in three engines, while others do as much beside them.
        test: {
          name: 'unit-isolated',
          include: ['test/**/*.test.ts'],
          exclude: [...STATELESS, ...elsewhere],
          maxWorkers,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Each starts Node, npm or a browser.
        test: {
          name: 'packaging',
          include: ['test/packaging/*.test.ts', 'test/examples/*.test.ts'],
          globalSetup: 'test/packaging/pack.ts',
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Each opens dozens of pages in Chromium, from the site as `npm start` serves it.
        test: {
          name: 'host-pages',
          include: ['test/host-pages/*.test.ts'],
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { executablePath: chromium, args: chromiumArgs },
            }),
          },
        },
      },
    ],
  },
});
