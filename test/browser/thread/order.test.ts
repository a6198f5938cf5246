import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { all, one, part, parts, text } from '../support/query.js';
import { commentOf, drawn, ids, itemOf, rootIds, threadOf } from '../support/threads.js';
import { painted } from '../support/wait.js';

const THREAD = threadJson([
  commentJson(1, { likes: 1 }),
  commentJson(2, { likes: 7 }),
  commentJson(3, { parent_id: '1' }),
  commentJson(4, { parent_id: '1' }),
  commentJson(5, { likes: 3 }),
]);

describe('sorting a thread', () => {
  const choose = (thread: Element, order: string): void => {
    const select = one(part(thread, 'sort'), 'select', HTMLSelectElement);
    select.value = order;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('offers the orders there are, and names the one that is shown', async () => {
    const thread = await threadOf(THREAD);
    const select = one(part(thread, 'sort'), 'select', HTMLSelectElement);
    expect([...select.options].map(text)).to.deep.equal([
      'Newest first',
      'Oldest first',
      'Most liked first',
    ]);
    expect(select.value).to.equal('oldest');
    expect(select.labels[0] && text(select.labels[0])).to.include('Sort by');
  });

  it('does not offer the most liked where nothing is liked', async () => {
    const thread = await threadOf(threadJson([commentJson(1), commentJson(2)]));
    const options = all(part(thread, 'sort'), 'option').map(text);
    expect(options).to.deep.equal(['Newest first', 'Oldest first']);
  });

  it('is not offered for a single comment', async () => {
    expect(parts(await threadOf(threadJson([commentJson(1)])), 'sort')).to.be.empty;
  });

  const orders = [
    ['newest', ['5', '2', '1']],
    ['oldest', ['1', '2', '5']],
    ['top', ['2', '5', '1']],
  ] as const;
  for (const [order, expected] of orders)
    it(`brings the top level into the order ${order}, and leaves answers in theirs`, async () => {
      const thread = await threadOf(THREAD);
      choose(thread, order);
      await thread.updateComplete;
      expect(rootIds(thread)).to.deep.equal(expected);
      expect(ids(itemOf(thread, 1))).to.deep.equal(['1', '3', '4']);
      expect(thread.sort).to.equal(order);
    });

  it('is the server’s where the page names none that there is', async () => {
    const thread = await threadOf(THREAD, { sort: 'nwest' });
    const asCame = rootIds(thread);
    thread.setAttribute('sort', 'newest');
    await thread.updateComplete;
    expect(rootIds(thread)).to.deep.equal(['5', '2', '1']);
    thread.removeAttribute('sort');
    await thread.updateComplete;
    expect(thread.sort).to.equal('server');
    expect(rootIds(thread)).to.deep.equal(asCame);
  });

  it('can be set by the page', async () => {
    const thread = await threadOf(THREAD, { sort: 'newest' });
    expect(rootIds(thread)).to.deep.equal(['5', '2', '1']);
    expect(one(part(thread, 'sort'), 'select', HTMLSelectElement).value).to.equal('newest');
  });

  it('moves the comments that are there: they stay the same elements', async () => {
    const thread = await threadOf(THREAD);
    const before = new Map(ids(thread).map((id) => [id, commentOf(thread, id)]));
    const added: Node[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) added.push(...addedNodes);
    });
    observer.observe(part(thread, 'comments'), { childList: true, subtree: true });
    choose(thread, 'newest');
    await thread.updateComplete;
    await painted();
    observer.disconnect();
    for (const [id, element] of before) expect(commentOf(thread, id)).to.equal(element);
    expect(added.every((node) => node instanceof HTMLLIElement)).to.be.true;
  });

  it('keeps a form that is open, with its text', async () => {
    const thread = await threadOf(THREAD);
    part(commentOf(thread, 2), 'reply-button').click();
    await thread.updateComplete;
    const field = one(itemOf(thread, 2), 'textarea', HTMLTextAreaElement);
    field.value = 'half a thought';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    choose(thread, 'newest');
    await thread.updateComplete;
    expect(one(itemOf(thread, 2), 'textarea', HTMLTextAreaElement).value).to.equal(
      'half a thought',
    );
  });
});

describe('collapsing answers', () => {
  const button = (thread: Element, id: number): HTMLElement =>
    part(commentOf(thread, id), 'collapse-button');

  it('is offered where there are any, and counts them', async () => {
    const thread = await threadOf(THREAD);
    expect(parts(thread, 'collapse-button')).to.have.length(1);
    expect(text(button(thread, 1))).to.equal('Hide 2 replies');
    expect(button(thread, 1).getAttribute('aria-expanded')).to.equal('true');
  });

  it('hides them and shows them again', async () => {
    const thread = await threadOf(THREAD);
    button(thread, 1).click();
    await thread.updateComplete;
    expect(commentOf(thread, 3).checkVisibility()).to.be.false;
    expect(text(button(thread, 1))).to.equal('Show 2 replies');
    expect(button(thread, 1).getAttribute('aria-expanded')).to.equal('false');
    button(thread, 1).click();
    await thread.updateComplete;
    expect(commentOf(thread, 3).checkVisibility()).to.be.true;
  });

  it('keeps the focus on the button', async () => {
    const thread = await threadOf(THREAD);
    const pressed = button(thread, 1);
    pressed.focus();
    pressed.click();
    await thread.updateComplete;
    expect(thread.shadowRoot?.activeElement).to.equal(pressed);
  });

  it('lasts while the thread is sorted and loaded again', async () => {
    const thread = await threadOf(THREAD);
    button(thread, 1).click();
    thread.sort = 'newest';
    await thread.updateComplete;
    await thread.refresh();
    await drawn(thread, 5);
    expect(commentOf(thread, 3).checkVisibility()).to.be.false;
  });
});
