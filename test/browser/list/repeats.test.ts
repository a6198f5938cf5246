import { expect } from '@open-wc/testing';
import { article, articleJson, articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { parts, texts } from '../support/query.js';
import { answer, endpoint, json, made, never } from '../support/server.js';
import { settled, until } from '../support/wait.js';

const listOf = (src: string, limit = 3, attributes = {}) =>
  show('lede-related-stories', { src, preset: 'lede', limit: String(limit), ...attributes });

describe('a story on a page', () => {
  it('is shown once, by whichever list has it first', async () => {
    answer(() => json(articlesJson(9)));
    const one = await listOf(made());
    const other = await listOf(made());
    expect(texts(one, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
    expect(texts(other, 'headline')).to.deep.equal(['Story 4', 'Story 5', 'Story 6']);
  });

  it('is shown again where a reader wants more and nothing else is left', async () => {
    answer((request) => json(articlesJson(request.url.includes('four') ? 4 : 3)));
    await show('lede-related-stories', { src: made(), preset: 'lede' });
    const other = await show('lede-related-stories', { src: made('four'), preset: 'lede' });
    expect(texts(other, 'headline')).to.deep.equal(['Story 4']);
    expect(await other.loadMore()).to.equal(3);
    expect(texts(other, 'headline')).to.deep.equal(['Story 4', 'Story 1', 'Story 2', 'Story 3']);
    expect(parts(other, 'more-button')).to.be.empty;
  });

  it('is not in a list where a card shows it', async () => {
    answer((request) => json(request.url.includes('card') ? articleJson(2) : articlesJson(9)));
    await show('lede-article-card', { src: made('card'), preset: 'lede' });
    expect(texts(await listOf(made()), 'headline')).to.deep.equal([
      'Story 1',
      'Story 3',
      'Story 4',
    ]);
  });

  it('is not in a list either where a card is about to show it', async () => {
    const respond = async (request: Request): Promise<Response> => {
      if (!request.url.includes('card')) return json(articlesJson(9));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return json(articleJson(2));
    };
    answer(respond);
    const card = place('lede-article-card', { src: made('card'), preset: 'lede' });
    const list = await listOf(made());
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 3', 'Story 4']);
    await settled(card);
    expect(texts(card, 'headline')).to.deep.equal(['Story 2']);
  });

  it('is in the list that stands first, whichever is answered first', async () => {
    answer(async ({ url }) => {
      await new Promise((resolve) => setTimeout(resolve, url.includes('slow') ? 120 : 0));
      return json(articlesJson(9));
    });
    const [one, other] = ['slow', 'quick'].map((name) =>
      place('lede-related-stories', { src: made(name), preset: 'lede', limit: '3' }),
    );
    if (!one || !other) throw new Error('expected two lists');
    await Promise.all([settled(one), settled(other)]);
    expect(texts(one, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
    expect(texts(other, 'headline')).to.deep.equal(['Story 4', 'Story 5', 'Story 6']);
  });

  it('does not wait for a card for long', async () => {
    answer((request) => (request.url.includes('card') ? never(request) : json(articlesJson(9))));
    place('lede-article-card', { src: made('card'), preset: 'lede' });
    const list = await listOf(made());
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
  });

  it('is known however its address is written', async () => {
    const url = 'http://www.news.example/articles/1/?utm_source=front#top';
    answer((request) =>
      json(request.url.includes('card') ? articleJson('x', { url }) : articlesJson(9)),
    );
    await show('lede-article-card', { src: made('card'), preset: 'lede' });
    expect(texts(await listOf(made()), 'headline')).to.deep.equal([
      'Story 2',
      'Story 3',
      'Story 4',
    ]);
  });

  it('makes way for one of the next page, so that six stay six', async () => {
    const one = await listOf(endpoint('articles', { per_page: 6 }), 6);
    const other = await listOf(endpoint('articles', { per_page: 6 }), 6);
    await until(() => texts(other, 'headline').length === 6, 'six stories');
    const titles = [...texts(one, 'headline'), ...texts(other, 'headline')];
    expect(new Set(titles).size).to.equal(12);
  });

  it('is shown again rather than leaving a list short', async () => {
    answer(() => json(articlesJson(4)));
    await listOf(made());
    const other = await listOf(made());
    expect(texts(other, 'headline')).to.deep.equal(['Story 4', 'Story 1', 'Story 2']);
  });

  it('is in both lists where the page allows that', async () => {
    answer(() => json(articlesJson(9)));
    await listOf(made());
    const other = await listOf(made(), 3, { 'allow-repeats': '' });
    expect(texts(other, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3']);
  });

  it('stays where it is when a list goes on', async () => {
    const one = await listOf(endpoint('articles', { per_page: 4 }), 2);
    const other = await listOf(endpoint('articles', { per_page: 4 }), 2);
    const before = texts(other, 'headline');
    await other.loadMore();
    await until(() => texts(other, 'headline').length === 4, 'four stories');
    expect(texts(other, 'headline').slice(0, 2)).to.deep.equal(before);
    const titles = [...texts(one, 'headline'), ...texts(other, 'headline')];
    expect(new Set(titles).size).to.equal(6);
  });

  it('may be shown by another list when the one that had it is gone', async () => {
    answer(() => json(articlesJson(9)));
    const one = await listOf(made());
    one.remove();
    expect(texts(await listOf(made()), 'headline')[0]).to.equal('Story 1');
  });
});

describe('stories that a page gives to a list', () => {
  it('are all shown, also those that are elsewhere', async () => {
    answer(() => json(articlesJson(3)));
    await listOf(made());
    const list = document.createElement('lede-related-stories');
    document.body.append(list);
    try {
      list.articles = [article(1), article(2)];
      await settled(list);
      expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    } finally {
      list.remove();
    }
  });
});
