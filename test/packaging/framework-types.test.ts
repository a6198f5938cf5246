import { describe, expect, it } from 'vitest';
import { outputOf } from './support.js';

const compile = (compiler: 'tsc' | 'vue-tsc', config: string): Promise<string> =>
  outputOf(`node_modules/.bin/${compiler}`, '--project', `test/types/${config}`);

// Each file has a right use and, with `@ts-expect-error`, a wrong one: a type that allows too much fails as well.
describe('types for frameworks', () => {
  it.each(['react', 'preact', 'solid'])('take right tags and refuse wrong ones in %s', (name) =>
    expect(compile('tsc', `tsconfig.${name}.json`)).resolves.toBe(''),
  );

  it('take right tags and refuse wrong ones in Svelte', () =>
    expect(compile('tsc', 'tsconfig.svelte.json')).resolves.toBe(''));

  it('take right tags and refuse wrong ones in a Vue template', () =>
    expect(compile('vue-tsc', 'tsconfig.vue.json')).resolves.toBe(''));

  it('take right uses and refuse wrong ones in plain TypeScript', () =>
    expect(compile('tsc', 'tsconfig.plain.json')).resolves.toBe(''));

  it('are met by nobody who does not import them', async () => {
    const files = await outputOf(
      'node_modules/.bin/tsc',
      '--project',
      'test/types/tsconfig.plain.json',
      '--listFilesOnly',
    );
    expect(files).toContain('/dist/index.d.ts');
    expect(files).not.toMatch(/node_modules\/(@types\/react|react|preact|solid-js|svelte|vue)\//);
  });
});
