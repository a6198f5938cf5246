import { describe, expect, it } from 'vitest';
import { namesOf, outputOf, packageJson, packedFiles } from './support.js';

const files = await packedFiles();
const targets = Object.entries(packageJson.exports).map(([path, target]) => ({
  path,
  targets: typeof target === 'string' ? [target] : Object.values(target),
}));

/** What an application may import: the modules that run in a page's script tag are no such thing. */
const importPaths = targets
  .filter(({ path }) => !path.startsWith('./lede.') && !path.endsWith('.json'))
  .flatMap(({ path, targets }) =>
    namesOf(targets.at(-1) ?? '', files).map((name) =>
      path.replace('*', name).replace('.', packageJson.name),
    ),
  );

describe('the packed package', () => {
  it.each(targets)('holds what $path names', ({ targets }) => {
    for (const target of targets) expect(namesOf(target, files), target).not.toEqual([]);
  });

  it('holds nothing but what is built, and what npm always adds', () => {
    const strangers = files.filter(
      (file) => !/^\.\/(dist\/|package\.json|README|LICENSE)/.test(file),
    );
    expect(strangers).toEqual([]);
  });
});

describe('in plain Node, without a DOM', () => {
  it.each(importPaths)('%s can be imported', async (path) => {
    const script = `await import(${JSON.stringify(path)})`;
    await expect(outputOf('node', '--input-type=module', '--eval', script)).resolves.toBe('');
  });
});
