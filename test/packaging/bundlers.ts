import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { type RollupCache, rollup } from 'rollup';
import { build as vite } from 'vite';

/** All the JavaScript that an application comes to when it is built for production, its later chunks included. */
export type Bundler = (app: string, entries: Readonly<Record<string, string>>) => Promise<Built>;

/** By the name of the entry what it is built to; under `*` all of it. */
export type Built = Readonly<Record<string, string>>;

/** Writes the modules that are built, and answers with their files. */
function write(
  app: string,
  entries: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, code]) => {
      const file = join(app, `${name}.js`);
      writeFileSync(file, code);
      return [name, file];
    }),
  );
}

interface Output {
  readonly fileName: string;
  readonly code: string;
}

const collect = (outputs: readonly Output[]): Built => ({
  ...Object.fromEntries(
    outputs.map(({ fileName, code }) => [fileName.replace(/\.js$/, ''), code] as const),
  ),
  '*': outputs.map(({ code }) => code).join('\n'),
});

/** What Rollup has read of modules that most of the applications share. */
let parsed: RollupCache | undefined;

/** The bundlers that applications use. webpack reads `sideEffects` as they do, and is not tried here. */
export const bundlers: Readonly<Record<'esbuild' | 'Rollup' | 'Vite', Bundler>> = {
  esbuild: async (app, entries) => {
    const { outputFiles } = await esbuild({
      entryPoints: write(app, entries),
      outdir: join(app, 'built'),
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      write: false,
    });
    return collect(
      outputFiles.map(({ path, text }) => ({
        fileName: path.slice(join(app, 'built/').length),
        code: text,
      })),
    );
  },

  Rollup: async (app, entries) => {
    const bundle = await rollup({
      ...(parsed && { cache: parsed }),
      input: { ...write(app, entries) },
      plugins: [nodeResolve({ browser: true })],
      onwarn(warning) {
        throw new Error(warning.message);
      },
    });
    parsed = bundle.cache;
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    return collect(output.filter((file) => file.type === 'chunk'));
  },

  Vite: async (app, entries) => {
    await vite({
      root: app,
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: 'built',
        manifest: true,
        rolldownOptions: {
          input: write(app, entries),
          preserveEntrySignatures: 'allow-extension',
        },
      },
    });
    return readVite(join(app, 'built'));
  },
};

interface ViteManifest {
  readonly [source: string]: { readonly file: string; readonly name: string };
}

function readVite(folder: string): Built {
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  ) as ViteManifest;
  return collect(
    Object.values(manifest).map(({ file, name }) => ({
      fileName: name,
      code: readFileSync(join(folder, file), 'utf8'),
    })),
  );
}
