import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'test/browser';

/** What these import first has to run before anything else, and chunks run before the file that imports them. */
const AS_MODULES = [join(FOLDER, 'loading/earlier-view.test.ts')];

/** What a page may keep: the name of a chunk says what is in it. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the test files of the browser built: what they share in a few chunks that each engine reads once, in place of some 150
 * modules for every file. What is loaded late stays a chunk of its own, asked for when it is wanted.
 *
 * A file that cannot be built takes no other down with it: then all are served as they are, and it fails by itself.
 */
export function bundledTests() {
  let building;

  return async (context, next) => {
    if (!context.path.startsWith(`/${FOLDER}/`)) return next();
    const file = (await (building ??= bundle())).get(context.path);
    if (!file) return next();
    context.type = context.path.endsWith('.map') ? 'json' : 'text/javascript';
    if (context.path.includes('/chunks/')) context.set('cache-control', FOREVER);
    context.body = file;
  };
}

/** What is built, by the path that it is asked for under: a test file's own, or a chunk's. */
async function bundle() {
  try {
    const { outputFiles } = await build({
      entryPoints: testFiles(),
      outbase: '.',
      outdir: '.',
      chunkNames: `${FOLDER}/chunks/[name]-[hash]`,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      conditions: ['browser', 'development'],
      // package.json says of `src` alone what may be left out.
      ignoreAnnotations: true,
      sourcemap: 'linked',
      legalComments: 'none',
      logLevel: 'error',
      write: false,
    });
    return new Map(outputFiles.map(({ path, contents }) => [asked(path), Buffer.from(contents)]));
  } catch {
    return new Map();
  }
}

function testFiles() {
  return readdirSync(FOLDER, { recursive: true })
    .map((name) => join(FOLDER, name))
    .filter((file) => file.endsWith('.test.ts') && !AS_MODULES.includes(file));
}

const asked = (path) =>
  `/${relative('.', path).split(sep).join('/')}`.replace(/\.test\.js$/, '.test.ts');
