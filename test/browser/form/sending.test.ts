import { expect } from '@open-wc/testing';
import type { LedeCommentThreadElement } from '../../../src/index.js';
import { commentJson, threadJson } from '../support/content.js';
import { place } from '../support/elements.js';
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
import { announced, part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { commentOf, ids, rootIds } from '../support/threads.js';
import { gate, next, settled, until } from '../support/wait.js';

/** The comment that is on its way: it stands first. */
const sentIn = (thread: Element): HTMLElement | undefined =>
  parts(thread, 'comment').find(({ dataset }) => dataset['id']?.startsWith('sent-'));
const sent = (thread: Element): HTMLElement => {
  const found = sentIn(thread);
  if (!found) throw new Error('nothing is on its way');
  return found;
};
const noteOf = (thread: Element): string => {
  const found = sentIn(thread);
  return found ? texts(found, 'status').join(' ') : '';
};
const press = (thread: Element, label: string): void => {
  const button = parts(sent(thread), 'sent-button').find((each) => text(each) === label);
  if (!button) throw new Error(`there is no '${label}'`);
  button.click();
};
const busy = (seconds?: number): Response =>
  json(
    { message: 'Later.' },
    { status: 429, headers: seconds === undefined ? {} : { 'retry-after': String(seconds) } },
  );

/** Writes and sends a comment to a server that answers one after the other. */
const sendTo = async (answers: readonly (() => Response | Promise<Response>)[]) => {
  const left = [...answers];
  const { thread, posts } = await conversation(() => (left.shift() ?? taken)());
  const form = formOf(thread);
  write(form, VALID);
  send(form);
  return { thread, posts, form };
};

/** Opens a thread as a page does when it is loaded. */
const load = async (src: string): Promise<LedeCommentThreadElement> => {
  const thread = place('lede-comment-thread', { src, preset: 'lede' });
  await settled(thread);
  return thread;
};

/** Writes and sends a comment in a thread of its own. */
const sendIn = async (src: string): Promise<LedeCommentThreadElement> => {
  const thread = await load(src);
  await open(thread);
  write(formOf(thread), VALID);
  send(formOf(thread));
  return thread;
};

describe('a comment on its way', () => {
  it('stands in the thread at once, where it will stand, and the form is free again', async () => {
    const { promise, open: arrive } = gate<Response>();
    const { thread, form } = await sendTo([() => promise]);
    await until(() => ids(thread).length === 3, 'the comment to be shown');
    expect(rootIds(thread)[0]).to.equal(sent(thread).dataset['id']);
    expect(text(part(sent(thread), 'body'))).to.equal(VALID.body);
    expect(noteOf(thread)).to.equal('Sending…');
    expect(fieldOf(form, 'body').value).to.equal('');
    expect(fieldOf(form, 'name').value).to.equal(VALID.name);
    arrive(taken());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(rootIds(thread)).to.deep.equal(['77', '1']);
  });

  it('is one answer below what it answers, and takes the focus with it', async () => {
    const { promise, open: arrive } = gate<Response>();
    const { thread } = await conversation(() => promise);
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    await open(thread, formOf(thread, 1));
    write(formOf(thread, 1), VALID);
    send(formOf(thread, 1));
    await until(() => ids(thread).length === 3, 'the answer to be shown');
    expect(thread.shadowRoot?.activeElement).to.equal(sent(thread));
    expect(parts(thread, 'form')).to.have.length(1);
    arrive(taken({ parent_id: '1' }));
    await next(thread, 'lede-submitted');
    await until(
      () => thread.shadowRoot?.activeElement === commentOf(thread, 77),
      'the focus on what has arrived',
    );
  });
});

describe('a comment that was taken without a word', () => {
  it('is there once, when it comes from the server', async () => {
    let isStored = false;
    const own = commentJson(78, {
      author: { name: VALID.name },
      body: `<p>${VALID.body}</p>`,
      created: new Date().toISOString(),
    });
    answer(({ method }) => {
      if (method === 'GET') return json(threadJson([commentJson(1), ...(isStored ? [own] : [])]));
      isStored = true;
      return new Response('', { status: 201 });
    });
    const thread = await sendIn(made());
    await next(thread, 'lede-submitted');
    await thread.updateComplete;
    expect(ids(thread)).to.have.length(2);
    await thread.refresh();
    await until(() => sentIn(thread) === undefined, 'the comment of the server in its place');
    expect(ids(thread).sort()).to.deep.equal(['1', '78']);
    await thread.refresh();
    expect(ids(thread).sort()).to.deep.equal(['1', '78']);
  });
});

describe('a server that wants fewer comments', () => {
  it('gets it again when it says, and the reader sees how long that is', async () => {
    const { thread, posts, form } = await sendTo([() => busy(2)]);
    await next(thread, 'lede-submit-error');
    expect(noteOf(thread)).to.match(/asks for a pause.*in [12] second/);
    await until(() => announced(thread).includes('asks for a pause'), 'it to be said');
    expect(noticeOf(form)).to.equal('');
    await until(() => noteOf(thread).includes('in 1 second.'), 'the countdown', 3000);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(2);
    await thread.updateComplete;
    expect(rootIds(thread)).to.deep.equal(['77', '1']);
  });

  it('gets it at once where the reader does not want to wait', async () => {
    const { thread, posts } = await sendTo([() => busy(3600)]);
    await next(thread, 'lede-submit-error');
    press(thread, 'Send now');
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(2);
  });

  it('does not get it where the reader takes it back', async () => {
    const { thread, posts, form } = await sendTo([() => busy(3600)]);
    await next(thread, 'lede-submit-error');
    press(thread, 'Take back and edit');
    await thread.updateComplete;
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    expect(fieldOf(form, 'email').value).to.equal(VALID.email);
    expect(ids(thread)).to.deep.equal(['1', '2']);
    expect(posts).to.have.length(1);
    expect(JSON.stringify(Object.values(localStorage))).not.to.include('"waiting"');
  });
});

describe('a comment that waits', () => {
  it('is there again after a reload, and is sent from there', async () => {
    const thread = threadJson([commentJson(1)]);
    let isBusy = true;
    let posts = 0;
    answer(({ method }) => {
      if (method === 'GET') return json(thread);
      posts++;
      return isBusy ? busy(1) : taken();
    });
    const src = made();
    const first = await load(src);
    await open(first);
    write(formOf(first), VALID);
    send(formOf(first));
    await next(first, 'lede-submit-error');
    first.remove();
    isBusy = false;
    const second = await load(src);
    await until(() => ids(second).length === 2, 'the comment to be shown again');
    await until(() => ids(second).includes('77'), 'the comment to arrive', 4000);
    // No form says so: it was sent from another view of the page.
    await until(() => announced(second).includes('Your comment was posted.'), 'the words');
    expect(posts).to.equal(2);
  });

  it('is shown by a second thread of the page, and sent by one of them', async () => {
    const body = threadJson([commentJson(1)]);
    let posts = 0;
    answer(({ method }) => {
      if (method === 'GET') return json(body);
      return ++posts === 1 ? busy(1) : taken();
    });
    const src = made();
    const first = await load(src);
    const second = await load(src);
    await open(first);
    await open(second);
    write(formOf(first), VALID);
    send(formOf(first));
    await until(() => noteOf(second).includes('asks for a pause'), 'the other to show it');
    await next(first, 'lede-submitted');
    await until(() => ids(first).includes('77'), 'the comment');
    expect(posts).to.equal(2);
  });
});

describe('an answer that is lost', () => {
  const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

  it('is looked for in the thread, where the comment is recognised and not sent again', async () => {
    let stored = false;
    let posts = 0;
    answer(({ method }) => {
      if (method === 'GET')
        return json(
          threadJson([
            commentJson(1),
            ...(stored
              ? [
                  commentJson(78, {
                    author: { name: VALID.name },
                    body: `<p>${VALID.body}</p>`,
                    created: new Date().toISOString(),
                  }),
                ]
              : []),
          ]),
        );
      posts++;
      stored = true;
      return lost();
    });
    const thread = await sendIn(made());
    const { error } = await next(thread, 'lede-submit-error');
    expect(error.kind).to.equal('network');
    expect(noteOf(thread)).to.include('Looking for it');
    const { comment } = await next(thread, 'lede-submitted');
    expect(comment.id).to.equal('78');
    await thread.updateComplete;
    expect(ids(thread)).to.deep.equal(['78', '1']);
    expect(posts).to.equal(1);
  }).timeout(12_000);

  it('can be taken back while it is looked for', async () => {
    const { thread, posts, form } = await sendTo([lost]);
    await until(() => announced(thread).includes('Looking for it'), 'it to be said');
    expect(noteOf(thread)).to.include('Looking for it');
    press(thread, 'Take back and edit');
    await until(() => fieldOf(form, 'body').value === VALID.body, 'the text in the form');
    expect(sentIn(thread)).to.equal(undefined);
    expect(posts).to.have.length(1);
  });

  it('is asked about beside the thread as it is now', async () => {
    let isLater = false;
    answer(({ method }) => {
      if (method === 'GET')
        return json(threadJson([commentJson(1), ...(isLater ? [commentJson(2)] : [])]));
      isLater = true;
      return new Response('<p>Hello', { status: 200 });
    });
    const thread = await sendIn(made());
    await until(() => noteOf(thread).includes('is it there'), 'the question', 8000);
    await until(() => ids(thread).includes('2'), 'what has come since');
  }).timeout(12_000);

  it('leaves the word to the reader where nobody can tell', async () => {
    const { thread, posts } = await sendTo([() => new Response('<p>Hello', { status: 200 })]);
    const { error } = await next(thread, 'lede-submit-error');
    expect(error.kind).to.equal('parse');
    // It is looked for after three seconds; the sample endpoint may hold it back.
    await until(() => noteOf(thread).includes('is it there'), 'the question', 8000);
    expect(posts).to.have.length(1);
    press(thread, 'Send again');
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(2);
  }).timeout(12_000);
});

describe('a comment without a network', () => {
  let isOnline: boolean;
  const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine') ?? {};

  beforeEach(() => {
    isOnline = false;
    Object.defineProperty(Navigator.prototype, 'onLine', { ...onLine, get: () => isOnline });
  });

  afterEach(() => {
    Object.defineProperty(Navigator.prototype, 'onLine', onLine);
  });

  const backOnline = (): void => {
    isOnline = true;
    dispatchEvent(new Event('online'));
  };

  it('is sent once the server can be reached, whatever the browser says of the network', async () => {
    let isReached = true;
    let failed = 0;
    const posts: Request[] = [];
    answer((request) => {
      if (!isReached && ++failed) throw new TypeError('Failed to fetch');
      if (request.method === 'GET') return json(threadJson([commentJson(1)]));
      posts.push(request);
      return taken();
    });
    const thread = await load(made());
    await open(thread);
    isReached = false;
    write(formOf(thread), VALID);
    send(formOf(thread));
    await until(() => noteOf(thread).includes('there is no network'), 'it to wait');
    expect(noticeOf(formOf(thread))).to.equal('');
    let doubts = 0;
    thread.addEventListener('lede-submit-error', () => doubts++);
    backOnline();
    await until(() => failed > 0, 'the server to be asked for something');
    expect(noteOf(thread)).to.include('there is no network');
    isReached = true;
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
    // Nothing was sent that could have been lost.
    expect(doubts).to.equal(0);
  });
});

describe('a comment that is not taken while its form is in use', () => {
  it('stays in the thread with its text, and can be taken back', async () => {
    const { promise, open: refuse } = gate<Response>();
    const { thread, form } = await sendTo([() => promise]);
    await until(() => noticeOf(form) === 'Sending…', 'the form to send');
    write(form, { body: 'Another thought' });
    refuse(json({ message: 'No.' }, { status: 403 }));
    await next(thread, 'lede-submit-error');
    expect(noteOf(thread)).to.include('did not take your comment');
    expect(fieldOf(form, 'body').value).to.equal('Another thought');
    press(thread, 'Take back and edit');
    await thread.updateComplete;
    expect(fieldOf(form, 'body').value).to.equal(`Another thought\n\n${VALID.body}`);
  });
});

describe('an answer to a comment that is gone', () => {
  it('comes back with its text into the form of the thread, where it is not taken', async () => {
    const { promise, open: refuse } = gate<Response>();
    let isGone = false;
    answer(({ method }) =>
      method === 'GET'
        ? json(threadJson(isGone ? [commentJson(2)] : [commentJson(1), commentJson(2)]))
        : promise,
    );
    const thread = await load(made());
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    await open(thread, formOf(thread, 1));
    write(formOf(thread, 1), VALID);
    send(formOf(thread, 1));
    await until(() => sentIn(thread) !== undefined, 'the answer to be shown');
    isGone = true;
    await thread.refresh();
    refuse(json({ message: 'No.' }, { status: 422 }));
    await next(thread, 'lede-submit-error');
    await until(() => noteOf(thread).includes('did not take'), 'the refusal');
    press(thread, 'Take back and edit');
    await until(() => fieldOf(formOf(thread), 'body').value === VALID.body, 'the text in the form');
  });
});

describe('a comment that waits for approval', () => {
  const body = threadJson([commentJson(1)]);
  it('is seen by its reader after a reload, until everyone sees it', async () => {
    let items = body;
    answer(({ method }) =>
      method === 'GET' ? json(items) : taken({ status: 'pending', message: 'Read first.' }),
    );
    const src = made();
    const first = await load(src);
    await open(first);
    write(formOf(first), VALID);
    send(formOf(first));
    await next(first, 'lede-submitted');
    first.remove();
    const second = await load(src);
    await until(() => ids(second).includes('77'), 'the comment after a reload');
    expect(texts(commentOf(second, 77), 'status').join()).to.equal('Read first.');
    items = threadJson([commentJson(1), commentJson(77)]);
    await second.refresh();
    await until(() => parts(commentOf(second, 77), 'status').length === 0, 'it to be approved');
    expect(ids(second)).to.deep.equal(['77', '1']);
    expect(Object.keys(localStorage).filter((key) => key.includes('outbox'))).to.be.empty;
  });
});

describe('a challenge of the server', () => {
  const map = JSON.stringify({
    create: {
      body: { text: 'body', by: 'author', proof: 'challenge.token' },
      id: 'created',
      challenge: 'prove',
    },
  });
  const challenged = async (respond: (thread: LedeCommentThreadElement) => void) => {
    const bodies: unknown[] = [];
    const { thread } = await conversation(
      async (post) => {
        const sentBody = (await post.json()) as Record<string, unknown>;
        bodies.push(sentBody);
        return sentBody['proof']
          ? json({ created: '90' }, { status: 201 })
          : json({ prove: { site: 'abc' } }, { status: 403 });
      },
      { map },
    );
    respond(thread);
    write(formOf(thread), VALID);
    send(formOf(thread));
    return { thread, bodies };
  };

  it('is handed to the page, and what solves it is sent with the comment', async () => {
    const { promise, open: solve } = gate<unknown>();
    let asked: unknown;
    const { thread, bodies } = await challenged((element) => {
      element.addEventListener('lede-challenge', (event) => {
        asked = event.challenge;
        event.respondWith(promise);
      });
    });
    await until(() => asked !== undefined, 'the challenge');
    expect(asked).to.deep.equal({ site: 'abc' });
    expect(sent(thread).querySelector('slot[name="challenge"]')).not.to.be.null;
    await thread.updateComplete;
    expect(noticeOf(formOf(thread))).to.equal('');
    solve({ token: 't1' });
    await next(thread, 'lede-submitted');
    const by = { name: VALID.name, email: VALID.email };
    expect(bodies).to.deep.equal([
      { text: VALID.body, by },
      { text: VALID.body, by, proof: 't1' },
    ]);
  });

  it('gives the text back where nobody solves it', async () => {
    const { thread } = await challenged(() => undefined);
    await next(thread, 'lede-submit-error');
    await thread.updateComplete;
    expect(fieldOf(formOf(thread), 'body').value).to.equal(VALID.body);
    expect(noticeOf(formOf(thread))).to.include('proof');
  });
});
