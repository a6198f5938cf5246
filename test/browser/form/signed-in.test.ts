import { expect } from '@open-wc/testing';
import { type LedeSignInEvent, configure } from '../../../src/index.js';
import {
  VALID,
  conversation,
  fieldOf,
  formOf,
  noticeOf,
  open,
  send,
  taken,
  write,
} from '../support/forms.js';
import { one, part, parts, text } from '../support/query.js';
import { answer, json } from '../support/server.js';
import { warnings } from '../support/setup.js';
import { commentOf, placeThread } from '../support/threads.js';
import { gate, next, settled, until } from '../support/wait.js';

const READER = { name: 'Noor Haddad', email: 'noor@mail.example', url: 'https://noor.example/' };
const BODY = { body: VALID.body };
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** What a page is told of who wants to sign in. */
const asked = (thread: HTMLElement): LedeSignInEvent[] => {
  const events: LedeSignInEvent[] = [];
  thread.addEventListener('lede-sign-in', (event) => events.push(event));
  return events;
};

describe('a reader who is signed in', () => {
  beforeEach(() => {
    configure({ reader: READER });
  });

  it('is named in the form, and asked for nothing but the text', async () => {
    const { thread } = await conversation(() => taken());
    const form = formOf(thread);
    expect(text(part(form, 'writer'))).to.equal('Writing as Noor Haddad');
    expect(parts(form, 'input').map((input) => input.getAttribute('name'))).to.deep.equal(['body']);
    expect(form.querySelector('[name="remember"]')).to.equal(null);
  });

  it('is who the comment is sent and shown by', async () => {
    const { promise, open: arrive } = gate<Response>();
    const { thread, posts } = await conversation(() => promise);
    const form = formOf(thread);
    write(form, BODY);
    send(form);
    await until(() => posts.length === 1, 'the request');
    const sent = commentOf(thread, parts(thread, 'comment')[0]?.dataset['id'] ?? '');
    expect(text(part(sent, 'author'))).to.equal('Noor Haddad');
    expect(await posts[0]?.json()).to.deep.include({
      author: READER,
      body: VALID.body,
    });
    arrive(taken());
    await next(thread, 'lede-submitted');
  });

  it('is not remembered as a guest, whose details stay as they were', async () => {
    configure({ reader: undefined });
    const { thread } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, { name: 'Ada Reed', email: 'ada@mail.example' });
    one(form, '[name="remember"]').click();
    configure({ reader: READER });
    await thread.updateComplete;
    write(form, BODY);
    send(form);
    await next(thread, 'lede-submitted');
    configure({ reader: undefined });
    await thread.updateComplete;
    expect(fieldOf(form, 'name').value).to.equal('Ada Reed');
  });

  it('has a picture only where pictures are wanted, and only from an address of the web', async () => {
    configure({ reader: { ...READER, avatar: PICTURE } });
    const { thread } = await conversation(() => taken());
    const pictures = (): number => parts(part(formOf(thread), 'writer'), 'avatar').length;
    expect(pictures()).to.equal(0);
    configure({ reader: { ...READER, avatar: '/noor.png' } });
    await thread.updateComplete;
    expect(pictures()).to.equal(1);
    thread.avatarsOff = true;
    await thread.updateComplete;
    expect(pictures()).to.equal(0);
  });

  it('sees a name as text, whatever it is', async () => {
    configure({ reader: { name: '<img src=x onerror=alert(1)>' } });
    const { thread } = await conversation(() => taken());
    expect(text(part(formOf(thread), 'writer'))).to.equal(
      'Writing as <img src=x onerror=alert(1)>',
    );
  });

  it('is a guest where the page says what is no reader, which is told', async () => {
    for (const wrong of [{}, { name: ' ' }, 'Noor', 7]) {
      warnings.length = 0;
      configure({ reader: wrong as never });
      const { thread } = await conversation(() => taken());
      expect(fieldOf(formOf(thread), 'name')).to.be.instanceOf(HTMLInputElement);
      expect(warnings.join()).to.include('configure: reader: expected an object with a `name`');
      thread.remove();
    }
  });
});

describe('a reader who has to sign in', () => {
  beforeEach(() => {
    configure({ reader: null });
  });

  it('can write at once, and has a button to sign in in place of one that sends', async () => {
    const { thread } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, BODY);
    expect(parts(form, 'submit-button')).to.deep.equal([]);
    expect(parts(form, 'input')).to.have.length(1);
    const events = asked(thread);
    part(form, 'sign-in-button').click();
    expect(events.map(({ comment }) => comment)).to.deep.equal([undefined]);
  });

  it('says which comment is to be answered', async () => {
    const { thread } = await conversation(() => taken());
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    const events = asked(thread);
    part(formOf(thread, 1), 'sign-in-button').click();
    expect(events.map(({ comment }) => comment?.id)).to.deep.equal(['1']);
  });

  it('goes on in the same form, with the text and the focus, once that is done', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, BODY);
    const button = part(form, 'sign-in-button');
    button.focus();
    button.click();
    configure({ reader: READER });
    await until(() => thread.shadowRoot?.activeElement === fieldOf(form, 'body'), 'the focus');
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    send(form);
    await next(thread, 'lede-submitted');
    expect(await posts[0]?.json()).to.deep.include({ author: READER, body: VALID.body });
  });

  it('keeps form and comments on screen where its token has the thread loaded anew', async () => {
    const { thread } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, BODY);
    configure({ reader: READER, headers: { authorization: 'Bearer token' } });
    await thread.updateComplete;
    expect(thread.busy).to.equal(true);
    expect(parts(thread, 'comment')).to.have.length(2);
    await settled(thread);
    expect(formOf(thread)).to.equal(form);
    expect(document.activeElement).to.equal(thread);
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
  });

  it('is sent as who is signed in, also before the thread is loaded anew', async () => {
    for (const preset of ['lede', 'auto']) {
      const { thread, posts } = await conversation(() => taken(), { preset });
      const form = formOf(thread);
      write(form, BODY);
      answer(async (request) => {
        if (request.method === 'GET') return new Promise<Response>(() => undefined);
        posts.push(request.clone());
        return taken();
      });
      configure({ reader: READER, headers: { authorization: `Bearer ${preset}` } });
      await thread.updateComplete;
      send(form);
      await next(thread, 'lede-submitted');
      expect(thread.busy, preset).to.equal(true);
      expect(posts[0]?.headers.get('authorization')).to.equal(`Bearer ${preset}`);
      thread.remove();
      configure({ reader: null, headers: undefined });
    }
  });

  it('finds the text again after a way through other pages', async () => {
    const { thread } = await conversation(() => taken());
    write(formOf(thread), BODY);
    thread.remove();
    configure({ reader: READER });
    const again = placeThread({ src: thread.src ?? '' });
    await settled(again);
    await open(again);
    expect(fieldOf(formOf(again), 'body').value).to.equal(VALID.body);
    expect(text(part(formOf(again), 'writer'))).to.include(READER.name);
  });

  it('is told so, and nothing is sent, where a key is pressed to send', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, BODY);
    const events = asked(thread);
    form.requestSubmit();
    await until(() => events.length === 1, 'the page to be told');
    await thread.updateComplete;
    expect(noticeOf(form)).to.include('readers who are signed in');
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    expect(posts).to.deep.equal([]);
    configure({ reader: READER });
    await thread.updateComplete;
    expect(noticeOf(form)).to.equal('');
  });

  it('has what the page puts there in place of the button, in the form that is open', async () => {
    const { thread } = await conversation(() => taken());
    const link = Object.assign(document.createElement('a'), { href: '/login', slot: 'sign-in' });
    link.textContent = 'Log in';
    thread.append(link);
    expect(link.assignedSlot?.closest('form')).to.equal(formOf(thread));
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    expect(link.assignedSlot?.closest('form')).to.equal(formOf(thread, 1));
  });
});

describe('a page that does not know yet who reads', () => {
  it('has a form to write in, and what is sent waits until it does', async () => {
    const { promise, open: tell } = gate<typeof READER>();
    configure({ reader: promise });
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    expect(parts(form, 'input')).to.have.length(1);
    write(form, BODY);
    send(form);
    await thread.updateComplete;
    expect(posts).to.deep.equal([]);
    tell(READER);
    await next(thread, 'lede-submitted');
    expect(await posts[0]?.json()).to.deep.include({ author: READER });
  });

  it('has readers sign in where it cannot be known, and says why', async () => {
    const failed = Promise.reject<null>(new Error('no session'));
    failed.catch(() => undefined);
    configure({ reader: failed });
    const { thread } = await conversation(() => taken());
    expect(parts(formOf(thread), 'sign-in-button')).to.have.length(1);
    expect(warnings.join()).to.include('configure: reader: not known: no session');
  });

  it('is not overtaken by what it knew before', async () => {
    const { promise, open: tell } = gate<typeof READER>();
    configure({ reader: promise });
    const { thread } = await conversation(() => taken());
    configure({ reader: { name: 'Ada Reed' } });
    tell(READER);
    await promise;
    await thread.updateComplete;
    expect(text(part(formOf(thread), 'writer'))).to.equal('Writing as Ada Reed');
  });
});

describe('a server that wants readers to sign in', () => {
  it('has them asked to, with the text kept, and takes it then', async () => {
    let isIn = false;
    const { thread, posts } = await conversation(() =>
      isIn ? taken() : json({ message: 'Members only.' }, { status: 401 }),
    );
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    await next(thread, 'lede-submit-error');
    await until(() => parts(form, 'sign-in-button').length === 1, 'the way to sign in');
    expect(noticeOf(form)).to.include('Members only.');
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    thread.addEventListener('lede-sign-in', () => {
      isIn = true;
      configure({ reader: READER });
    });
    part(form, 'sign-in-button').click();
    await until(() => parts(form, 'sign-in-button').length === 0, 'the reader to be known');
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(2);
  });
});
