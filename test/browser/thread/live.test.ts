import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { VALID, formOf, open, send, taken, write } from '../support/forms.js';
import { announced, focused, one, part, parts, text } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { answer, json, made } from '../support/server.js';
import { commentOf, ids, rootIds } from '../support/threads.js';
import { gate, until } from '../support/wait.js';

/** What stands for a stream of the network. */
class FakeStream {
  static opened: FakeStream[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  onclose?: (event: { code: number }) => void;
  closed = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    FakeStream.opened.push(this);
  }
  close(): void {
    this.closed = true;
  }
  send(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}
const { EventSource, WebSocket } = window;
let hidden = false;
const THREAD = threadJson([commentJson(1), commentJson(2)]);
const button = (thread: Element): HTMLElement => one(thread, '[data-id="show-new"]');
const waiting = (thread: Element, words: string): Promise<void> =>
  until(() => parts(thread, 'floating-button').map(text).includes(words), words);
function setHidden(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}
/** A thread that listens to a stream. */
async function live(address = 'wss://news.example/stream', map: object = {}) {
  const requests = answer(() => json(THREAD));
  const thread = await show('lede-comment-thread', {
    src: made('comments'),
    preset: 'lede',
    live: address,
    map: JSON.stringify(map),
  });
  await until(() => FakeStream.opened.length > 0, 'the stream');
  const [stream] = FakeStream.opened;
  if (!stream) throw new Error('no stream');
  return { thread, stream, requests };
}

beforeEach(() => {
  FakeStream.opened = [];
  hidden = false;
  Object.assign(window, { EventSource: FakeStream, WebSocket: FakeStream });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
});

/** A thread whose endpoint is asked again and again. */
const polled = (interval: string, map: object = {}) =>
  show('lede-comment-thread', {
    src: made('comments'),
    preset: 'lede',
    live: 'poll',
    'live-interval': interval,
    map: JSON.stringify(map),
  });

afterEach(() => {
  Object.assign(window, { EventSource, WebSocket });
  Reflect.deleteProperty(document, 'hidden');
  localStorage.clear();
});

describe('a live thread', () => {
  it('offers what has come, told once, and shows it when it is asked for', async () => {
    const { thread, stream } = await live();
    expect(stream.url).to.equal('wss://news.example/stream');
    stream.send(commentJson(3));
    stream.send(threadJson([commentJson(4, { parent_id: '1' }), commentJson(5)]));
    await waiting(thread, 'Show 3 new comments');
    await until(() => announced(thread).includes('Show 3 new comments'), 'the announcement');
    expect(ids(thread)).to.deep.equal(['1', '2']);
    button(thread).click();
    await until(() => ids(thread).join() === '1,4,2,3,5', 'what has come');
    await until(() => focused() === commentOf(thread, 4), 'the focus on the first');
    expect(parts(thread, 'floating-button')).to.be.empty;
  });

  it('has what comes first where the server has the newest first', async () => {
    answer(() => json(threadJson([commentJson(2), commentJson(1)])));
    const thread = await show('lede-comment-thread', {
      src: made('comments'),
      preset: 'lede',
      live: 'wss://news.example/stream',
    });
    await until(() => FakeStream.opened.length > 0, 'the stream');
    FakeStream.opened[0]?.send(commentJson(3));
    await waiting(thread, 'Show 1 new comment');
    button(thread).click();
    await until(() => rootIds(thread).join() === '3,2,1', 'what has come');
  });

  it('offers no more what has come another way, and shows what is beyond the limit', async () => {
    const { thread, stream } = await live();
    stream.send(commentJson(3));
    stream.send(commentJson(4));
    await waiting(thread, 'Show 2 new comments');
    answer(() => json(threadJson([commentJson(1), commentJson(2), commentJson(3)])));
    await thread.refresh();
    await waiting(thread, 'Show 1 new comment');
    thread.limit = 2;
    await thread.updateComplete;
    expect(ids(thread)).to.deep.equal(['1', '2']);
    button(thread).click();
    await until(() => ids(thread).join() === '1,2,4', 'what has come');
  });

  it('takes a comment that is being sent from here for no news, though it comes before its answer', async () => {
    const { promise, open: answerNow } = gate<Response>();
    const { thread, stream } = await live();
    answer(({ method }) => (method === 'POST' ? promise : json(THREAD)));
    await open(thread);
    write(formOf(thread), VALID);
    send(formOf(thread));
    await until(() => ids(thread).some((id) => id.startsWith('sent-')), 'it to be on its way');
    const own = commentJson(77, {
      author: { name: VALID.name },
      body: `<p>${VALID.body}</p>`,
      created: new Date().toISOString(),
    });
    stream.send(own);
    stream.send(commentJson(78));
    await waiting(thread, 'Show 1 new comment');
    answerNow(taken());
    await until(() => ids(thread).includes('77'), 'the comment');
    button(thread).click();
    await until(() => ids(thread).includes('78'), 'the other one');
    expect(parts(thread, 'floating-button')).to.be.empty;
    expect(ids(thread).filter((id) => id === '77')).to.have.length(1);
  });

  it('asks for what came while its stream was down', async () => {
    const { thread, stream, requests } = await live(undefined, {
      live: { url: 'comments?since={since}' },
    });
    stream.onopen?.();
    stream.onclose?.({ code: 1006 });
    await until(() => FakeStream.opened.length === 2, 'the stream to be opened again', 5000);
    const before = requests.length;
    FakeStream.opened[1]?.onopen?.();
    await until(() => requests.length > before, 'the question');
    expect(thread.state).to.equal('ready');
  });

  it('changes what is there at once, and nothing else', async () => {
    const { thread, stream } = await live(undefined, { live: { removed: 'gone' } });
    const other = commentOf(thread, 2);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(other, { attributes: true, childList: true, subtree: true });
    stream.send(commentJson(1, { body: '<p>Corrected</p>' }));
    await until(() => text(part(commentOf(thread, 1), 'body')) === 'Corrected', 'the change');
    observer.disconnect();
    expect(records).to.be.empty;
    stream.send({ gone: ['1'] });
    await until(
      () => text(part(commentOf(thread, 1), 'body')) === 'This comment was deleted.',
      'it to be gone',
    );
    expect(parts(thread, 'floating-button')).to.be.empty;
  });

  it('passes over what is no comment', async () => {
    const { thread, stream } = await live('https://news.example/events');
    stream.onmessage?.({ data: ': still here' });
    stream.send({ type: 'ping' });
    stream.send(commentJson(3));
    await waiting(thread, 'Show 1 new comment');
  });

  it('listens to nothing while the page is out of sight, and asks for what it missed', async () => {
    const { thread, stream, requests } = await live();
    setHidden(true);
    expect(stream.closed).to.be.true;
    const before = requests.length;
    answer(() => json(threadJson([commentJson(1), commentJson(2), commentJson(3)])));
    expect(requests).to.have.length(before);
    setHidden(false);
    await until(() => FakeStream.opened.length === 2, 'another stream');
    await waiting(thread, 'Show 1 new comment');
  });

  it('opens a stream again that has ended, but not at once', async () => {
    const { stream } = await live();
    stream.onclose?.({ code: 1006 });
    expect(FakeStream.opened).to.have.length(1);
    await until(() => FakeStream.opened.length === 2, 'another stream');
  });

  it('lets go of the stream when it leaves the page, or is live no more', async () => {
    const { thread, stream } = await live();
    thread.live = undefined;
    await until(() => stream.closed, 'the stream to be closed');
    thread.live = 'wss://news.example/stream';
    await until(() => FakeStream.opened.length === 2, 'another stream');
    thread.remove();
    await until(() => FakeStream.opened[1]?.closed, 'the other to be closed');
  });

  it('takes what is on pages that are not loaded for no news', async () => {
    let written = [3, 4];
    answer(({ url }) =>
      url.includes('since')
        ? json(threadJson(written.map((id) => commentJson(id))))
        : json(THREAD, { headers: { link: '</comments/page-2>; rel="next"' } }),
    );
    const thread = await polled('1000', { live: { url: 'news?since={since}' } });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(parts(thread, 'floating-button')).to.be.empty;
    written = [3, 4, 5];
    await waiting(thread, 'Show 1 new comment');
  });

  it('is not asked without pause where the time between is no number', async () => {
    const requests = answer(() => json(THREAD));
    const thread = await polled('5s');
    await until(() => warnings.join().includes('live-interval: expected 1000'), 'the warning');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(requests).to.have.length(1);
    thread.remove();
  });

  it('can ask again and again for what was written since, as the map says', async () => {
    const requests = answer(({ url }) =>
      url.includes('since') ? json(threadJson([commentJson(3)])) : json(THREAD),
    );
    const thread = await polled('1000', { live: { url: 'news?since={since}' } });
    await waiting(thread, 'Show 1 new comment');
    const since = new URL(requests[1]?.url ?? '').searchParams.get('since');
    expect(since).to.equal('2024-05-01T00:02:00.000Z');
    await until(
      () => requests.at(-1)?.url.includes(encodeURIComponent('00:03:00')),
      'it to go on from there',
    );
    thread.remove();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const { length } = requests;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(requests).to.have.length(length);
  });
});
