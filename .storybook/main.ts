import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

// Found late, a dependency would be bundled again and the page would load Lit twice.
const dependencies = [
  'lit',
  'lit/decorators.js',
  'lit/directive.js',
  'lit/directive-helpers.js',
  'lit/async-directive.js',
  'lit/html.js',
  'lit/static-html.js',
  'lit/directives/class-map.js',
  'lit/directives/if-defined.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/directives/repeat.js',
  'lit/directives/style-map.js',
  'lit/directives/unsafe-html.js',
  'lit/directives/until.js',
  'lit/directives/when.js',
  'dompurify',
  'hono',
  'hono/cors',
  'msw',
  'msw/browser',
  'msw-storybook-addon/csf3',
  '@wc-toolkit/storybook-helpers',
];

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  staticDirs: ['../public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => mergeConfig(config, { optimizeDeps: { include: dependencies } }),
} satisfies StorybookConfig;
