import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium, chromiumArgs } from './browser-args.js';

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
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: elsewhere },
      },
      {
        extends: true,
        // Each starts Node, npm or a browser.
        test: {
          name: 'packaging',
          include: ['test/packaging/*.test.ts', 'test/examples/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Each opens dozens of pages in Chromium, from the site as `npm start` serves it.
        test: { name: 'host-pages', include: ['test/host-pages/*.test.ts'], testTimeout: 60_000 },
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
