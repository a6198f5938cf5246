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
import { ids } from '../support/threads.js';
import { gate, next, until } from '../support/wait.js';

describe('a server that takes its time', () => {
  const patient = async () => {
    const { promise, open } = gate<Response>();
    const { thread, posts } = await conversation(() => promise, { timeout: '80' });
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    await until(() => noticeOf(form).includes('has not answered yet'), 'the notice');
    return { thread, form, posts, open };
  };

  it('is told of after the timeout, with the text still there', async () => {
    const { thread, form, open } = await patient();
    expect(noticeOf(form)).to.include('may or may not have arrived');
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    open(taken());
    await next(thread, 'lede-submitted');
  });

  it('is not given up: the post is never aborted', async () => {
    const { thread, posts, open } = await patient();
    expect(posts[0]?.signal.aborted).to.be.false;
    open(taken());
    await next(thread, 'lede-submitted');
  });

  it('has its late answer taken', async () => {
    const { thread, form, open } = await patient();
    open(taken());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(ids(thread)).to.include('77');
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
