import { pageOf } from '../pages/page.js';
import { startBrowser } from './browser.js';
import { copyDist } from './dist-copy.js';
import { distFiles } from './dist-files.js';
import { floorScripts, floorStyles } from './floor-files.js';
import { resource } from './resource.js';
import { loadSite } from './site.js';
import { startServer } from './server.js';

const typeOf = (name) => name.slice(name.lastIndexOf('.') + 1);

/** Everything that a run needs, ready: the browser, and a server with all files on it. */
export async function startBench(options) {
  const dist = await copyDist();
  const site = await loadSite();
  const server = await startServer(site);
  const files = await servedFiles(dist.folder);
  for (const [path, text] of files) server.put(path, resource(typeOf(path), text));
  server.put('/blank', resource('html', pageOf({})));
  const browser = await startBrowser();
  return {
    options,
    server,
    browser,
    /** The text of each file, by its path on the server. */
    files,
    async close() {
      await browser.close();
      server.close();
      await dist.remove();
    },
  };
}

async function servedFiles(dist) {
  const floors = [...(await floorScripts()), ...(await floorStyles(dist))];
  return new Map([
    ...(await distFiles(dist)).map(({ name, text }) => [`/dist/${name}`, text]),
    ...floors.map(({ name, text }) => [`/floors/${name}`, text]),
  ]);
}
