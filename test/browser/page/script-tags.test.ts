import { expect } from '@open-wc/testing';
import { box } from '../support/elements.js';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { until } from '../support/wait.js';

/** A page of its own, made of the tags a publisher pastes. */
async function page(
  body: string,
): Promise<{ window: Window & typeof globalThis; errors: string[] }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title><body>${body}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  box().append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  const errors: string[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  return { window, errors };
}

const names = (window: Window): Set<string> => new Set(Object.keys(window));

const THREAD = `<lede-comment-thread src="/api/articles/${ARTICLES.busy}/comments" loading="eager"></lede-comment-thread>`;
const CARD =
  '<lede-article-card src="/api/articles/101" loading="eager"><a href="/">Read</a></lede-article-card>';

const isReady = (window: Window, tag: string): Promise<void> =>
  until(
    () => (window.document.querySelector(tag) as { state?: string } | null)?.state === 'ready',
    `${tag} to be ready`,
    8000,
  );

describe('the script tag', () => {
  it('lede.js shows threads and cards, and leaves no name in the window', async () => {
    const empty = await page('');
    const { window, errors } = await page(
      `<script type="module" src="/dist/lede.js"></script>${THREAD}${CARD}`,
    );
    await isReady(window, 'lede-comment-thread');
    await isReady(window, 'lede-article-card');
    const before = names(empty.window);
    expect([...names(window)].filter((name) => !before.has(name))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('lede.js and autoload.js give the stories that a reader has kept', async () => {
    localStorage.setItem(
      'lede:saved:stories',
      JSON.stringify([{ id: '7', title: 'Kept', authors: [] }]),
    );
    try {
      for (const name of ['lede', 'autoload']) {
        const { window } = await page(`<lede-related-stories id="kept"></lede-related-stories>
          <script type="module">
            import { savedStories } from '/dist/${name}.js';
            document.querySelector('#kept').articles = await savedStories();
          </script>`);
        const headline = () =>
          window.document
            .querySelector('#kept')
            ?.shadowRoot?.querySelector('[part="headline"]')
            ?.textContent.trim();
        await until(() => headline() === 'Kept', `the story, by ${name}.js`);
      }
    } finally {
      localStorage.removeItem('lede:saved:stories');
    }
  });

  it('lede.js meets what comes later', async () => {
    const { window } = await page('<script type="module" src="/dist/lede.js"></script>');
    await until(
      () => window.customElements.get('lede-comment-thread') !== undefined,
      'the thread to be registered',
    );
    window.document.body.insertAdjacentHTML('beforeend', CARD);
    await isReady(window, 'lede-article-card');
  });

  it('lede.js registers every element, also one that the page does not use', async () => {
    const { window } = await page('<script type="module" src="/dist/lede.js"></script>');
    const tags = ['lede-article-card', 'lede-comment-thread', 'lede-related-stories'];
    await until(
      () => tags.every((tag) => window.customElements.get(tag) !== undefined),
      'all to be registered',
      8000,
    );
  });

  it('lede.js stays one module when it is loaded with a query', async () => {
    const { window, errors } = await page(
      `<script type="module" src="/dist/lede.js?ver=1.2"></script>${THREAD}${CARD}`,
    );
    await isReady(window, 'lede-comment-thread');
    await isReady(window, 'lede-article-card');
    const entries = window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/lede\.js/.test(name));
    expect(entries).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('autoload.js registers what the page uses, and names once what there is not', async () => {
    const { window } = await page('');
    const warned: unknown[] = [];
    (window as unknown as { console: Console }).console.warn = (...words: unknown[]) =>
      warned.push(...words);
    window.document.body.innerHTML = `${CARD}<lede-articel-card></lede-articel-card><lede-articel-card></lede-articel-card>`;
    const script = window.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/autoload.js';
    window.document.head.append(script);
    await isReady(window, 'lede-article-card');
    expect(window.customElements.get('lede-comment-thread')).to.be.undefined;
    expect(warned.filter((word) => String(word).includes('lede-articel-card'))).to.have.length(1);
  });

  it('lede.classic.js gives the module as a promise, and no other name', async () => {
    const empty = await page('');
    const { window } = await page(`<script async src="/dist/lede.classic.js"></script>${THREAD}`);
    await isReady(window, 'lede-comment-thread');
    const before = names(empty.window);
    expect([...names(window)].filter((name) => !before.has(name))).to.deep.equal(['Lede']);
    const { Lede } = window as unknown as { Lede: Promise<{ configure: unknown }> };
    expect((await Lede).configure).to.be.a('function');
  });
});
