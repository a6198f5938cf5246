import { expect } from '@open-wc/testing';
import type { SourceOptions } from '../../../src/index.js';
import { articleJson, articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { VALID, conversation, formOf, send, taken, write } from '../support/forms.js';
import { part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { warnings } from '../support/setup.js';
import { next, painted, settled, until } from '../support/wait.js';

const OWN = [{ name: 'Own words', link: 'https://news.example/own', other: 'Another' }];
const script = (settings: unknown): string =>
  `<script type="application/json">${JSON.stringify(settings)}</script>`;
const headline = (element: Element): string => text(part(element, 'headline'));

describe('the settings of an element', () => {
  it('can stand in a child script', async () => {
    answer(() => json(OWN));
    const settings = { src: made(), map: { title: 'name', url: 'link' } };
    const card = await show('lede-article-card', {}, script(settings));
    expect(headline(card)).to.equal('Own words');
  });

  it('are read from a child script that is parsed later', async () => {
    answer(() => json(OWN));
    const card = place('lede-article-card');
    await painted();
    card.innerHTML = script({ src: made(), map: { title: 'name' } });
    await next(card, 'lede-load');
    expect(headline(card)).to.equal('Own words');
  });

  it('are what they are in a new element where a framework sets undefined, null or an empty text', async () => {
    answer(() => json(articlesJson(2)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    const thread = place('lede-comment-thread');
    for (const unset of [undefined, null, '']) {
      Object.assign(list, { sort: unset, min: unset, limit: unset });
      Object.assign(thread, { permalink: unset, maxDepth: unset, sort: unset });
      expect([list.sort, list.min]).to.deep.equal(['server', 1]);
      expect([thread.permalink, thread.maxDepth, thread.sort]).to.deep.equal([
        '#comment-{id}',
        4,
        'server',
      ]);
      list.sort = 'newest';
      Object.assign(list, { sort: unset });
      await list.updateComplete;
      expect(list.state).to.equal('ready');
    }
    // An empty text is meant where a new element has nothing.
    thread.fields = 'name';
    thread.fields = '';
    expect(thread.fields).to.equal('');
    Object.assign(list, { referrerPolicy: null });
    expect(list.referrerPolicy).to.equal(undefined);
  });

  it('may have headers as fetch gives them', async () => {
    const requests = answer(() => json(articlesJson(1)));
    const list = place('lede-related-stories', { preset: 'lede' });
    const headers = new Headers({ 'x-edition': 'north' });
    Object.assign(list, { source: { src: made(), headers } });
    await next(list, 'lede-load');
    expect(requests.at(-1)?.headers.get('x-edition')).to.equal('north');
  });

  it('are given as the property source', async () => {
    const requests = answer((request) => json(request.method === 'POST' ? OWN : []));
    const card = place('lede-article-card');
    const source: SourceOptions = {
      src: made(),
      map: { title: 'name' },
      method: 'POST',
      headers: { 'x-edition': 'north' },
      body: { about: '{id}' },
      transform: (answered) => answered,
    };
    card.articleId = '12';
    card.source = source;
    await next(card, 'lede-load');
    const [request] = requests;
    expect(request?.headers.get('x-edition')).to.equal('north');
    expect(await request?.json()).to.deep.equal({ about: '12' });
    expect(headline(card)).to.equal('Own words');
  });

  it('wait for the article-id that src names', async () => {
    const requests = answer(() => json(OWN));
    const src = `${made()}/{id}`;
    const card = place('lede-article-card', { src, map: 'title: name', loading: 'eager' });
    await painted();
    expect(card.state).to.equal('idle');
    expect(requests).to.be.empty;
    card.articleId = '7';
    await settled(card);
    expect(requests.map(({ url }) => url)).to.deep.equal([src.replace('{id}', '7')]);
  });

  it('are numbers where a framework sets them as the text of its template', async () => {
    answer(() => json(articlesJson(9)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    list.limit = '3' as unknown as number;
    await list.updateComplete;
    expect(list.limit).to.equal(3);
    expect(await list.loadMore()).to.equal(3);
    expect(parts(list, 'headline')).to.have.length(6);
  });

  it('let attributes win over source', async () => {
    const requests = answer(() => json(OWN));
    const src = made('attribute');
    const card = place('lede-article-card', { src, map: 'title: other' });
    card.source = { src: made('property'), map: { title: 'name' } };
    await settled(card);
    expect(requests.map(({ url }) => url)).to.deep.equal([src]);
    expect(headline(card)).to.equal('Another');
  });

  it('let attributes win over a child script', async () => {
    const requests = answer(() => json(OWN));
    const src = made('attribute');
    const child = script({ src: made('script'), map: { title: 'name' } });
    const card = await show('lede-article-card', { src }, child);
    expect(requests.map(({ url }) => url)).to.deep.equal([src]);
    expect(headline(card)).to.equal('Own words');
  });

  it('may be a map in its short form', async () => {
    answer(() => json({ list: OWN }));
    const map = 'items: list; title: name; url: link';
    expect(headline(await show('lede-article-card', { src: made(), map }))).to.equal('Own words');
  });

  it('may be a map in JSON', async () => {
    answer(() => json({ list: OWN }));
    const map = JSON.stringify({ items: 'list', title: "name || 'Untitled'" });
    expect(headline(await show('lede-article-card', { src: made(), map }))).to.equal('Own words');
  });

  it('fill the page into the address', async () => {
    const requests = answer(() => json(OWN));
    const src = `${made()}&id={id}&path={path}&lang={lang}`;
    await show('lede-article-card', { src, map: 'title: name', 'article-id': 'a b', lang: 'de' });
    const { searchParams } = new URL(requests[0]?.url ?? '');
    expect(searchParams.get('id')).to.equal('a b');
    expect(searchParams.get('path')).to.equal(location.pathname);
    expect(searchParams.get('lang')).to.equal('de');
  });

  it('are told of where a child script is not JSON', async () => {
    const broken = '<script type="application/json">{ src: 1 }</script>';
    const card = place('lede-article-card', {}, broken);
    const { error } = await next(card, 'lede-error');
    expect(error.kind).to.equal('config');
    expect(warnings.join()).to.include('script');
  });
});

describe('referrerpolicy', () => {
  it('is that of requests and of pictures', async () => {
    const image = { url: `${location.origin}/none.png` };
    const requests = answer(() => json(articleJson(1, { image })));
    const attributes = { src: made(), preset: 'lede' };
    const silent = await show('lede-article-card', {
      ...attributes,
      referrerpolicy: 'no-referrer',
    });
    expect(requests[0]?.referrerPolicy).to.equal('no-referrer');
    expect(part(silent, 'image')).to.have.property('referrerPolicy', 'no-referrer');

    const plain = await show('lede-article-card', { ...attributes, src: made() });
    expect(requests[1]?.referrerPolicy).to.equal('');
    expect(part(plain, 'image').hasAttribute('referrerpolicy')).to.be.false;
  });

  it('stands in a source too', async () => {
    const requests = answer(() => json([articleJson(1)]));
    const list = place('lede-related-stories');
    list.source = { src: made(), preset: 'lede', referrerPolicy: 'origin' };
    await settled(list);
    expect(requests[0]?.referrerPolicy).to.equal('origin');
    expect(list.referrerPolicy).to.equal('origin');
  });

  it('is that of a comment which is posted', async () => {
    const { thread, posts } = await conversation(() => taken(), { referrerpolicy: 'same-origin' });
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts[0]?.referrerPolicy).to.equal('same-origin');
  });

  it('is told to be wrong by its name', async () => {
    answer(() => json(articleJson(1)));
    const card = place('lede-article-card', { src: made(), referrerpolicy: 'none' });
    const { error } = await next(card, 'lede-error');
    expect(error.kind).to.equal('config');
    expect(error.message).to.include('referrerPolicy');
  });
});

describe('settings that an element acts on by itself', () => {
  it('may stand in its source, and in a child', async () => {
    answer(() => json(articlesJson(5)));
    const list = place('lede-related-stories', { loading: 'lazy' });
    list.source = { src: made(), preset: 'lede', loading: 'eager', limit: 2 };
    await until(() => parts(list, 'link').length === 2, 'two stories');
    const child = `<script type="application/json">{"src": "${made()}", "preset": "lede", "limit": 3}</script>`;
    const other = place('lede-related-stories', {}, child);
    await until(() => parts(other, 'link').length === 3, 'three stories');
  });

  it('go with the source they came with', async () => {
    answer(() => json(articlesJson(5)));
    const list = place('lede-related-stories');
    list.source = { src: made(), preset: 'lede', limit: 2 };
    await until(() => parts(list, 'link').length === 2, 'two stories');
    list.source = { src: made(), preset: 'lede' };
    await until(() => parts(list, 'link').length === 5, 'all stories');
  });

  it('give way to attributes, and to what the page sets later', async () => {
    answer(() => json(articlesJson(5)));
    const list = place('lede-related-stories', { limit: '1' });
    list.source = { src: made(), preset: 'lede', limit: 2 };
    await until(() => parts(list, 'link').length === 1, 'one story');
    const other = place('lede-related-stories');
    other.source = { src: made(), preset: 'lede', limit: 2 };
    await until(() => parts(other, 'link').length === 2, 'two stories');
    other.limit = 4;
    await until(() => parts(other, 'link').length === 4, 'four stories');
  });
});
