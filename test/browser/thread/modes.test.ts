import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { part, parts, text, texts } from '../support/query.js';
import { answer, endpoint, json } from '../support/server.js';
import { drawn, placeThread, threadOf } from '../support/threads.js';
import { settled } from '../support/wait.js';

const comments = (id: string): string => endpoint(`articles/${id}/comments`);

describe('a closed thread', () => {
  it('is read but not answered where the endpoint says that it is closed', async () => {
    const thread = await show('lede-comment-thread', { src: comments(ARTICLES.closed) });
    await drawn(thread, 20);
    expect(texts(thread, 'status')).to.include('Comments are closed.');
    expect(parts(thread, 'form')).to.be.empty;
    expect(parts(thread, 'reply-button')).to.be.empty;
    await expect(thread).to.be.accessible();
  });

  it('is closed where the page says so, at any time', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]));
    expect(parts(thread, 'form')).to.have.length(1);
    thread.closed = true;
    await thread.updateComplete;
    expect(parts(thread, 'form')).to.be.empty;
    expect(parts(thread, 'reply-button')).to.be.empty;
    expect(texts(thread, 'status')).to.include('Comments are closed.');
  });

  it('invites nobody where it is empty', async () => {
    const thread = await threadOf(threadJson([], { closed: true }));
    expect(texts(thread, 'status').filter(Boolean)).to.deep.equal(['Comments are closed.']);
  });
});

describe('a read-only thread', () => {
  it('shows comments without a form and without saying why', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]), { readonly: '' });
    expect(parts(thread, 'comment')).to.have.length(1);
    expect(parts(thread, 'form')).to.be.empty;
    expect(parts(thread, 'reply-button')).to.be.empty;
    expect(parts(thread, 'status')).to.be.empty;
  });

  it('can be opened again', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]), { readonly: '' });
    thread.removeAttribute('readonly');
    await thread.updateComplete;
    expect(parts(thread, 'form')).to.have.length(1);
    expect(parts(thread, 'reply-button')).to.have.length(1);
  });

  it('is what a source is that takes no comments', async () => {
    answer(() => json([{ id: 1, text: 'x' }]));
    const thread = placeThread({ map: 'items: @; body: text' });
    thread.removeAttribute('preset');
    await settled(thread);
    expect(parts(thread, 'form')).to.be.empty;
  });
});

describe('an empty thread', () => {
  it('invites to write the first comment', async () => {
    const thread = await show('lede-comment-thread', { src: comments(ARTICLES.quiet) });
    expect(thread.state).to.equal('empty');
    expect(texts(thread, 'status')).to.include('No comments yet. Write the first one.');
    expect(text(part(thread, 'heading'))).to.equal('Comments');
    expect(parts(thread, 'form')).to.have.length(1);
    await expect(thread).to.be.accessible();
  });
});

describe('the heading of a thread', () => {
  it('counts the comments, with the level that the page sets', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]), { 'heading-level': '4' });
    expect(part(thread, 'heading').localName).to.equal('h4');
    expect(text(part(thread, 'heading'))).to.equal('1 comment');
  });

  it('has the words that the page gives it', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]), { heading: 'What readers say' });
    expect(text(part(thread, 'heading'))).to.equal('What readers say');
  });
});
