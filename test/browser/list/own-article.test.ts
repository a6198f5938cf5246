import { expect } from '@open-wc/testing';
import { articleJson, articlesJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { customStates, parts, texts } from '../support/query.js';
import { answer, endpoint, json, made } from '../support/server.js';
import { until } from '../support/wait.js';

/** Says which page this is. */
const canonical = (href: string): void => {
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = href;
  document.head.append(link);
};
afterEach(() => {
  document.querySelector('link[rel="canonical"]')?.remove();
});

const titles = async (attributes: Readonly<Record<string, string>> = {}): Promise<string[]> => {
  const list = await show('lede-related-stories', { src: made(), preset: 'lede', ...attributes });
  return texts(list, 'headline');
};

describe("the page's own article", () => {
  it('is left out by its id', async () => {
    answer(() => json(articlesJson(3)));
    expect(await titles({ 'article-id': '2' })).to.deep.equal(['Story 1', 'Story 3']);
  });

  const same = [
    'https://news.example/articles/2',
    'https://www.news.example/articles/2/',
    'http://news.example/articles/2?utm_source=letter&utm_medium=mail',
    'https://news.example/articles/2?fbclid=abc#comments',
    'https://news.example/articles/2/index.html',
  ];
  for (const href of same)
    it(`is left out by its canonical address, written ${href}`, async () => {
      canonical(href);
      answer(() => json(articlesJson(3)));
      expect(await titles()).to.deep.equal(['Story 1', 'Story 3']);
    });

  it('is left out where the endpoint adds tracking to its address', async () => {
    canonical('https://news.example/articles/2');
    const url = 'https://news.example/articles/2?utm_campaign=related';
    answer(() => json([articleJson(1), articleJson(2, { url }), articleJson(3)]));
    expect(await titles()).to.deep.equal(['Story 1', 'Story 3']);
  });

  it('is not taken for another one whose address differs by what counts', async () => {
    canonical('https://news.example/articles?id=2');
    const url = (id: number) => `https://news.example/articles?id=${id}`;
    answer(() => json([1, 2, 3].map((id) => articleJson(id, { url: url(id) }))));
    expect(await titles()).to.deep.equal(['Story 1', 'Story 3']);
  });

  it('makes way for the next story, so that six stay six', async () => {
    answer(() => json(articlesJson(8)));
    const shown = await titles({ 'article-id': '1', limit: '6' });
    expect(shown).to.have.length(6);
    expect(shown[5]).to.equal('Story 7');
  });

  it('is made up for from the next page', async () => {
    const src = endpoint('articles', { per_page: 4, section: 'city' });
    const [own] = (await (await fetch(src)).json()) as { id: string }[];
    const list = await show('lede-related-stories', {
      src,
      limit: '4',
      'article-id': own?.id ?? '',
    });
    await until(() => parts(list, 'item').length === 4, 'four stories');
  });

  it('leaves nothing where it is the only one', async () => {
    answer(() => json(articlesJson(1)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      'article-id': '1',
      heading: 'More to read',
    });
    expect(list.state).to.equal('empty');
    expect(list.offsetHeight).to.equal(0);
  });

  it('leaves the list in the state empty for style sheets too, where it is the only one', async () => {
    answer(() => json(articlesJson(1)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      'article-id': '1',
    });
    expect(customStates(list)).to.deep.equal(['empty']);
  });
});
