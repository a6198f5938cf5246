import { expect } from '@open-wc/testing';
import { type HostPage, PATIENCE, open, reaches, ready } from '../support/host-pages.js';
import { box } from '../support/elements.js';
import { VALID, fieldOf, formOf, send, write } from '../support/forms.js';
import { parts } from '../support/query.js';
import { painted, until } from '../support/wait.js';

type Thread = HTMLElementTagNameMap['lede-comment-thread'];

/** Writes a comment into the first form, without sending it. */
async function writeComment(page: HostPage, body: string): Promise<HTMLFormElement> {
  const form = formOf(page.element('lede-comment-thread'));
  fieldOf(form, 'body').focus();
  await until(() => parts(form, 'submit-button').length > 0, 'the whole form');
  write(form, { ...VALID, body });
  return form;
}

const stored = ({ window }: HostPage): readonly string[] =>
  Object.keys(window.localStorage).filter((key) => key.startsWith('lede:'));

/** What a page tells that cannot be looked into. */
const reportOf = async (frame: HTMLIFrameElement) => {
  const told = new Promise<MessageEvent>((resolve) => {
    addEventListener('message', resolve, { once: true });
  });
  frame.contentWindow?.postMessage('report', '*');
  return (await told).data as HostPage['record'] & { readonly states: readonly string[] };
};

describe('on pages that do as they like', () => {
  it('starts to load what is in a tab when the tab is shown', async function () {
    this.timeout(PATIENCE);
    const page = await open('tabs');
    const { window } = page;
    const element: typeof page.element = (tag) => page.element(tag);
    const card = element('lede-article-card');
    await until(() => window.customElements.get('lede-article-card'), 'the card');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(card.state).to.equal('idle');
    window.location.hash = '#card';
    await until(() => card.state === 'ready', 'the card to be ready', PATIENCE);
    expect(element('lede-comment-thread').state).to.equal('idle');
    window.location.hash = '#thread';
    await until(() => element('lede-comment-thread').state === 'ready', 'the thread', PATIENCE);
  });

  for (const name of ['empty', 'prototype', 'old-shims', 'storage-throws'])
    it(`sends what was written on ${name} as it was written`, async function () {
      this.timeout(PATIENCE);
      const page = await open(name);
      await ready(page);
      const thread = page.element('lede-comment-thread');
      const bodies: unknown[] = [];
      thread.addEventListener('lede-request', (event) => {
        if (event.request.method !== 'POST') return;
        event.preventDefault();
        void event.request.json().then((body) => bodies.push(body));
      });
      send(await writeComment(page, 'A "quoted" word'));
      await until(() => bodies.length > 0, 'the post', PATIENCE);
      expect(JSON.stringify(bodies[0])).to.contain(JSON.stringify('A "quoted" word'));
      expect(page.record.errors).to.deep.equal([]);
    });

  it('sends lists as lists where an old script would make texts of them', async function () {
    this.timeout(PATIENCE);
    const page = await open('old-shims');
    await ready(page);
    const card = page.element('lede-article-card');
    let body = '';
    card.addEventListener('lede-request', ({ request }) => {
      if (request.method === 'POST') void request.text().then((text) => (body = text));
    });
    card.removeAttribute('src');
    card.source = { src: '/api/articles/101', body: { tags: ['tram', 'market'] } };
    await until(() => body, 'the request');
    expect(body).to.equal('{"tags":["tram","market"]}');
  });

  it('stores nothing before the reader has agreed, and drafts from then on', async function () {
    this.timeout(PATIENCE);
    const page = await open('consent');
    await ready(page);
    await writeComment(page, 'Half a thought');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(stored(page)).to.deep.equal([]);
    page.document.querySelector<HTMLElement>('#consent button')?.click();
    await writeComment(page, 'A whole one');
    await until(() => stored(page).length > 0, 'the draft to be stored');
    for (const key of stored(page)) page.window.localStorage.removeItem(key);
  });

  it('works in a sandbox, which has no storage and no origin', async function () {
    this.timeout(PATIENCE * 2);
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.width = '900';
    frame.height = '3000';
    // All of it is in sight: what is outside of a foreign frame's sight is not loaded.
    frame.style.cssText = 'transform: scale(0.1); transform-origin: 0 0';
    frame.src = '/host-pages/script-at-the-end.html';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    const place = box();
    place.append(frame);
    await loaded;
    frame.scrollIntoView();
    let report = await reportOf(frame);
    const end = performance.now() + PATIENCE;
    while (report.states.some((state) => state !== 'ready') && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      report = await reportOf(frame);
    }
    expect(report.states).to.deep.equal(['ready', 'ready', 'ready']);
    expect(report.errors).to.deep.equal([]);
    expect(report.messages).to.deep.equal([]);
  });

  it('takes script and data from another origin', async function () {
    this.timeout(PATIENCE);
    const page = await open('empty', '?without-lede');
    const { document, record } = page;
    const other = new URL(location.href);
    other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    for (const element of document.querySelectorAll('[src^="/api/"]'))
      element.setAttribute('src', new URL(element.getAttribute('src') ?? '', other).href);
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.src = new URL('/dist/lede.js', other).href;
    document.head.append(script);
    await ready(page);
    expect(page.element('lede-article-card').article?.image?.url).to.contain(other.host);
    expect(record.errors).to.deep.equal([]);
    expect(record.messages).to.deep.equal([]);
  });

  it('survives being moved, cloned, taken out and put back, without asking again', async function () {
    this.timeout(PATIENCE);
    const page = await open('empty');
    await ready(page);
    const { shadowRoot } = page.element('lede-comment-thread');
    await until(() => shadowRoot?.querySelector('form .actions'), 'all of the form', PATIENCE);
    await until(() => shadowRoot?.querySelector('.votes'), 'the buttons to vote', PATIENCE);
    const { document, window } = page;
    const requests = (): number =>
      window.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/'))
        .length;
    const before = requests();
    for (const tag of [
      'lede-article-card',
      'lede-related-stories',
      'lede-comment-thread',
    ] as const) {
      const element = page.element(tag);
      const { parentElement } = element;
      const html = element.shadowRoot?.querySelector('.frame')?.textContent;
      document.body.prepend(element);
      element.remove();
      await painted();
      parentElement?.append(element);
      const copy = element.cloneNode(true) as typeof element;
      // A list beside its like would ask for other stories.
      copy.toggleAttribute('allow-repeats', tag === 'lede-related-stories');
      parentElement?.append(copy);
      await reaches(copy, 'ready');
      expect(element.state).to.equal('ready');
      expect(element.shadowRoot?.querySelector('.frame')?.textContent).to.equal(html);
      expect(copy.shadowRoot?.querySelector('.frame')?.children).to.have.length(
        element.shadowRoot?.querySelector('.frame')?.children.length ?? 0,
      );
    }
    expect(requests()).to.equal(before);
    expect(page.record.errors).to.deep.equal([]);
  });

  it('comes and goes with Turbo, and is there again when a page is restored', async function () {
    this.timeout(PATIENCE * 3);
    const page = await open('turbo');
    await ready(page);
    const { window, document, record } = page;
    let visits = 0;
    document.addEventListener('turbo:load', () => visits++);
    /** To the end: a visit that is not over when the next begins is given up. */
    const visit = async (go: () => void, heading: string): Promise<void> => {
      const before = visits;
      go();
      const done = () => visits > before && document.querySelector('h1')?.textContent === heading;
      await until(done, heading, PATIENCE);
    };
    const follow = (selector: string) => () =>
      document.querySelector<HTMLElement>(selector)?.click();
    await visit(follow('a[href$="turbo-next.html"]'), 'The next page');
    await ready(page, ['lede-article-card']);
    await visit(follow('a[href$="turbo.html"]'), 'Tram 9 will leave the market square');
    await ready(page);
    await visit(() => {
      window.history.back();
    }, 'The next page');
    await ready(page, ['lede-article-card']);
    expect(document.querySelectorAll('lede-article-card')).to.have.length(1);
    // Turbo's own, of a visit that it has given up.
    const others = record.errors.filter((error) => !error.includes('aborted without reason'));
    expect(others).to.deep.equal([]);
    expect(record.messages).to.deep.equal([]);
  });

  it('is in what htmx swaps in', async function () {
    this.timeout(PATIENCE);
    const page = await open('htmx');
    await ready(page);
    page.document.querySelector<HTMLElement>('[hx-get]')?.click();
    const find = () => page.document.querySelector<Thread>('#place lede-comment-thread');
    await until(find, 'the thread', PATIENCE);
    const thread = find();
    if (!thread) throw new Error('there is no thread');
    await reaches(thread, 'ready');
    expect(page.record.errors).to.deep.equal([]);
    expect(page.record.messages).to.deep.equal([]);
  });

  it('takes part in a view transition', async function () {
    this.timeout(PATIENCE);
    const page = await open('view-transition');
    await ready(page);
    page.document.querySelector<HTMLElement>('#swap')?.click();
    const last = () => page.document.querySelector('main section:last-of-type > *')?.localName;
    await until(() => last() === 'lede-article-card', 'the change');
    expect(page.element('lede-article-card').state).to.equal('ready');
    expect(page.record.errors).to.deep.equal([]);
  });
});
