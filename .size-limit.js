/** What an application loads later, when it is needed, does not count. */
const withoutLater = {
  name: 'without-later',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** A file of the script tag, as it is. */
const file = (name, limit) => ({
  name,
  path: `dist/${name.split(':')[0]}`,
  limit,
  disablePlugins: ['@size-limit/esbuild'],
});

/** What importing one thing adds to an application, Lit included. */
const imported = (path, names, limit) => ({
  name: `import ${names} from ${path}`,
  path: `dist/${path}`,
  ...(names !== '' && { import: names }),
  limit,
  modifyEsbuildConfig: (config) => ({ ...config, format: 'esm', plugins: [withoutLater] }),
});

const element = (name, limit) => ({
  ...imported(`elements/${name}/lede-${name}.js`, '', limit),
  name: `import lede-${name}`,
});

// Brotli, as servers send it.
export default [
  file('lede.js: a thread, and what finds the other elements', '28 kB'),
  file('autoload.js', '1.4 kB'),
  file('lede.classic.js', '200 B'),
  file('lede.css', '1 kB'),
  element('article-card', '23.8 kB'),
  element('related-stories', '29.9 kB'),
  element('comment-count', '19.7 kB'),
  element('comment-thread', '29.2 kB'),
  { ...imported('define.js', '', '40 kB'), name: 'import every element' },
  imported('index.js', '{ configure }', '600 B'),
];
