import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { commentJson, threadJson } from '../support/content.js';
import { place } from '../support/elements.js';
import {
  VALID,
  fieldOf,
  formOf,
  noticeOf,
  open,
  send,
  sendInVain,
  taken,
  write,
} from '../support/forms.js';
import { part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { commentOf, ids } from '../support/threads.js';
import { gate, next, painted, settled, until } from '../support/wait.js';

const serve = (post: () => Response = () => taken()): void => {
  const thread = threadJson([commentJson(1), commentJson(2)]);
  answer(({ method }) => (method === 'GET' ? json(thread) : post()));
};

/** Opens a thread as a page does when it is loaded. */
const load = async (src: string) => {
  const thread = place('lede-comment-thread', { src, preset: 'lede' });
  await settled(thread);
  await open(thread);
  return thread;
};
/** The same where nothing is kept. */
const loadForgetful = async () => {
  const thread = place('lede-comment-thread', { src: made(), preset: 'lede' });
  await settled(thread);
  await open(thread);
  await sendInVain(formOf(thread));
  return thread;
};
const reply = async (thread: Awaited<ReturnType<typeof load>>, id: number) => {
  part(commentOf(thread, id), 'reply-button').click();
  await thread.updateComplete;
  return formOf(thread, id);
};
/** A form in which something was begun when the page was open before. */
const begun = async () => {
  serve();
  const src = made();
  const first = await load(src);
  write(formOf(first), { body: 'Half a thought', name: 'Ada' });
  first.remove();
  return formOf(await load(src));
};
/** Tries to leave the page as a browser does. @returns Whether nothing asks first. */
const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
const bodyIn = (form: Element): string => fieldOf(form, 'body').value;

describe('a draft', () => {
  it('is there again when the page is loaded anew', async () => {
    const form = await begun();
    expect(bodyIn(form)).to.equal('Half a thought');
    expect(fieldOf(form, 'name').value).to.equal('Ada');
    expect(fieldOf(form, 'name').checkVisibility(), 'the form is open').to.be.true;
  });

  it('can be discarded where it is restored, and had back', async () => {
    const form = await begun();
    const pressed = async (label: string): Promise<void> => {
      const button = [...form.querySelectorAll('button')].find((each) => text(each) === label);
      button?.click();
      await until(() => !button?.isConnected || text(button) !== label, `${label} to be done`);
    };
    expect(text(form)).to.include('had begun to write');
    await pressed('Discard');
    expect(bodyIn(form)).to.equal('');
    expect(fieldOf(form, 'name').value).to.equal('Ada');
    await pressed('Undo');
    expect(bodyIn(form)).to.equal('Half a thought');
    write(form, { body: 'Half a thought and more' });
    await until(() => !text(form).includes('had begun to write'), 'the offer to go');
  });

  it('is kept for each comment answered', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), { body: 'To all' });
    write(await reply(first, 1), { body: 'To the first' });
    write(await reply(first, 2), { body: 'To the second' });
    expect(bodyIn(await reply(first, 1))).to.equal('To the first');
    first.remove();
    const second = await load(src);
    expect(bodyIn(formOf(second))).to.equal('To all');
    expect(bodyIn(await reply(second, 1))).to.equal('To the first');
    expect(bodyIn(await reply(second, 2))).to.equal('To the second');
  });

  it('is kept for each thread', async () => {
    serve();
    const first = await load(made());
    write(formOf(first), { body: 'Half a thought' });
    expect(bodyIn(formOf(await load(made())))).to.equal('');
  });

  it('is gone once it is posted', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), VALID);
    send(formOf(first));
    await next(first, 'lede-submitted');
    first.remove();
    expect(bodyIn(formOf(await load(src)))).to.equal('');
  });

  it('is kept when the server refuses it', async () => {
    serve(() => json({}, { status: 400 }));
    const src = made();
    const first = await load(src);
    write(formOf(first), VALID);
    send(formOf(first));
    await next(first, 'lede-submit-error');
    first.remove();
    expect(bodyIn(formOf(await load(src)))).to.equal(VALID.body);
  });

  it('is gone when the reader deletes it', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), { body: 'Half a thought' });
    write(formOf(first), { body: '' });
    expect(Object.keys(localStorage).filter((key) => key.includes('drafts'))).to.be.empty;
  });

  it('stays in the form when the comments are loaded anew', async () => {
    serve();
    const thread = await load(made());
    const form = await reply(thread, 1);
    write(form, { body: 'Half a thought' });
    await thread.refresh();
    await thread.updateComplete;
    expect(bodyIn(formOf(thread, 1))).to.equal('Half a thought');
    expect(thread.shadowRoot?.activeElement).to.equal(fieldOf(form, 'body'));
  });

  it('is no longer there after 30 days, and is removed from the storage', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), { body: 'Half a thought' });
    first.remove();
    const key = Object.keys(localStorage).find((name) => name.includes('drafts')) ?? '';
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as { at: number };
    const old = stored.at - 31 * 24 * 60 * 60_000;
    localStorage.setItem(key, JSON.stringify({ ...stored, at: old }));
    expect(bodyIn(formOf(await load(src)))).to.equal('');
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('lets a reader leave the page, as long as it is kept', async () => {
    serve();
    const thread = await load(made());
    write(formOf(thread), { body: 'Half a thought' });
    expect(leave()).to.be.true;
    configure({ consent: () => false });
    write(formOf(thread), { body: 'A thought' });
    expect(leave(), 'nothing keeps the text').to.be.false;
    write(formOf(thread), { body: '' });
    expect(leave()).to.be.true;
    write(formOf(thread), { body: 'Another' });
    thread.remove();
    // What is moved is off the page for a moment.
    await painted();
    expect(leave(), 'the form is gone').to.be.true;
  });

  it('is stored only with consent', async () => {
    serve();
    configure({ consent: () => false });
    const thread = await loadForgetful();
    write(formOf(thread), { body: 'Half a thought' });
    expect(Object.keys(localStorage).filter((key) => key.includes('drafts'))).to.be.empty;
    expect(bodyIn(formOf(thread))).to.equal('Half a thought');
  });

  it('outlives a visit without consent, and is there once that is given', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), { body: 'Half a thought' });
    first.remove();
    configure({ consent: () => false });
    const second = await load(src);
    expect(bodyIn(formOf(second))).to.equal('');
    configure({ consent: () => true });
    await until(() => bodyIn(formOf(second)) === 'Half a thought', 'the draft');
  });

  it('that was sent is not shown in the thread that the element has turned to meanwhile', async () => {
    for (const preset of ['lede', 'auto']) {
      const { promise, open: arrive } = gate<Response>();
      answer((request) =>
        request.method === 'POST' ? promise : json(threadJson([commentJson(1), commentJson(2)])),
      );
      const thread = place('lede-comment-thread', { src: made('first'), preset });
      await settled(thread);
      await open(thread);
      write(formOf(thread), VALID);
      send(formOf(thread));
      await until(() => parts(thread, 'comment').length === 3, 'the comment to be sent');
      const other = gate<Response>();
      answer((request) =>
        request.method === 'POST' ? promise : other.promise.then((response) => response.clone()),
      );
      thread.src = made('second');
      await thread.updateComplete;
      arrive(taken());
      await painted();
      other.open(json(threadJson([commentJson(5)])));
      await until(() => ids(thread).includes('5'), 'the other thread');
      await painted();
      expect(ids(thread), preset).to.deep.equal(['5']);
      thread.remove();
    }
  });

  it('is of the thread that the body of its request names', async () => {
    answer(async (request) => {
      const { about } = (await request.json()) as { about: string };
      return json(threadJson([commentJson(Number(about))]));
    });
    const src = made('all');
    const thread = place('lede-comment-thread', { preset: 'lede', 'article-id': '7' });
    thread.source = { src, method: 'POST', body: { about: '{id}' } };
    await settled(thread);
    await open(thread);
    write(formOf(thread), { body: 'About seven' });
    thread.articleId = '8';
    await thread.updateComplete;
    expect(ids(thread)).to.be.empty;
    await until(() => ids(thread).includes('8'), 'the other thread');
    await open(thread);
    expect(ids(thread)).to.deep.equal(['8']);
    expect(fieldOf(formOf(thread), 'body').value).to.equal('');
    thread.articleId = '7';
    await until(() => ids(thread).includes('7'), 'the first thread');
    await open(thread);
    expect(fieldOf(formOf(thread), 'body').value).to.equal('About seven');
  });

  it('is not touched by what comes late for another thread', async () => {
    const { promise, open: arrive } = gate<Response>();
    answer(({ method }) => (method === 'GET' ? json(threadJson([commentJson(1)])) : promise));
    const thread = await load(made());
    write(formOf(thread), VALID);
    send(formOf(thread));
    await until(() => noticeOf(formOf(thread)) === 'Sending…', 'the post to leave');
    const loaded = next(thread, 'lede-load');
    thread.src = made();
    await loaded;
    await open(thread);
    write(formOf(thread), { body: 'For the other' });
    const before = JSON.stringify(localStorage);
    arrive(taken());
    const kept = (): string => JSON.stringify(localStorage);
    await until(() => !kept().includes(VALID.body), 'what has arrived to be forgotten');
    expect(bodyIn(formOf(thread))).to.equal('For the other');
    expect(kept()).to.include('For the other');
    expect(before).to.include(VALID.body);
  });
});

describe('storage that throws', () => {
  const methods = Object.getOwnPropertyDescriptors(Storage.prototype);
  beforeEach(() => {
    const refuse = (): never => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });
  afterEach(() => {
    const { getItem, setItem, removeItem } = methods;
    Object.defineProperties(Storage.prototype, { getItem, setItem, removeItem });
  });

  it('costs the reader no more than the draft', async () => {
    serve();
    const thread = await loadForgetful();
    write(formOf(thread), VALID);
    send(formOf(thread));
    const { comment } = await next(thread, 'lede-submitted');
    expect(comment.id).to.equal('77');
  });
});

describe('what was stored and is not a draft', () => {
  it('is not taken for one', async () => {
    serve();
    const src = made();
    const first = await load(src);
    write(formOf(first), { body: 'Half a thought' });
    const key = Object.keys(localStorage).find((name) => name.includes('drafts')) ?? '';
    first.remove();
    for (const stored of ['{"body":{"toString":1},"name":7}', 'not JSON', 'null', '[]']) {
      localStorage.setItem(key, stored);
      const thread = await load(src);
      expect(bodyIn(formOf(thread))).to.equal('');
      thread.remove();
    }
  });

  it('does not follow the element to another thread', async () => {
    serve();
    const thread = await load(made());
    write(formOf(thread), { body: 'For the first article' });
    thread.src = made();
    await next(thread, 'lede-load');
    await open(thread);
    expect(bodyIn(formOf(thread))).to.equal('');
  });
});
