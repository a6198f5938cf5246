import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputOf, root } from './support.js';

let app: string;

/** Packages that an application has installed besides: as npm does, with what they need. */
const install = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const place = join(app, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(root, 'node_modules', name), place);
  }
};

const render = `
  import { renderElement } from 'lede-elements/server';
  const html = await renderElement('lede-article-card', {
    url: 'https://news.example/',
    fetch: async () => Response.json({ id: 1, title: 'Harbour' }),
    attributes: { src: '/a', preset: 'lede' },
  });
  console.log(html);
`;

const run = async (): Promise<string> => {
  await writeFile(join(app, 'main.mjs'), render);
  return outputOf('node', join(app, 'main.mjs')).catch((error: unknown) => String(error));
};

describe('rendering on a server, in an application', () => {
  beforeAll(async () => {
    app = await mkdtemp(join(tmpdir(), 'lede-app-'));
    const own = join(app, 'node_modules/lede-elements');
    await cp(join(root, 'dist'), join(own, 'dist'), { recursive: true });
    await cp(join(root, 'package.json'), join(own, 'package.json'));
    await install('lit', 'dompurify');
  });

  afterAll(async () => {
    await rm(app, { recursive: true });
  });

  it('asks for the packages that only servers need, by their names', async () => {
    expect(await run()).toContain(
      "lede-elements/server: the package 'htmlparser2' is not installed",
    );
    await install('htmlparser2');
    expect(await run()).toContain(
      "lede-elements/server: the package 'sanitize-html' is not installed",
    );
    await install('sanitize-html');
    expect(await run()).toContain(
      "lede-elements/server: the package '@lit-labs/ssr' is not installed",
    );
  });

  it('works in plain Node once they are there', async () => {
    await install('@lit-labs/ssr');
    expect(await run()).toMatch(
      /^<lede-article-card src="\/a" preset="lede"><template shadowrootmode="open"><style>.*Harbour.*<\/lede-article-card>\n$/s,
    );
  });
});
