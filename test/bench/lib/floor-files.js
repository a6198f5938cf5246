import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const floors = fileURLToPath(new URL('../floors/', import.meta.url));

/** The scripts of the floors, each one file. */
export async function floorScripts() {
  const names = (await readdir(floors)).filter((name) => /^(thread|cards)-.*\.js$/.test(name));
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(floors, name)),
    outdir: floors,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    write: false,
  });
  return outputFiles.map(({ path, text }) => ({ name: path.slice(floors.length), text }));
}

/** The styles of the floors: those of the elements, with a class in place of the host. */
export async function floorStyles(dist) {
  const thread = await stylesOf(dist, 'comment-thread');
  const cards = await stylesOf(dist, 'related-stories');
  return [
    { name: 'thread.css', text: thread },
    { name: 'cards.css', text: cards },
  ];
}

async function stylesOf(dist, name) {
  const file = join(dist, `elements/${name}/${name}-element.js`);
  const exported = Object.values(await import(pathToFileURL(file).href));
  const { styles } = exported.find((one) => one?.styles);
  const text = [styles].flat(Infinity).map(({ cssText }) => cssText);
  const { code } = await transform(withoutHost(text.join('\n')), { loader: 'css', minify: true });
  return code;
}

const withoutHost = (css) =>
  css.replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '.host$1').replace(/:host\b/g, '.host');
