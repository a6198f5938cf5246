import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { box, make, place, show } from '../support/elements.js';
import { fieldOf, formOf } from '../support/forms.js';
import { part, text, texts } from '../support/query.js';
import { answer, endpoint, json, made, watch } from '../support/server.js';
import { next, settled, until } from '../support/wait.js';

const MAP = "counts.url: ?of={@ | join(',')}; counts.count: $ | at(@)";

describe('a number of comments', () => {
  it('is told in words', async () => {
    answer(() => json({ a: 1, b: 1250 }));
    const src = made();
    const [one, many] = await Promise.all(
      ['a', 'b'].map((id) => show('lede-comment-count', { src, map: MAP, 'article-id': id })),
    );
    expect(one && texts(one, 'count')).to.deep.equal(['1 comment']);
    expect(many && texts(many, 'count')).to.deep.equal(['1,250 comments']);
    expect(many?.count).to.equal(1250);
  });

  it('that stands beside an endpoint holds until it is counted anew', async () => {
    const requests = answer(() => json({ a: 6 }));
    const count = await show('lede-comment-count', {
      src: made(),
      map: MAP,
      'article-id': 'a',
      count: '5',
    });
    expect(texts(count, 'count')).to.deep.equal(['5 comments']);
    expect(requests).to.be.empty;
    await count.refresh();
    await count.updateComplete;
    expect(texts(count, 'count')).to.deep.equal(['6 comments']);
    count.count = 2;
    await count.updateComplete;
    expect(texts(count, 'count')).to.deep.equal(['2 comments']);
  });

  it('that is none stays too while it is counted anew, and where that fails', async () => {
    let status = 403;
    answer(() => json({ a: 1 }, { status }));
    const count = await show(
      'lede-comment-count',
      { count: '0', 'article-id': 'a', map: MAP },
      `<script type="application/json">${JSON.stringify({ src: made() })}</script>`,
    );
    expect([count.state, ...texts(count, 'count')]).to.deep.equal(['empty', '0 comments']);
    await count.refresh();
    await count.updateComplete;
    expect([count.state, ...texts(count, 'count')]).to.deep.equal(['empty', '0 comments']);
    status = 200;
    await count.refresh();
    await count.updateComplete;
    expect([count.state, ...texts(count, 'count')]).to.deep.equal(['ready', '1 comment']);
  });

  it('costs one request with all others of the endpoint, wherever on the page they stand', async () => {
    const requests = answer(() => json({ a: 3, b: 0, [location.pathname]: 7 }));
    const src = made();
    const placed = [{ 'article-id': 'a' }, { 'article-id': 'b' }, {}].map((attributes) =>
      make('lede-comment-count', { src, map: MAP, ...attributes }),
    );
    for (const element of placed) element.removeAttribute('loading');
    const far = box();
    far.style.marginBlockStart = '5000px';
    far.append(...placed);
    await Promise.all(placed.map(settled));
    expect(placed.map(({ count }) => count)).to.deep.equal([3, 0, 7]);
    expect(placed.map(({ state }) => state)).to.deep.equal(['ready', 'empty', 'ready']);
    expect(requests).to.have.length(1);
  });

  it('is that of the thread where nothing says how to count many', async () => {
    answer(() => json([], { headers: { 'x-wp-total': '41' } }));
    const element = await show('lede-comment-count', { src: made(), preset: 'wordpress' });
    expect(text(part(element, 'count'))).to.equal('41 comments');
  });

  it('may be given by the page, and asks for nothing then', async () => {
    const requests = answer(() => json({}));
    const element = place('lede-comment-count', { count: '12', src: made(), map: MAP });
    await element.updateComplete;
    expect(text(part(element, 'count'))).to.equal('12 comments');
    element.count = 0;
    await element.updateComplete;
    expect([element.state, text(part(element, 'count'))]).to.deep.equal(['empty', '0 comments']);
    expect(requests).to.be.empty;
  });

  it('leaves a link its text where it cannot be had', async () => {
    answer(() => json({}, { status: 403 }));
    const element = await show('lede-comment-count', { src: made(), map: MAP }, 'Comments');
    expect(element.state).to.equal('error');
    const slot = element.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])');
    expect(slot?.assignedNodes().map(text)).to.deep.equal(['Comments']);
  });

  it('stands in its line, and looks as the text around it', async () => {
    const element = await show('lede-comment-count', { count: '12' });
    const parent = element.parentElement;
    if (parent) parent.style.cssText = 'font: italic 700 20px/2 serif; letter-spacing: 2px';
    const { display, fontStyle, fontWeight, fontSize } = getComputedStyle(part(element, 'count'));
    expect([display, fontStyle, fontWeight, fontSize]).to.deep.equal([
      'inline',
      'italic',
      '700',
      '20px',
    ]);
  });
});

describe('a number of comments beside its thread', () => {
  const post = async (thread: HTMLElement): Promise<void> => {
    await until(() => thread.shadowRoot?.querySelector('[type="submit"]'), 'the form');
    fieldOf(formOf(thread), 'name').value = 'Nora';
    fieldOf(formOf(thread), 'email').value = 'nora@example.org';
    fieldOf(formOf(thread), 'body').value = `A kingfisher, at ${performance.now()}.`;
    const submitted = next(thread, 'lede-submitted');
    formOf(thread).requestSubmit();
    await submitted;
  };

  it('is right after a comment has been posted', async () => {
    watch();
    const id = '105';
    const thread = await show('lede-comment-thread', {
      src: endpoint(`articles/${id}/comments`),
      preset: 'lede',
      'article-id': id,
    });
    const counter = { src: endpoint('counts'), preset: 'lede' };
    const own = await show('lede-comment-count', { ...counter, 'article-id': id });
    const other = await show('lede-comment-count', { ...counter, 'article-id': '106' });
    const [before, beside] = [own.count ?? NaN, other.count];
    await post(thread);
    // Other browsers may have posted there meanwhile.
    await until(() => (own.count ?? NaN) > before, 'the number');
    expect(other.count).to.equal(beside);
  });

  it('is right too where the page has given it', async () => {
    let posted = 0;
    answer((request) =>
      request.method === 'POST'
        ? json(commentJson(100 + posted++), { status: 201 })
        : json(threadJson([commentJson(1)])),
    );
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede' });
    const counter = await show('lede-comment-count', { count: '1' });
    await post(thread);
    await until(() => counter.count === 2, 'the number');
  });
});
