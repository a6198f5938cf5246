import { expect } from '@open-wc/testing';
import { PATIENCE, open, reaches, ready } from '../support/host-pages.js';
import { until } from '../support/wait.js';

const MARK = '<div data-lede="article-card"';

describe('an element that stands for one', () => {
  it('becomes it, with its attributes and its children', async function () {
    this.timeout(PATIENCE);
    const page = await open('unknown-tags');
    await ready(page);
    const list = page.element('lede-related-stories');
    expect(list.heading).to.equal('Read on');
    expect(list.limit).to.equal(3);
    expect(list.hasAttribute('data-heading')).to.be.false;
    expect(list.querySelectorAll('li a')).to.have.length(2);
    expect(page.document.querySelector('[data-lede]')).to.be.null;
  });

  it('keeps what belongs to the page, and takes an attribute of its own before one that begins with data-', async function () {
    this.timeout(PATIENCE);
    const page = await open('classic');
    await ready(page);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      `<main id="later">${MARK} id="one" class="wide" style="margin-top: 7px" data-turbo-permanent data-src="/api/articles/999" src="/api/articles/101" data-preset="lede" data-loading="eager"><a href="/articles/harbour-steps-reopen">A story</a></div></main>`,
    );
    const find = () =>
      page.document.querySelector<HTMLElementTagNameMap['lede-article-card']>(
        '#later > lede-article-card',
      );
    await until(find, 'the card');
    const card = find();
    if (!card) throw new Error('there is no card');
    await reaches(card, 'ready');
    expect(card.id).to.equal('one');
    expect(card.className).to.equal('wide');
    expect(card.style.marginTop).to.equal('7px');
    expect(card.hasAttribute('data-turbo-permanent')).to.be.true;
    expect(card.src).to.equal('/api/articles/101');
    expect(card.textContent).to.equal('A story');
  });

  it('stays what it is where there is no such element, which is said once', async function () {
    this.timeout(PATIENCE);
    const page = await open('classic');
    await ready(page);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<p data-lede="card">One</p><p data-lede="card">Another</p>',
    );
    await until(() => page.record.messages.length > 0, 'a warning');
    expect(page.record.messages).to.have.length(1);
    expect(page.record.messages[0]).to.contain('there is no <lede-card>');
    expect(page.document.querySelectorAll('p[data-lede]')).to.have.length(2);
  });
});

describe('where scripts are pasted', () => {
  for (const [name, place] of [
    ['script-in-head', 'before the body is parsed'],
    ['script-at-the-end', 'at the end of the body'],
    ['script-by-script', 'by another script'],
    ['classic', 'as a classic script'],
    ['classic-defer', 'as a deferred one'],
  ] as const)
    it(`elements show their data: ${place}`, async function () {
      this.timeout(PATIENCE);
      const page = await open(name);
      await ready(page);
      expect(page.element('lede-article-card').article?.title).to.contain('harbour steps');
    });

  it('a child that is parsed after its element is read all the same', async function () {
    this.timeout(PATIENCE);
    const page = await open('script-in-head');
    await ready(page);
    const card = page.document.createElement('lede-article-card');
    card.loading = 'eager';
    page.document.body.append(card);
    await card.updateComplete;
    expect(card.state).to.equal('idle');
    const script = page.document.createElement('script');
    script.type = 'application/json';
    card.append(script);
    await card.updateComplete;
    script.append('{"src": "/api/articles/101", "preset": "lede"}');
    await reaches(card, 'ready');
  });

  it('an element of another version stays, which is said once for each', async function () {
    this.timeout(PATIENCE);
    const page = await open('empty', '?without-lede');
    const { window, document } = page;
    for (const tag of ['article-card', 'comment-thread', 'related-stories'])
      window.customElements.define(
        `lede-${tag}`,
        class extends window.HTMLElement {
          static ledeVersion = '0.0.1';
        },
      );
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/dist/lede.js';
    document.head.append(script);
    await until(() => page.record.messages.length >= 3, 'the warnings', PATIENCE);
    for (const message of page.record.messages)
      expect(message).to.match(/^warn: Lede: lede-[a-z-]+ is there in version 0\.0\.1; version /);
    expect(page.record.errors).to.deep.equal([]);
    expect(page.record.messages).to.have.length(3);
  });

  it('a browser that is too old keeps what stands between the tags, without an error', async function () {
    this.timeout(PATIENCE);
    const page = await open('empty', '?without-lede');
    const { window, document, record } = page;
    // As one that does not know the states of elements yet.
    const { supports } = window.CSS;
    window.CSS.supports = (...words: readonly string[]) =>
      !words[0]?.includes(':state') && supports.apply(window.CSS, words as [string]);
    const script = document.createElement('script');
    script.src = '/dist/lede.classic.js';
    document.head.append(script);
    await until(() => 'Lede' in window, 'the script');
    await (window as unknown as { readonly Lede: Promise<unknown> }).Lede;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(window.customElements.get('lede-comment-thread')).to.be.undefined;
    expect(document.querySelector('lede-article-card a')?.checkVisibility()).to.be.true;
    expect(record.errors).to.deep.equal([]);
    expect(record.messages).to.deep.equal([]);
  });

  it('a browser that cannot read the module keeps it too', async function () {
    this.timeout(PATIENCE);
    const page = await open('empty', '?without-lede');
    const { window, document, record } = page;
    const script = document.createElement('script');
    // Beside it there is no lede.js: to the classic script that is as one that cannot be read.
    Object.defineProperty(script, 'src', { get: () => new URL('/nowhere/', window.location.href) });
    script.setAttribute('src', '/dist/lede.classic.js');
    document.head.append(script);
    await until(() => 'Lede' in window, 'the script');
    const { Lede } = window as unknown as { readonly Lede: Promise<unknown> };
    expect(
      await Lede.then(
        () => 'loaded',
        () => 'not loaded',
      ),
    ).to.equal('not loaded');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(record.errors).to.deep.equal([]);
    expect(document.querySelector('lede-article-card a')?.checkVisibility()).to.be.true;
  });
});
