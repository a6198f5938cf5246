import { expect } from '@open-wc/testing';
import { articleJson, articlesJson } from '../support/content.js';
import { box, make, show } from '../support/elements.js';
import { parts, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { next, settled, until } from '../support/wait.js';

const COUNTS = JSON.stringify({
  counts: { url: "/counts?of={@ | join(',')}", count: '$ | at(@)' },
});

const isCounting = ({ url }: Request): boolean => new URL(url).pathname === '/counts';

/** The ids that a request asks for. */
const idsOf = ({ url }: Request): string[] =>
  (new URL(url).searchParams.get('of') ?? '').split(',');

/** Answers articles, and for each as many comments as its id says, unless something else is given. */
function serve(
  articles: unknown,
  numbers: (request: Request) => Response | Promise<Response> = (request) =>
    json(Object.fromEntries(idsOf(request).map((id) => [id, Number(id)]))),
): Request[] {
  return answer((request) => (isCounting(request) ? numbers(request) : json(articles)));
}

const metas = (element: Element): string[] => texts(element, 'meta');

describe('numbers of comments that articles come without', () => {
  it('are counted for all cards and lists of a page by one request, once they are shown', async () => {
    const requests = serve(articlesJson(6, 2));
    const parent = box();
    const origin = new URL(made()).origin;
    const elements = [
      ...Array.from({ length: 5 }, () => 'lede-article-card' as const),
      'lede-related-stories' as const,
    ].map((tag, index) =>
      make(tag, {
        src: `${origin}/articles?of=${index}`,
        preset: 'lede',
        map: COUNTS,
        'allow-repeats': '',
      }),
    );
    let shownBefore = false;
    parent.addEventListener(
      'lede-request',
      (event) => {
        if (isCounting(event.request))
          shownBefore = elements.every(({ state }) => state === 'ready');
      },
      { signal: AbortSignal.timeout(4000) },
    );
    parent.append(...elements);
    for (const element of elements) await settled(element);
    for (const element of elements)
      await until(() => metas(element)[0]?.includes('2 comments'), 'the number');
    const [list] = elements.slice(-1);
    if (!list) throw new Error('there is no list');
    expect(parts(list, 'meta').map((meta) => meta.lastElementChild?.textContent)).to.deep.equal(
      [2, 3, 4, 5, 6, 7].map((count) => `${count} comments`),
    );
    expect(requests.filter(isCounting).map(idsOf)).to.deep.equal([['2', '3', '4', '5', '6', '7']]);
    expect(shownBefore).to.be.true;
  });

  it('move nothing when they come', async () => {
    const bare = articlesJson(3, 2).map((article) => ({
      ...article,
      published: null,
      standfirst: 'A long standfirst, which fills as many lines as there are. '.repeat(8),
    }));
    for (const layout of ['list', 'grid', 'numbered']) {
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      serve(bare, async (request) => {
        await gate;
        return json(Object.fromEntries(idsOf(request).map((id) => [id, 12])));
      });
      const list = await show('lede-related-stories', {
        src: made(),
        preset: 'lede',
        map: COUNTS,
        layout,
        'allow-repeats': '',
      });
      const rectangles = (): DOMRect[] =>
        [list, ...['item', 'headline', 'standfirst'].flatMap((name) => parts(list, name))].map(
          (element) => element.getBoundingClientRect(),
        );
      await until(() => list.shadowRoot?.querySelector('[part="skip-link"]'), 'what comes late');
      const before = rectangles();
      open();
      await until(() => metas(list)[0]?.includes('12 comments'), 'the number');
      expect(rectangles()).to.deep.equal(before);
    }
  });

  it('are not asked for where the articles say them, or the map does not say how', async () => {
    const requests = serve(articlesJson(3).map((article) => ({ ...article, comment_count: 5 })));
    const lists = [
      await show('lede-related-stories', { src: made(), preset: 'lede', map: COUNTS }),
      await show('lede-related-stories', { src: made(), preset: 'lede' }),
    ];
    for (const list of lists)
      await until(() => list.shadowRoot?.querySelector('[part="skip-link"]'), 'what comes late');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(requests.filter(isCounting)).to.be.empty;
  });

  it('are counted anew when the list is', async () => {
    let count = 4;
    serve([articleJson(1)], () => json({ 1: count }));
    const card = await show('lede-article-card', { src: made(), preset: 'lede', map: COUNTS });
    await until(() => metas(card)[0]?.includes('4 comments'), 'the number');
    count = 9;
    await card.refresh();
    expect(metas(card)[0]).to.include('4 comments');
    await until(() => metas(card)[0]?.includes('9 comments'), 'the new number');
  });

  it('are those that a list is sorted by, before it is shown', async () => {
    serve(articlesJson(4, 2));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      map: COUNTS,
      sort: 'most-commented',
      limit: '2',
    });
    expect(texts(list, 'headline')).to.deep.equal(['Story 5', 'Story 4']);
    expect(metas(list)[0]).to.include('5 comments');
  });

  it('are in the markup of the page too', async () => {
    serve([articleJson(3)]);
    const list = await show(
      'lede-related-stories',
      { src: made(), preset: 'lede', map: COUNTS },
      '<template data-item><b>{title}: {commentCount}</b></template>',
    );
    await until(() => list.querySelector('b')?.textContent === 'Story 3: 3', 'the number');
  });

  it('leave the cards as they are when they cannot be had, and say so to the page', async () => {
    serve([articleJson(1)], () => json({}, { status: 403 }));
    const card = make('lede-article-card', { src: made(), preset: 'lede', map: COUNTS });
    const failed = next(card, 'lede-error');
    box().append(card);
    expect((await failed).error).to.include({ kind: 'http', status: 403 });
    expect(card.state).to.equal('ready');
    expect(texts(card, 'headline')).to.deep.equal(['Story 1']);
  });
});
