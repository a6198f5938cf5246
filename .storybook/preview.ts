import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { emptyPropertiesAreAbsent } from './empty-args.js';
import { eventsHaveClasses } from './event-types.js';
import { resetEndpoint, startEndpoint } from './endpoint.js';
import { hostPageControls, hostPageDefaults, inHostPage } from './host-page.js';

setCustomElementsManifest(manifest);
// Without a configuration slots and styles from the controls would not be drawn at all.
setStorybookHelpersConfig({ useScopedStyles: true, hideArgRef: true });

configure({
  // A machine may be busy with other things.
  asyncUtilTimeout: 10_000,
  // By itself it prints where it has looked as markup, which it cannot where that is a shadow root.
  getElementError: (message, { textContent }) =>
    new Error(`${message ?? 'There is no such element.'} What is there says: ${textContent}`),
});

export default {
  tags: ['autodocs'],
  loaders: [mswLoader(startEndpoint)],
  beforeEach: resetEndpoint,
  argTypesEnhancers: [eventsHaveClasses],
  argsEnhancers: [emptyPropertiesAreAbsent],
  decorators: [inHostPage],
  globalTypes: hostPageControls,
  initialGlobals: hostPageDefaults,
  parameters: {
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Front page',
          'Article card',
          'Related stories',
          'Comment thread',
          ['Reading', 'Writing'],
        ],
      },
    },
  },
} satisfies Preview;
