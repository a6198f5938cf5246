import { expect } from '@open-wc/testing';
import type { Article, Comment } from '../../../src/index.js';
import { article, articleJson, comment } from '../support/content.js';
import { box, make, place } from '../support/elements.js';
import { all, one, part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { warnings } from '../support/setup.js';
import { next, painted, settled } from '../support/wait.js';

describe('data that the page gives by itself', () => {
  it('is shown in a card without a request', async () => {
    const requests = answer(() => json([]));
    const card = place('lede-article-card');
    card.article = article(1);
    await settled(card);
    expect(text(part(card, 'headline'))).to.equal('Story 1');
    expect(card.state).to.equal('ready');
    expect(requests).to.be.empty;
  });

  it('is shown in a list without a request', async () => {
    const requests = answer(() => json([]));
    const list = place('lede-related-stories');
    list.articles = [article(1), article(2)];
    await settled(list);
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(requests).to.be.empty;
  });

  it('is shown in a thread without a request, nested by parentId', async () => {
    const requests = answer(() => json([]));
    const thread = place('lede-comment-thread');
    thread.comments = [comment(1), comment(2, { parentId: '1' })];
    await settled(thread);
    expect(texts(thread, 'body')).to.deep.equal(['Comment 1', 'Comment 2']);
    expect(parts(part(thread, 'replies'), 'comment')).to.have.length(1);
    expect(requests).to.be.empty;
  });

  it('is shown in place of what src would bring', async () => {
    const requests = answer(() => json(articleJson(9)));
    const card = place('lede-article-card', { src: made(), preset: 'lede' });
    card.article = article(1);
    await settled(card);
    await painted();
    expect(text(part(card, 'headline'))).to.equal('Story 1');
    expect(requests).to.be.empty;
  });

  it('is not known yet where it is null', async () => {
    answer(() => json([articleJson(9)]));
    const list = make('lede-related-stories', { src: made(), preset: 'lede', loading: 'eager' });
    Object.assign(list, { articles: null });
    document.body.append(list);
    await next(list, 'lede-load');
    expect(texts(list, 'headline')).to.deep.equal(['Story 9']);
    list.remove();
    const count = make('lede-comment-count');
    Object.assign(count, { count: null });
    expect(count.count).to.equal(undefined);
  });

  it('may have numbers for ids, as answers of APIs often have', async () => {
    const thread = place('lede-comment-thread');
    const given = [comment(1), comment(2)].map((each, index) => ({
      ...each,
      id: index + 1,
      ...(index > 0 && { parentId: 1 }),
    }));
    Object.assign(thread, { comments: given });
    await settled(thread);
    expect(parts(part(thread, 'replies'), 'comment')).to.have.length(1);
    expect(thread.comments.map(({ id }) => id)).to.deep.equal(['1', '2']);
  });

  it('gives way to src when it is taken back', async () => {
    answer(() => json(articleJson(9)));
    const card = place('lede-article-card', { src: made(), preset: 'lede' });
    card.article = article(1);
    await settled(card);
    card.article = undefined;
    await card.updateComplete;
    await settled(card);
    expect(text(part(card, 'headline'))).to.equal('Story 9');
  });

  it('can be replaced', async () => {
    const card = place('lede-article-card');
    card.article = article(1);
    await settled(card);
    card.article = article(2);
    await card.updateComplete;
    expect(text(part(card, 'headline'))).to.equal('Story 2');
  });

  it('is empty where it is an empty list', async () => {
    const list = place('lede-related-stories', { heading: 'More' });
    list.articles = [];
    await settled(list);
    expect(list.state).to.equal('empty');
    expect(list.offsetHeight).to.equal(0);
  });

  it('may be set before the element is on the page', async () => {
    const card = make('lede-article-card');
    card.article = article(3);
    box().append(card);
    await settled(card);
    expect(text(part(card, 'headline'))).to.equal('Story 3');
  });

  it('may have been stored or sent, with its dates as text', async () => {
    const list = place('lede-related-stories');
    const thread = place('lede-comment-thread');
    const published = new Date('2020-05-04T03:02:01Z');
    list.articles = JSON.parse(JSON.stringify([article(1, { published })])) as Article[];
    thread.comments = JSON.parse(JSON.stringify([comment(1, { published })])) as Comment[];
    await Promise.all([settled(list), settled(thread)]);
    for (const element of [list, thread])
      expect(one(element, 'time').getAttribute('datetime')).to.equal(published.toISOString());
  });

  it('goes without a date that is none, which is told', async () => {
    const card = place('lede-article-card');
    for (const published of [new Date('nonsense'), 'nonsense', {}]) {
      warnings.length = 0;
      card.article = article(1, { published: published as Date });
      await settled(card);
      expect(text(part(card, 'headline'))).to.equal('Story 1');
      expect(all(card, 'time')).to.be.empty;
      expect(warnings.join()).to.include('published: expected a date');
    }
  });

  it('has to be a list where it is one, which is told; what is shown stays', async () => {
    const list = place('lede-related-stories');
    list.articles = [article(1)];
    await settled(list);
    list.articles = { first: 1 } as unknown as Article[];
    const { error } = await next(list, 'lede-error');
    expect(error.kind).to.equal('config');
    expect(error.message).to.include('array');
    expect(texts(list, 'headline')).to.deep.equal(['Story 1']);
  });

  it('may say as little of an article or a comment as the page knows', async () => {
    const list = place('lede-related-stories');
    const thread = place('lede-comment-thread');
    list.articles = [{ id: '1', title: 'A headline' } as Article];
    thread.comments = [{ id: '1', body: 'A thought' } as Comment];
    await Promise.all([list.updateComplete, thread.updateComplete]);
    expect(text(part(list, 'headline'))).to.equal('A headline');
    expect(text(part(thread, 'body'))).to.equal('A thought');
  });
});
