import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { announced, focused, part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { show } from '../support/elements.js';
import { commentOf, ids, itemOf } from '../support/threads.js';
import { gate, until } from '../support/wait.js';

let tests = 0;
/** Where the further replies are: elsewhere in each test, since answers are kept. */
const map = (): string =>
  JSON.stringify({
    moreReplies: {
      url: `/replies?of={id}&test=${++tests}`,
      count: 'missing',
      page: 'page',
      more: 'more',
    },
  });
const THREAD = threadJson([commentJson(1, { missing: 3 }), commentJson(2)]);

/** A thread whose answers to one comment come in two further pages. */
const threadWith = async (respond: (url: URL) => Response | Promise<Response>) => {
  const requests = answer(({ url }) =>
    url.includes('/replies') ? respond(new URL(url)) : json(THREAD),
  );
  const thread = await show('lede-comment-thread', {
    src: made('comments'),
    preset: 'lede',
    map: map(),
  });
  return { thread, requests };
};
const pages = (url: URL): Response =>
  url.searchParams.get('page') === '1'
    ? json({ ...threadJson([commentJson(11), commentJson(12)]), more: true })
    : json(threadJson([commentJson(13)]));
const button = (thread: Element): HTMLElement => part(itemOf(thread, 1), 'more-button');

describe('replies that an answer leaves out', () => {
  it('are counted, and shown below their comment when they are asked for', async () => {
    const { thread } = await threadWith(pages);
    expect(text(button(thread))).to.equal('Show 3 more replies');
    button(thread).focus();
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('12'), 'the first of them');
    expect(text(button(thread))).to.equal('Show 1 more reply');
    await until(() => announced(thread).includes('2 more comments'), 'the announcement');
    expect(focused()).to.equal(button(thread));
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('13'), 'the last of them');
    await thread.updateComplete;
    expect(parts(itemOf(thread, 1), 'more-button')).to.be.empty;
    expect(ids(thread)).to.deep.equal(['1', '11', '12', '13', '2']);
    await until(() => focused() === commentOf(thread, 13), 'the focus on what came');
  });

  it('are asked for once, however often the button is pressed', async () => {
    const { thread, requests } = await threadWith(pages);
    button(thread).click();
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('12'), 'the first of them');
    expect(requests.filter(({ url }) => url.includes('/replies'))).to.have.length(1);
  });

  it('can be reached after the thread was loaded anew', async () => {
    const { thread } = await threadWith(pages);
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('12'), 'the first of them');
    await thread.refresh();
    await thread.updateComplete;
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('13'), 'the last of them');
    expect(ids(thread)).to.deep.equal(['1', '11', '12', '13', '2']);
  });

  it('do not come to another thread', async () => {
    const { promise, open } = gate<Response>();
    const { thread } = await threadWith(() => promise);
    button(thread).click();
    answer(({ url }) => (url.includes('/replies') ? promise : json(threadJson([commentJson(7)]))));
    thread.src = made('comments');
    await until(() => ids(thread).includes('7'), 'the other thread');
    open(json(threadJson([commentJson(11)])));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ids(thread)).to.deep.equal(['7']);
  });

  it('that cannot be had are told of at their place, and can be asked for again', async () => {
    const replies = [json({}, { status: 403 })];
    const { thread } = await threadWith((url) => replies.shift() ?? pages(url));
    button(thread).click();
    await until(() => text(itemOf(thread, 1)).includes('No more could be loaded.'), 'the note');
    expect(ids(thread)).to.deep.equal(['1', '2']);
    button(thread).click();
    await until(() => ids(itemOf(thread, 1)).includes('12'), 'the first of them');
    expect(text(itemOf(thread, 1))).not.to.include('No more could be loaded.');
  });
});
