import { expect } from '@open-wc/testing';
import { article, articlesJson } from '../support/content.js';
import { type Attributes, box, make, place, show } from '../support/elements.js';
import { part, parts, text, texts } from '../support/query.js';
import { answer, endpoint, json, made } from '../support/server.js';
import { painted, settled, until } from '../support/wait.js';

const listOf = async (count: number, attributes: Attributes = {}) => {
  const list = place('lede-related-stories', attributes);
  list.articles = Array.from({ length: count }, (_, index) => article(index + 1));
  await settled(list);
  return list;
};

describe('a list of stories', () => {
  it('is a list, of which each story is an item with a card', async () => {
    const list = await listOf(3);
    expect(part(list, 'list').getAttribute('role')).to.equal('list');
    expect(parts(list, 'item').map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li']);
    for (const item of parts(list, 'item')) expect(parts(item, 'card')).to.have.length(1);
  });

  it('shows no more than its limit', async () => {
    const list = await listOf(9, { limit: '4' });
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2', 'Story 3', 'Story 4']);
  });

  it('follows a limit that changes', async () => {
    const list = await listOf(9, { limit: '4' });
    list.limit = 2;
    await list.updateComplete;
    expect(parts(list, 'item')).to.have.length(2);
    list.limit = 6;
    await until(() => parts(list, 'item').length === 6, 'six stories');
  });

  it('shows everything without a limit, also what is far below', async () => {
    const list = await listOf(200);
    await until(() => parts(list, 'item').length === 200, 'all stories');
    expect(texts(list, 'headline')[199]).to.equal('Story 200');
  });

  it('has no heading unless it is given one', async () => {
    expect(parts(await listOf(2), 'heading')).to.be.empty;
  });

  it('has its headlines one level below its heading', async () => {
    const list = await listOf(2, { heading: 'More to read' });
    expect(part(list, 'heading').localName).to.equal('h2');
    expect(text(part(list, 'heading'))).to.equal('More to read');
    expect(part(list, 'headline').localName).to.equal('h3');
    list.headingLevel = 4;
    await list.updateComplete;
    await until(() => part(list, 'headline').localName === 'h5', 'the new level');
    expect(part(list, 'heading').localName).to.equal('h4');
  });

  it('draws anew only what has changed', async () => {
    const list = await listOf(3);
    const before = parts(list, 'item');
    list.articles = [article(2), article(4), article(1)];
    await list.updateComplete;
    await until(() => parts(list, 'item').length === 3, 'three stories');
    const after = parts(list, 'item');
    expect(texts(list, 'headline')).to.deep.equal(['Story 2', 'Story 4', 'Story 1']);
    expect(after[0]).to.equal(before[1]);
    expect(after[2]).to.equal(before[0]);
  });
});

describe('the heading of a list', () => {
  for (const layout of ['list', 'grid', 'carousel', 'numbered'])
    it(`begins where the list does, whatever its own language: ${layout}`, async () => {
      for (const [dir, heading] of [
        ['rtl', 'Watch'],
        ['ltr', 'شاهد'],
      ] as const) {
        const parent = box();
        parent.dir = dir;
        const list = make('lede-related-stories', { layout, heading });
        parent.append(list);
        list.articles = [1, 2, 3].map((id) => article(id));
        await settled(list);
        const words = document.createRange();
        words.selectNodeContents(part(list, 'heading'));
        const { left, right } = words.getBoundingClientRect();
        const frame = list.getBoundingClientRect();
        const gap = dir === 'rtl' ? frame.right - right : left - frame.left;
        expect(gap, dir).to.be.closeTo(0, 2);
      }
    });
});

describe('the layout of a list', () => {
  const columns = (list: HTMLElement): number =>
    getComputedStyle(part(list, 'list')).gridTemplateColumns.split(' ').length;
  const inWidth = async (width: number, attributes: Attributes) => {
    const list = make('lede-related-stories', attributes);
    const parent = box();
    parent.style.inlineSize = `${width}px`;
    parent.append(list);
    list.articles = [1, 2, 3, 4].map((id) => article(id));
    await settled(list);
    await painted();
    return list;
  };

  it('is one below the other by default, in any width', async () => {
    expect(columns(await inWidth(300, {}))).to.equal(1);
    expect(columns(await inWidth(1000, {}))).to.equal(1);
  });

  it('as a grid has as many columns as its own width allows', async () => {
    expect(columns(await inWidth(300, { layout: 'grid' }))).to.equal(1);
    expect(columns(await inWidth(600, { layout: 'grid' }))).to.equal(2);
    expect(columns(await inWidth(1000, { layout: 'grid', limit: '3' }))).to.equal(3);
  });

  it('as a grid of four stories has rows that are full', async () => {
    expect(columns(await inWidth(1000, { layout: 'grid', limit: '4' }))).to.equal(2);
  });

  it('can be changed', async () => {
    const list = await inWidth(600, {});
    list.layout = 'grid';
    await list.updateComplete;
    await painted();
    expect(columns(list)).to.equal(2);
  });
});

describe('a list that has nothing', () => {
  const failures = [
    ['is empty', () => json([])],
    ['failed', () => json({}, { status: 403 })],
  ] as const;
  for (const [what, respond] of failures)
    it(`takes its heading with it where it ${what}`, async () => {
      answer(respond);
      const list = await show('lede-related-stories', {
        src: made(),
        preset: 'lede',
        heading: 'More to read',
      });
      expect(parts(list, 'heading')).to.be.empty;
      expect(list.offsetHeight).to.equal(0);
    });

  it('has its heading back when there is something', async () => {
    const replies = [json([])];
    answer(() => replies.shift() ?? json(articlesJson(2)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      heading: 'More to read',
    });
    await list.refresh();
    await list.updateComplete;
    expect(text(part(list, 'heading'))).to.equal('More to read');
  });
});

describe('a list of the sample endpoint', () => {
  for (const layout of ['list', 'grid'])
    it(`is accessible as a ${layout}`, async () => {
      const src = endpoint('articles', { per_page: 20 });
      const heading = 'More to read';
      const list = await show('lede-related-stories', { src, layout, heading, limit: '8' });
      expect(parts(list, 'item')).to.have.length(8);
      await expect(list).to.be.accessible();
    });

  it('is accessible while it is loading', async () => {
    const src = endpoint('articles', { delay: 3000 });
    const list = place('lede-related-stories', { src, heading: 'More to read' });
    await list.updateComplete;
    await expect(list).to.be.accessible();
  });
});
