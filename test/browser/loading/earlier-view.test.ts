import '../support/earlier-view.js';
import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { articlesJson } from '../support/content.js';
import { type Attributes, box, make, place, show } from '../support/elements.js';
import { announced, texts } from '../support/query.js';
import { answer, json, made, never } from '../support/server.js';
import { gate, settled, until } from '../support/wait.js';

const ANSWERS = 'lede:answers:all';
const HEIGHTS = 'lede:heights:all';

interface Stored {
  readonly key: string;
  readonly at: number;
  readonly view: number;
}

const stored = (): readonly Stored[] =>
  JSON.parse(sessionStorage.getItem(ANSWERS) ?? '[]') as readonly Stored[];

const listOf = (src: string) => ({ src, preset: 'lede', 'allow-repeats': '' });

/** Has an earlier view of the page seen the stories of an address. */
async function seenBefore(
  src: string,
  at = Date.now(),
  attributes: Attributes = {},
): Promise<void> {
  const other = made();
  answer(() => json(articlesJson(2)));
  const list = await show('lede-related-stories', { ...listOf(other), ...attributes });
  await until(() => stored().some(({ key }) => key.includes(other)), 'the answer to be stored');
  list.remove();
  sessionStorage.setItem(
    ANSWERS,
    JSON.stringify(
      stored().map((entry) => ({ ...entry, at, view: 1, key: entry.key.replace(other, src) })),
    ),
  );
}

describe('a list that an earlier view of the page has had', () => {
  it('is shown at once, and brought up to date', async () => {
    const src = made();
    await seenBefore(src);
    const { promise, open } = gate<Response>();
    const requests = answer(() => promise);
    const list = place('lede-related-stories', listOf(src));
    await until(() => texts(list, 'headline').length === 2, 'the stories of before');
    await until(() => requests.length === 1, 'the request');
    expect(list.state).to.equal('ready');
    open(json(articlesJson(3, 5)));
    await until(() => texts(list, 'headline').join() === 'Story 5,Story 6,Story 7', 'the new ones');
    expect(requests).to.have.length(1);
  });

  it('says of when it is where it cannot be brought up to date', async () => {
    const src = made();
    const at = new Date();
    at.setHours(0, 5);
    await seenBefore(src, Math.max(Number(at), Date.now() - 3_500_000));
    answer(() => json({}, { status: 403 }));
    const list = place('lede-related-stories', listOf(src));
    await until(
      () => /As of .*\d:\d\d.* This could not be brought up to date\./.test(announced(list)),
      'the note',
    );
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
  });

  it('is there without a network, and says of when it is', async () => {
    const src = made();
    const attributes = { timeout: '200' };
    await seenBefore(src, Date.now(), attributes);
    answer(() => Promise.reject(new TypeError('no network')));
    const list = place('lede-related-stories', { ...listOf(src), ...attributes });
    await until(() => announced(list).includes('As of'), 'the note');
    expect(list.state).to.equal('ready');
    expect(texts(list, 'headline')).to.deep.equal(['Story 1', 'Story 2']);
    expect(list.articles[0]?.published).to.be.an.instanceOf(Date);
  });

  it('is shown though a card is awaited, and is not asked for sooner', async () => {
    const src = made();
    await seenBefore(src);
    const requests = answer(never);
    place('lede-article-card', { src: made('card'), preset: 'lede' });
    const list = place('lede-related-stories', { src, preset: 'lede' });
    await until(() => texts(list, 'headline').length === 2, 'the stories of before');
    await until(() => requests.length === 2, 'the request for the new ones');
    expect(list.state).to.equal('ready');
  });

  it('is not shown once it is an hour old', async () => {
    const src = made();
    await seenBefore(src, Date.now() - 3_700_000);
    answer(() => json(articlesJson(1, 9)));
    const list = await show('lede-related-stories', listOf(src));
    expect(texts(list, 'headline')).to.deep.equal(['Story 9']);
  });

  it('is asked for again when there is a network again', async () => {
    const src = made();
    await seenBefore(src);
    let online = false;
    answer(() => (online ? json(articlesJson(1, 9)) : json({}, { status: 403 })));
    const list = place('lede-related-stories', listOf(src));
    await until(() => announced(list).includes('As of'), 'the note');
    online = true;
    dispatchEvent(new Event('online'));
    await until(() => texts(list, 'headline').join() === 'Story 9', 'the new story');
    expect(announced(list)).not.to.include('As of');
  });
});

describe('an answer', () => {
  it('is not stored that may be for one reader alone, nor without consent', async () => {
    answer(() => json(articlesJson(1)));
    const secret = made();
    await show('lede-related-stories', { ...listOf(secret), credentials: 'include' });
    const open = made();
    await show('lede-related-stories', listOf(open));
    await until(() => stored().some(({ key }) => key.includes(open)), 'the other answer');
    configure({ consent: () => false });
    const refused = made();
    answer(() => json(articlesJson(1)));
    configure({ consent: () => false });
    const list = await show('lede-related-stories', listOf(refused));
    await until(() => list.shadowRoot?.querySelector('.skip'), 'the list to be interactive');
    expect(stored().some(({ key }) => key.includes(secret))).to.equal(false);
    expect(stored().some(({ key }) => key.includes(refused))).to.equal(false);
  });

  it('is not stored either where the page has said who asks, or the server that it is private', async () => {
    answer(({ url }) =>
      json(articlesJson(1), {
        headers: url.includes('private') ? { 'cache-control': 'private, max-age=60' } : {},
      }),
    );
    const own = made('private');
    await show('lede-related-stories', listOf(own));
    const signed = made('signed');
    const list = make('lede-related-stories', listOf(signed));
    list.addEventListener('lede-request', (event) => {
      event.request.headers.set('authorization', 'Bearer ada');
    });
    box().append(list);
    await settled(list);
    const open = made('open');
    await show('lede-related-stories', listOf(open));
    await until(() => stored().some(({ key }) => key.includes(open)), 'the other answer');
    for (const src of [own, signed])
      expect(stored().some(({ key }) => key.includes(src))).to.equal(false);
  });

  it('is asked for with what the browser has kept of it, when it is asked for anew', async () => {
    const requests = answer(() => json(articlesJson(1)));
    const list = await show('lede-related-stories', listOf(made()));
    await list.refresh();
    expect(requests.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('that is garbage in the storage is not minded', async () => {
    sessionStorage.setItem(ANSWERS, '{"a":');
    answer(() => json(articlesJson(1)));
    const first = await show('lede-related-stories', listOf(made()));
    expect(first.state).to.equal('ready');
    sessionStorage.setItem(ANSWERS, '[null, 7, {"key": 3}]');
    const second = await show('lede-related-stories', listOf(made()));
    expect(second.state).to.equal('ready');
  });
});

describe('the space of a list', () => {
  it('is that which it took the last time, until it is there', async () => {
    const { promise, open } = gate<Response>();
    const src = made();
    answer(() => json(articlesJson(3)));
    const parent = box();
    const before = make('lede-related-stories', listOf(src));
    parent.append(before);
    await settled(before);
    await until(() => (localStorage.getItem(HEIGHTS) ?? '').includes(src), 'the height');
    const height = before.offsetHeight;
    before.remove();
    answer(() => promise);
    // The same but for what is kept of requests for a while.
    const list = make('lede-related-stories', { ...listOf(src), credentials: 'omit' });
    parent.append(list);
    await until(() => Math.abs(list.offsetHeight - height) < 2, 'the height of before');
    open(json(articlesJson(1)));
    await settled(list);
    await until(() => list.offsetHeight < height - 50, 'its own height');
  });
});
