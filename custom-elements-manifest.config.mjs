import { publicInterface } from './scripts/manifest/public-interface.js';

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  // package.json names the manifest that is published, which is another.
  packagejson: false,
  litelement: true,
  plugins: [publicInterface()],
};
