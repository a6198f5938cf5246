import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.js';
import { createApp } from './app.js';
import { bundlers } from './bundlers.js';
import { namesOf, outputIn, packageJson, packedFiles } from './support.js';

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

/** What goes into a page: what renders on a server stays there, with the packages that it needs. */
const buildPaths = importPaths.filter((path) => path !== `${packageJson.name}/server`);

const app = await createApp();

describe('the packed package', () => {
  it('knows its version', () => {
    expect(version).toBe(packageJson.version);
  });

  it.each(targets)('holds what $path names', ({ targets }) => {
    for (const target of targets) expect(namesOf(target, files), target).not.toEqual([]);
  });

  it('holds nothing but what is built, its documents, and what npm always adds', () => {
    const strangers = files.filter(
      (file) => !/^\.\/(dist\/|docs\/|CHANGELOG|package\.json|README|LICENSE)/.test(file),
    );
    expect(strangers).toEqual([]);
  });

  it('has ES modules only', () => {
    const scripts = files.filter((file) => /\.[cm]?js$/.test(file));
    const others = scripts.filter((file) => {
      const code = readFileSync(join(app, 'node_modules', packageJson.name, file), 'utf8');
      return file.endsWith('.cjs') || /\bmodule\.exports\b|\brequire\(/.test(code);
    });
    expect(scripts).not.toEqual([]);
    expect(others).toEqual([]);
  });
});

describe('in plain Node, without a DOM', async () => {
  const script = `
    const failed = {};
    for (const path of ${JSON.stringify(importPaths)})
      await import(path).catch((error) => { failed[path] = String(error); });
    console.log(JSON.stringify(failed));`;
  const output = await outputIn(app, 'node', '--input-type=module', '--eval', script);
  const failed = JSON.parse(output) as Readonly<Record<string, string>>;

  it.each(importPaths)('%s can be imported', (path) => {
    expect(failed[path]).toBeUndefined();
  });
});

/** A module for each path, since an application imports some of them and seldom all. */
const entries = Object.fromEntries(
  buildPaths.map((path, index) => [
    `entry${String(index)}`,
    `import * as all from '${path}'; console.log('${path}', all);`,
  ]),
);

describe.each(Object.entries(bundlers))('by %s', async (_, bundle) => {
  const built = await bundle(app, entries);

  it.each(buildPaths)('%s can be built into an application', (path) => {
    expect(built[`entry${String(buildPaths.indexOf(path))}`]).toContain(path);
  });
});
