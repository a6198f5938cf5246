import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Puts a minified copy of a style sheet beside the scripts. */
export function copyMinified(source, fileName) {
  return {
    name: 'copy-minified',
    buildStart() {
      this.addWatchFile(source);
    },
    async generateBundle() {
      const css = await readFile(source, 'utf8');
      const { code } = await transform(css, { loader: 'css', minify: true });
      this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}
