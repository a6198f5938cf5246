import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { announced, one, part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { show } from '../support/elements.js';
import { commentOf, ids, itemOf, rootIds, threadOf } from '../support/threads.js';
import { next, until } from '../support/wait.js';

/** Each answers the one before. */
const deep = (count: number) =>
  threadJson(
    Array.from({ length: count }, (_, index) =>
      commentJson(index + 1, index > 0 ? { parent_id: String(index) } : {}),
    ),
  );
const whole = (thread: Element): Promise<void> =>
  until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
const startOf = (thread: Element, id: number): number =>
  commentOf(thread, id).getBoundingClientRect().left;
async function choose(thread: Element, id: string): Promise<void> {
  one(thread, '.head [part="menu-button"]').click();
  await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
  one(thread, `[data-id="${id}"]`).click();
}

afterEach(() => {
  localStorage.clear();
});

describe('deep answers', () => {
  it('are set in as far as the page says, and then say what they answer', async () => {
    const thread = await threadOf(deep(7), { 'max-depth': '2' });
    await until(() => parts(thread, 'in-reply-to').length > 0, 'what they answer');
    expect(startOf(thread, 3)).to.be.above(startOf(thread, 2));
    for (const id of [4, 5, 6, 7]) expect(startOf(thread, id)).to.equal(startOf(thread, 3));
    expect(parts(commentOf(thread, 3), 'in-reply-to')).to.be.empty;
    const link = part(commentOf(thread, 4), 'in-reply-to', HTMLAnchorElement);
    expect(text(link)).to.equal('In reply to Reader 3');
    expect(link.hash).to.equal('#comment-3');
    // The lists are still in each other, for those who hear them.
    expect(itemOf(thread, 6).contains(commentOf(thread, 7))).to.be.true;
  });

  it('follow the page when it changes its mind', async () => {
    const thread = await threadOf(deep(5));
    await whole(thread);
    expect(startOf(thread, 4)).to.be.above(startOf(thread, 3));
    thread.maxDepth = 1;
    await until(() => parts(thread, 'in-reply-to').length === 3, 'what they answer');
    expect(startOf(thread, 4)).to.equal(startOf(thread, 2));
  });
});

describe('collapsing', () => {
  const THREAD = threadJson([
    commentJson(1),
    commentJson(2, { parent_id: '1' }),
    commentJson(3),
    commentJson(4, { parent_id: '3' }),
    commentJson(5),
  ]);
  const hidden = (thread: Element): string[] =>
    ids(thread).filter((id) => commentOf(thread, id).closest('[hidden]'));

  it('of all is offered in the menu of the thread, and expanding too', async () => {
    const thread = await threadOf(THREAD);
    await choose(thread, 'collapse-all');
    await until(() => announced(thread).includes('All replies are hidden.'), 'the words');
    await until(() => hidden(thread).length === 2, 'all to be collapsed');
    expect(texts(thread, 'collapse-button')).to.deep.equal(['Show 1 reply', 'Show 1 reply']);
    await choose(thread, 'expand-all');
    await until(() => hidden(thread).length === 0, 'all to be expanded');
  });

  it('is remembered for this thread, and for no other', async () => {
    answer(() => json(THREAD));
    const src = made('comments');
    const first = await show('lede-comment-thread', { src, preset: 'lede' });
    part(itemOf(first, 3), 'collapse-button').click();
    await until(() => hidden(first).length === 1, 'it to be collapsed');
    first.remove();
    const again = await show('lede-comment-thread', { src, preset: 'lede' });
    await until(() => hidden(again).join() === '4', 'it to be collapsed again');
    const other = await threadOf(THREAD);
    await whole(other);
    expect(hidden(other)).to.be.empty;
  });

  it('keeps what another tab has hidden meanwhile', async () => {
    answer(() => json(THREAD));
    const src = made('comments');
    const shown = (): ReturnType<typeof show<'lede-comment-thread'>> =>
      show('lede-comment-thread', { src, preset: 'lede' });
    const [one, other] = [await shown(), await shown()];
    // What is stored is read when all of them is there.
    for (const thread of [one, other]) await whole(thread);
    const press = async (thread: Element, id: number, count: number): Promise<void> => {
      part(itemOf(thread, id), 'collapse-button').click();
      await until(() => hidden(thread).length === count, 'it to be done');
    };
    await press(one, 1, 1);
    await press(other, 3, 1);
    const both = await shown();
    await until(() => hidden(both).join() === '2,4', 'both to be collapsed');
    await press(one, 1, 0);
    const last = await shown();
    await until(() => hidden(last).join() === '4', 'the other alone to be collapsed');
  });

  it('tells the page', async () => {
    const thread = await threadOf(THREAD);
    const event = next(thread, 'lede-interaction');
    part(itemOf(thread, 3), 'collapse-button').click();
    const { action, comment } = await event;
    expect([action, comment?.id]).to.deep.equal(['collapse', '3']);
  });
});

describe('the order of the top level', () => {
  it('has what is pinned first, in every order but the server’s, and says so', async () => {
    const thread = await threadOf(
      threadJson([commentJson(1), commentJson(2, { sticky: true }), commentJson(3)]),
      { map: '{"pinned": "sticky"}', sort: 'newest' },
    );
    expect(rootIds(thread)).to.deep.equal(['2', '3', '1']);
    await until(() => parts(thread, 'badge').length > 0, 'the badge');
    expect(text(part(commentOf(thread, 2), 'badge'))).to.equal('Pinned');
    thread.sort = 'server';
    await thread.updateComplete;
    expect(rootIds(thread)).to.deep.equal(['1', '2', '3']);
  });

  it('can be by how divided readers are, where they can vote against', async () => {
    const thread = await threadOf(
      threadJson([
        commentJson(1, { up: 9, down: 0 }),
        commentJson(2, { up: 5, down: 5 }),
        commentJson(3, { up: 6, down: 1 }),
        commentJson(4, { up: 1, down: 1 }),
      ]),
      { map: '{"score": null, "upvotes": "up", "downvotes": "down"}', sort: 'controversial' },
    );
    expect(rootIds(thread)).to.deep.equal(['2', '4', '3', '1']);
    const select = one(part(thread, 'sort'), 'select', HTMLSelectElement);
    expect(select.value).to.equal('controversial');
    expect([...select.options].map(text)).to.include('Most disputed first');
  });

  it('is not reshuffled by a further page: what comes stands below what is read', async () => {
    const page = (from: number, next?: string): Response =>
      json(threadJson([from, from + 1].map((id) => commentJson(id))), {
        headers: next ? { link: `<${next}>; rel="next"` } : {},
      });
    const second = made('second');
    answer(({ url }) => (url === second ? page(3) : page(1, second)));
    const thread = await show('lede-comment-thread', {
      src: made('comments'),
      preset: 'lede',
      sort: 'newest',
    });
    expect(rootIds(thread)).to.deep.equal(['2', '1']);
    await thread.loadMore();
    await until(() => rootIds(thread).length === 4, 'the second page');
    expect(rootIds(thread)).to.deep.equal(['2', '1', '4', '3']);
    const select = one(part(thread, 'sort'), 'select', HTMLSelectElement);
    for (const order of ['oldest', 'newest']) {
      select.value = order;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await thread.updateComplete;
    }
    expect(rootIds(thread)).to.deep.equal(['4', '3', '2', '1']);
  });
});
