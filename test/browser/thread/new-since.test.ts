import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../../src/index.js';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { announced, focused, one, part, parts, text } from '../support/query.js';
import { answer, json, made, withNext } from '../support/server.js';
import { commentOf, itemOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const FIRST = [commentJson(1), commentJson(2, { parent_id: '1' }), commentJson(3)];
const LATER = [
  ...FIRST,
  commentJson(4, { parent_id: '1' }),
  commentJson(5),
  commentJson(6, { status: 'deleted' }),
];
const shown = (src: string, comments: readonly ReturnType<typeof commentJson>[]) => {
  answer(() => json(threadJson(comments)));
  return show('lede-comment-thread', { src, preset: 'lede' });
};
const isKept = (): boolean => Object.keys(localStorage).some((key) => key.includes('visits'));
/** A thread as it was seen once, and then with more in it; answers are kept for a while by their address. */
async function secondVisit() {
  const src = made('comments');
  const before = await shown(src, FIRST);
  await until(isKept, 'the visit to be remembered');
  before.remove();
  answer(() => json(threadJson(LATER)));
  const thread = await show('lede-comment-thread', { src, preset: 'lede' });
  await thread.refresh();
  await until(() => parts(thread, 'comment').length === 6, 'what is new');
  return thread;
}
const marked = (thread: Element): string[] =>
  parts(thread, 'badge').map(
    (badge) => badge.closest<HTMLElement>('.comment')?.dataset['id'] ?? '',
  );
const nextButton = (thread: Element): HTMLElement => one(thread, '[data-id="next-new"]');

afterEach(() => {
  localStorage.clear();
  configure({ consent: undefined });
});

describe('what is new since the last visit', () => {
  it('is not what stands on pages that were not read then', async () => {
    const src = made('comments');
    const page = (from: number, hasNext: boolean) => {
      const comments = threadJson([commentJson(from), commentJson(from + 1)]);
      return hasNext ? withNext(comments) : json(comments);
    };
    answer(() => page(1, true));
    const before = await show('lede-comment-thread', { src, preset: 'lede' });
    await until(isKept, 'the visit to be remembered');
    before.remove();
    answer(({ url }) => (url === src ? page(1, true) : page(3, false)));
    const thread = await show('lede-comment-thread', { src, preset: 'lede' });
    await thread.loadMore();
    await until(() => parts(thread, 'comment').length === 4, 'the second page');
    expect(marked(thread)).to.be.empty;
  });

  it('is gone through by its button alone', async () => {
    const thread = await secondVisit();
    await until(() => parts(thread, 'floating-button').length > 0, 'the button');
    for (const id of [4, 5]) {
      nextButton(thread).focus();
      nextButton(thread).click();
      await until(() => focused() === commentOf(thread, id), `comment ${String(id)}`);
    }
    await until(() => parts(thread, 'floating-button').length === 0, 'the button to go');
  });

  it('is nothing on the first', async () => {
    const thread = await shown(made('comments'), FIRST);
    await until(isKept, 'the visit to be remembered');
    expect(marked(thread)).to.be.empty;
    expect(parts(thread, 'divider')).to.be.empty;
    expect(parts(thread, 'floating-button')).to.be.empty;
  });

  it('is marked, parted from the rest, and told', async () => {
    const thread = await secondVisit();
    await until(() => marked(thread).join() === '4,5', 'the marks');
    expect(text(part(commentOf(thread, 5), 'badge'))).to.equal('New');
    await until(() => parts(thread, 'divider').length > 0, 'the divider');
    expect(part(thread, 'divider').parentElement).to.equal(itemOf(thread, 5));
    expect(text(part(thread, 'divider'))).to.equal('2 new comments since your last visit');
    await until(() => announced(thread).includes('2 new comments'), 'the announcement');
    await expect(thread).to.be.accessible();
  });

  it('is gone through by a button, opened where it is collapsed, and by a key', async () => {
    const thread = await secondVisit();
    await until(() => parts(thread, 'floating-button').length > 0, 'the button');
    expect(text(nextButton(thread))).to.equal('Next new comment (2)');
    part(itemOf(thread, 1), 'collapse-button').click();
    await until(() => commentOf(thread, 4).closest('[hidden]'), 'it to be collapsed');
    nextButton(thread).click();
    await until(() => focused() === commentOf(thread, 4), 'the first of them');
    expect(commentOf(thread, 4).closest('[hidden]')).to.be.null;
    expect(text(nextButton(thread))).to.equal('Next new comment (1)');
    await sendKeys({ press: 'n' });
    expect(focused()).to.equal(commentOf(thread, 5));
    expect(parts(thread, 'floating-button')).to.be.empty;
    await sendKeys({ press: 'n' });
    expect(focused()).to.equal(commentOf(thread, 4));
  });

  it('is remembered only where the reader agrees', async () => {
    configure({ consent: (purpose) => purpose !== 'visits' });
    const thread = await shown(made('comments'), FIRST);
    await until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isKept()).to.be.false;
  });
});
