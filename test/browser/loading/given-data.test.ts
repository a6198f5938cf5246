import { expect } from '@open-wc/testing';
import type { Article, Comment } from '../../../src/index.js';
import { article, articleJson, comment } from '../support/content.js';
import { box, make, place } from '../support/elements.js';
import { part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { painted, settled } from '../support/wait.js';

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
