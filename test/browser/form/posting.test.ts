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
import { announced, part, parts, text, texts } from '../support/query.js';
import { json } from '../support/server.js';
import { commentOf, rootIds } from '../support/threads.js';
import { gate, next, until } from '../support/wait.js';

describe('posting a comment', () => {
  it('sends what the reader wrote, trimmed', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, { ...VALID, body: '  A thought of mine\n', url: 'https://ada.example' });
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
    expect(await posts[0]?.json()).to.deep.equal({
      body: 'A thought of mine',
      author: { name: 'Ada Reed', email: 'ada@mail.example', url: 'https://ada.example' },
    });
  });

  it('shows the comment, says so and empties the text, but keeps who the reader is', async () => {
    const { thread } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    const { comment } = await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(comment.id).to.equal('77');
    expect(rootIds(thread)).to.deep.equal(['77', '1']);
    expect(text(part(commentOf(thread, 77), 'body'))).to.equal('A thought of mine');
    expect(announced(thread)).to.include('Your comment was posted.');
    expect(fieldOf(form, 'body').value).to.equal('');
    expect(fieldOf(form, 'name').value).to.equal('Ada Reed');
    expect(text(part(thread, 'heading'))).to.equal('3 comments');
  });

  it('marks a comment that waits for approval, with what the server says of it', async () => {
    const { thread } = await conversation(() =>
      taken({ status: 'pending', message: 'An editor reads it first.' }),
    );
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    const { comment } = await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(comment.status).to.equal('pending');
    expect(noticeOf(form)).to.equal('An editor reads it first.');
    expect(texts(commentOf(thread, 77), 'status')).to.deep.equal([
      'Waiting for approval. Only you can see this.',
    ]);
    expect(parts(commentOf(thread, 77), 'reply-button')).to.be.empty;
  });

  it('is told to the page beforehand, which can cancel it', async () => {
    const { thread, posts } = await conversation(() => taken(), { 'article-id': '12' });
    const form = formOf(thread);
    write(form, VALID);
    thread.addEventListener('lede-submit', (event) => event.preventDefault(), { once: true });
    const heard = next(document.body, 'lede-submit');
    send(form);
    const { draft } = await heard;
    await thread.updateComplete;
    expect(draft.body).to.equal(VALID.body);
    expect(draft.author.email).to.equal(VALID.email);
    expect(draft.article).to.deep.equal({ id: '12' });
    expect(posts).to.be.empty;
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
  });

  it('fires lede-request too, so that a page can add a token', async () => {
    const { thread, posts } = await conversation(() => taken());
    thread.addEventListener('lede-request', (event) => {
      event.request.headers.set('x-token', 'abc');
    });
    write(formOf(thread), VALID);
    send(formOf(thread));
    await next(thread, 'lede-submitted');
    expect(posts[0]?.headers.get('x-token')).to.equal('abc');
  });

  it('sends once, however often the button is pressed', async () => {
    const { promise, open } = gate<Response>();
    const { thread, posts } = await conversation(() => promise);
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    send(form);
    await until(() => noticeOf(form) === 'Sending…', 'the form to send');
    expect(fieldOf(form, 'body').value).to.equal('');
    send(form);
    form.requestSubmit();
    open(taken());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(posts).to.have.length(1);
    expect(parts(form, 'field-error')).to.be.empty;
    expect(noticeOf(form)).to.equal('Your comment was posted.');
  });

  it('puts the comment first where the newest are first', async () => {
    const { thread } = await conversation(() => taken({ created: '2024-06-01T00:00:00Z' }), {
      sort: 'newest',
    });
    write(formOf(thread), VALID);
    send(formOf(thread));
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(rootIds(thread)[0]).to.equal('77');
  });
});

describe('a server that only says that it has the comment', () => {
  it('has it shown as it was written', async () => {
    const map = JSON.stringify({
      create: { url: '?', body: { text: 'body', by: 'author' }, id: 'created' },
    });
    const { thread } = await conversation(() => json({ created: 'n1' }, { status: 201 }), { map });
    const form = formOf(thread);
    write(form, { ...VALID, body: 'Less <b>is</b> more' });
    send(form);
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(text(part(commentOf(thread, 'n1'), 'body'))).to.equal('Less <b>is</b> more');
  });
});
