import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { emptyArgsAreAbsent } from './empty-args.js';
import { resetEndpoint, startEndpoint } from './endpoint.js';
import { hostPageControls, hostPageDefaults, inHostPage } from './host-page.js';

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  loaders: [mswLoader(startEndpoint)],
  beforeEach: resetEndpoint,
  argsEnhancers: [emptyArgsAreAbsent],
  decorators: [inHostPage],
  globalTypes: hostPageControls,
  initialGlobals: hostPageDefaults,
  parameters: {
    a11y: { test: 'error' },
  },
} satisfies Preview;
