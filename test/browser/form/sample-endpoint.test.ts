import { expect } from '@open-wc/testing';
import { show } from '../support/elements.js';
import { VALID, formOf, noticeOf, open, problemOf, send, write } from '../support/forms.js';
import { part, text } from '../support/query.js';
import { endpoint } from '../support/server.js';
import { commentOf, ids } from '../support/threads.js';
import { next, until } from '../support/wait.js';

describe('posting to the sample endpoint', () => {
  const path = 'articles/302/comments';

  it('is there for the next who reads, and is refused the second time', async () => {
    const thread = await show('lede-comment-thread', { src: endpoint(path) });
    await open(thread);
    const form = formOf(thread);
    const body = `A thought ${crypto.randomUUID()}`;
    write(form, { ...VALID, body });
    send(form);
    const { comment } = await next(thread, 'lede-submitted');
    const other = await show('lede-comment-thread', { src: endpoint(path, { per_page: 100 }) });
    await until(() => ids(other).includes(comment.id), 'the comment in the other thread');
    expect(text(part(commentOf(other, comment.id), 'body'))).to.equal(body);

    write(form, { ...VALID, body });
    send(form);
    const { error } = await next(thread, 'lede-submit-error');
    await thread.updateComplete;
    expect(error.status).to.equal(409);
    expect(noticeOf(form)).to.include('You have already said this here.');
  });

  it('shows what the server finds wrong at the field', async () => {
    const thread = await show('lede-comment-thread', { src: endpoint(path) });
    await open(thread);
    const form = formOf(thread);
    write(form, { ...VALID, email: 'ada@localhost' });
    send(form);
    await next(thread, 'lede-submit-error');
    await thread.updateComplete;
    expect(problemOf(form, 'email')).to.include('This does not look like an e-mail address.');
  });

  it('waits for approval where the server wants to look first', async () => {
    const thread = await show('lede-comment-thread', { src: endpoint(path) });
    await open(thread);
    const form = formOf(thread);
    write(form, { ...VALID, body: `Please moderate ${crypto.randomUUID()}` });
    send(form);
    const { comment } = await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(comment.status).to.equal('pending');
    expect(noticeOf(form)).to.include('An editor will read your comment first.');
  });
});
