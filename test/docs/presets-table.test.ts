import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { presetNames } from '../../src/data/presets/registry.js';

const page = await readFile(new URL('../../docs/presets.md', import.meta.url), 'utf8');

test.each(presetNames)('%s has its row in both tables of presets', (name) => {
  expect(page.match(new RegExp(`^\\| \`${name}\` +\\|`, 'gm'))).toHaveLength(2);
});
