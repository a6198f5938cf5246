import { readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { compilePresets } from './scripts/rollup/compile-presets.js';
import { copyMinified } from './scripts/rollup/copy-minified.js';
import { importBeside } from './scripts/rollup/import-beside.js';
import { linkBack } from './scripts/rollup/link-back.js';
import { minifyLiterals } from './scripts/rollup/minify-literals.js';
import { ownLit } from './scripts/rollup/own-lit.js';
import { staticProperties } from './scripts/rollup/static-properties.js';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;

const typescript = () => esbuild({ tsconfig: 'tsconfig.json', target: 'es2022' });

/** Every module of src, but for those of script tags. */
const modules = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .filter((file) => !/^src\/lede(-classic)?\.ts$/.test(file));

/**
 * The npm package: dist mirrors src, one module each, with dependencies left to the application.
 * Only autoload has another name there, since `dist/autoload.js` is the script tag's.
 */
const npm = {
  input: modules,
  external: (id) => !/^[./]/.test(id),
  plugins: [compilePresets(), typescript()],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: ({ name }) => (name === 'autoload' ? 'autoload.module.js' : '[name].js'),
  },
  onwarn(warning, warn) {
    // A module of types only leaves an empty file: its path must exist all the same.
    if (warning.code !== 'EMPTY_BUNDLE') warn(warning);
  },
};

const inMapping = (...names) => names.map((name) => `src/data/mapping/${name}.ts`);

/** What is asked for together anyway: in one file it is smaller, and fewer requests. What the first ones need is in the entry. */
const TOGETHER = {
  names: ['src/data/nearest-name.ts', 'src/check-configuration.ts'],
  writing: inMapping('writing', 'written-map', 'reading', 'counts', 'prepare'),
  engine: inMapping('engine', 'expression'),
};

/**
 * The chunks of which most is called before the first paint: an engine that is told so compiles them all at once, beside the page's
 * own thread, in place of one function after the other as each is called.
 * https://v8.dev/blog/explicit-compile-hints
 */
const CALLED_ON_LOAD =
  /^(lede|autoload|elements|sliced|comment-model|late-cards|lede-(article-card|comment-thread|related-stories))$/;
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * A script tag's module with Lit inside. One entry a build: two entries in one would move what
 * they share into chunks, and `lede.js` is to be all of the first paint in one request.
 */
const scriptTag = (input, manualChunks) => ({
  input,
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.ts', '.js'] }),
    ownLit(),
    compilePresets(),
    typescript(),
    staticProperties(),
    minifyLiterals(),
    importBeside(),
    linkBack(version),
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 2 },
      format: { comments: /^!|^# all/ },
    }),
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    banner: ({ name, isEntry }) =>
      (CALLED_ON_LOAD.test(name) ? HINT : '') + (isEntry ? banner : ''),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: { ...manualChunks, ...TOGETHER },
  },
});

export default [
  npm,
  scriptTag({ lede: 'src/lede.ts' }, { lede: ['src/lede.ts'] }),
  // Cards are with what all elements need, though the others could do without: apart they would cost a page of cards more than they
  // save the others.
  scriptTag(
    { autoload: 'src/autoload.ts' },
    {
      autoload: ['src/autoload.ts'],
      elements: [
        'src/elements/article-card/article-card-element.ts',
        'src/elements/card-attributes.ts',
        'src/elements/define-element.ts',
      ],
    },
  ),
  {
    input: { 'lede.classic': 'src/lede-classic.ts' },
    plugins: [typescript(), copyMinified('src/lede.css', 'lede.css'), terser({ ecma: 2022 })],
    output: { dir: 'dist', format: 'iife', entryFileNames: '[name].js', banner },
  },
];
