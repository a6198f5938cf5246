import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { commentJson, threadJson } from '../support/content.js';
import { all, announced, focused, one, part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { show } from '../support/elements.js';
import { commentOf, threadOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const THREAD = threadJson([
  commentJson(1, { body: '<p>The ferry was late.</p>' }),
  commentJson(2, { parent_id: '1', body: '<p>Très tôt, the <b>ferry</b></p>' }),
  commentJson(3, { body: '<p>Nothing of it</p>', author: { name: 'Fern Erry' } }),
  commentJson(4, { status: 'deleted', body: 'ferry' }),
]);
const whole = (thread: Element): Promise<void> =>
  until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
async function openSearch(thread: Element): Promise<HTMLInputElement> {
  one(thread, '.head [part="menu-button"]').click();
  await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
  one(thread, '[data-id="search"]').click();
  await until(() => parts(thread, 'search').length > 0, 'the search');
  return one(part(thread, 'search'), 'input', HTMLInputElement);
}
function type(field: HTMLInputElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const pointedOut = (thread: Element): readonly Element[] => all(thread, '.comment.found');
const result = (thread: Element): string => text(part(part(thread, 'search'), 'status'));

afterEach(() => {
  localStorage.clear();
});

describe('the search in a thread', () => {
  it('finds words without their accents and capitals, and goes from one to the next', async () => {
    const thread = await threadOf(THREAD);
    const field = await openSearch(thread);
    expect(focused()).to.equal(field);
    type(field, 'FERRY');
    await until(() => announced(thread).includes('2 comments found'), 'the result');
    await sendKeys({ press: 'Enter' });
    expect(result(thread)).to.equal('1 of 2: Reader 1');
    expect(pointedOut(thread)).to.deep.equal([commentOf(thread, 1)]);
    // The next is one key further, and not the whole way back.
    expect(focused()).to.equal(field);
    await sendKeys({ press: 'Enter' });
    expect(result(thread)).to.equal('2 of 2: Reader 2');
    expect(pointedOut(thread)).to.deep.equal([commentOf(thread, 2)]);
    type(field, 'tres tot');
    await until(() => result(thread) === '1 comment found', 'the result');
    type(field, 'erry');
    await until(() => result(thread) === '3 comments found', 'the author too');
    await expect(thread).to.be.accessible();
  });

  it('opens what is collapsed', async () => {
    const thread = await threadOf(THREAD);
    part(thread, 'collapse-button').click();
    await until(() => commentOf(thread, 2).closest('[hidden]'), 'it to be collapsed');
    const field = await openSearch(thread);
    type(field, 'très');
    await until(() => result(thread) === '1 comment found', 'the result');
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(commentOf(thread, 2).closest('[hidden]')).to.be.null;
    await sendKeys({ press: 'Escape' });
    expect(focused()).to.equal(commentOf(thread, 2));
    expect(pointedOut(thread)).to.be.empty;
  });

  it('says when nothing is found, and is left by Escape', async () => {
    const thread = await threadOf(THREAD);
    const field = await openSearch(thread);
    type(field, 'submarine');
    await until(() => result(thread) === '0 comments found', 'the result');
    field.focus();
    await sendKeys({ press: 'Escape' });
    expect(parts(thread, 'search')).to.be.empty;
    expect(focused()).to.equal(one(thread, '.head [part="menu-button"]'));
  });

  it('looks through what is not loaded yet when it is asked to', async () => {
    const second = made('second');
    answer(({ url }) =>
      url === second
        ? json(threadJson([commentJson(9, { body: 'A late ferry' })]))
        : json(THREAD, { headers: { link: `<${second}>; rel="next"` } }),
    );
    const thread = await show('lede-comment-thread', { src: made('comments'), preset: 'lede' });
    type(await openSearch(thread), 'ferry');
    await until(() => result(thread) === '2 comments found', 'the result');
    const [rest] = all(part(thread, 'search'), 'button').slice(-1);
    expect(rest && text(rest)).to.equal('Search those not loaded yet, too');
    rest?.focus();
    rest?.click();
    await until(() => result(thread) === '3 comments found', 'all of them');
    // The button has gone with what it was for.
    await until(() => focused() === one(part(thread, 'search'), 'input'), 'the focus');
  });
});

describe('keys', () => {
  it('go from comment to comment, while the focus is in the thread', async () => {
    const thread = await threadOf(THREAD);
    await whole(thread);
    await sendKeys({ press: 'j' });
    expect(focused()).to.equal(document.body);
    part(commentOf(thread, 1), 'date').focus();
    await sendKeys({ press: 'j' });
    expect(focused()).to.equal(commentOf(thread, 2));
    await sendKeys({ press: 'j' });
    expect(focused()).to.equal(commentOf(thread, 3));
    await sendKeys({ press: 'k' });
    expect(focused()).to.equal(commentOf(thread, 2));
  });

  it('answer and collapse the comment that has the focus', async () => {
    const thread = await threadOf(THREAD);
    await whole(thread);
    commentOf(thread, 1).focus();
    await sendKeys({ press: 'c' });
    await until(() => commentOf(thread, 2).closest('[hidden]'), 'it to be collapsed');
    await until(() => announced(thread).includes('Its replies are hidden.'), 'the words');
    await sendKeys({ press: 'r' });
    await until(() => focused() instanceof HTMLTextAreaElement, 'the form');
    await sendKeys({ press: 'k' });
    expect((focused() as HTMLTextAreaElement).value).to.equal('k');
  });

  it('are listed', async () => {
    const thread = await threadOf(THREAD);
    await whole(thread);
    commentOf(thread, 1).focus();
    await sendKeys({ type: '?' });
    await until(() => parts(thread, 'shortcuts').length > 0, 'the list');
    const list = part(thread, 'shortcuts');
    expect(text(list)).to.include('Next comment');
    // A small window shows the keys first, not the button at their end.
    expect(focused()).to.equal(list);
    await sendKeys({ press: 'Escape' });
    await until(() => parts(thread, 'shortcuts').length === 0, 'the list to be gone');
    expect(focused()).to.equal(commentOf(thread, 1));
  });

  it('can be switched off', async () => {
    const thread = await threadOf(THREAD, { 'shortcuts-off': '' });
    await whole(thread);
    commentOf(thread, 1).focus();
    await sendKeys({ press: 'j' });
    expect(focused()).to.equal(commentOf(thread, 1));
    one(thread, '.head [part="menu-button"]').click();
    await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
    expect(all(thread, '[data-id="keys"]')).to.be.empty;
  });
});
