import { expect } from '@open-wc/testing';
import {
  VALID,
  conversation,
  fieldOf,
  formOf,
  noticeOf,
  send,
  taken,
  write,
} from '../support/forms.js';
import { parts, text } from '../support/query.js';
import { ids } from '../support/threads.js';
import { gate, next, until } from '../support/wait.js';

describe('a server that takes its time', () => {
  const patient = async () => {
    const { promise, open } = gate<Response>();
    const { thread, posts } = await conversation(() => promise, { timeout: '80' });
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    const told = (): string => parts(thread, 'status').map(text).join(' ');
    await until(() => told().includes('Looking for it'), 'the note');
    return { thread, form, posts, open };
  };

  it('is not given up: the post is never aborted', async () => {
    const { thread, posts, open } = await patient();
    expect(posts[0]?.signal.aborted).to.be.false;
    open(taken());
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
  });

  it('has its late answer taken', async () => {
    const { thread, form, open } = await patient();
    expect(ids(thread)).to.have.length(3);
    open(taken());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(ids(thread)).to.deep.equal(['77', '1', '2']);
    expect(noticeOf(form)).to.equal('Your comment was posted.');
    expect(fieldOf(form, 'body').value).to.equal('');
  });

  it('leaves alone what the reader has begun to write since', async () => {
    const { thread, form, open } = await patient();
    write(form, { body: 'Quite another thought' });
    open(taken());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(fieldOf(form, 'body').value).to.equal('Quite another thought');
  });

  it('gets its post although the thread is removed', async () => {
    const { promise, open } = gate<Response>();
    const { thread, posts } = await conversation(() => promise);
    write(formOf(thread), VALID);
    send(formOf(thread));
    await until(() => posts.length === 1, 'the post');
    thread.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(posts[0]?.signal.aborted).to.be.false;
    open(taken());
  });
});
