import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { commentJson, threadJson } from '../support/content.js';
import { fieldOf, formOf } from '../support/forms.js';
import { all, announced, focused, one, part, parts, text, texts } from '../support/query.js';
import { commentOf, itemOf, threadOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const ADA = { name: 'Ada Reed', url: null, avatar: null, badge: null };
const THREAD = threadJson([
  commentJson(1, { author: ADA }),
  commentJson(2, { parent_id: '1', body: '<p>Two lines,<br>no less.</p>' }),
  commentJson(3, { author: ADA }),
  commentJson(4, { status: 'deleted' }),
]);

const buttonOf = (thread: Element, id: number): HTMLElement =>
  part(commentOf(thread, id), 'menu-button');
const items = (thread: Element): HTMLElement[] => parts(thread, 'menu-item');
const item = (thread: Element, id: string): HTMLElement => one(thread, `[data-id="${id}"]`);
/** Opens the menu of a comment. */
async function open(thread: Element, id: number): Promise<void> {
  buttonOf(thread, id).focus();
  buttonOf(thread, id).click();
  await until(() => items(thread).length > 0, 'the menu');
}
/** Replaces a member of the navigator until the test is over. */
const replaced: string[] = [];
function replace(name: 'clipboard' | 'share', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  replaced.push(name);
}
/** Has the older way of copying fail too. */
const copyNothing = (): void => {
  Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
};

afterEach(() => {
  for (const name of replaced.splice(0)) Reflect.deleteProperty(navigator, name);
  Reflect.deleteProperty(document, 'execCommand');
  localStorage.clear();
});

describe('the menu of a comment', () => {
  it('opens at a button that says whose comment it is about, and costs nothing before', async () => {
    const thread = await threadOf(THREAD);
    const button = buttonOf(thread, 1);
    expect(button.getAttribute('aria-label')).to.equal('More about the comment by Ada Reed');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(all(thread, '[role="menu"]')).to.be.empty;
    await open(thread, 1);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(part(thread, 'menu').getAttribute('role')).to.equal('menu');
    expect(texts(thread, 'menu-item').slice(0, 2)).to.deep.equal(['Quote', 'Copy link']);
    expect(focused()).to.equal(items(thread)[0]);
    await expect(thread).to.be.accessible();
  });

  it('is one for all: opened for another comment it has left the first', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    buttonOf(thread, 3).click();
    await until(
      () => buttonOf(thread, 3).getAttribute('aria-expanded') === 'true',
      'the other to be open',
    );
    expect(buttonOf(thread, 1).getAttribute('aria-expanded')).to.equal('false');
    expect(parts(thread, 'menu')).to.have.length(1);
  });

  it('is gone through by keys, and left by Escape to where it was opened', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal(items(thread)[1]);
    await sendKeys({ press: 'End' });
    expect(focused()).to.equal(items(thread).at(-1));
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal(items(thread)[0]);
    await sendKeys({ press: 'c' });
    expect(text(focused() ?? thread)).to.equal('Copy link');
    await sendKeys({ press: 'Escape' });
    await until(() => items(thread).length === 0, 'the menu to close');
    expect(focused()).to.equal(buttonOf(thread, 1));
    expect(buttonOf(thread, 1).getAttribute('aria-expanded')).to.equal('false');
  });

  it('is left by Tab, on from its button', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 3);
    await sendKeys({ press: 'Tab' });
    await until(() => items(thread).length === 0, 'the menu to close');
    expect(focused()).to.equal(part(commentOf(thread, 3), 'reply-button'));
  });

  it('closes at a second press of its button', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    buttonOf(thread, 1).click();
    await until(() => items(thread).length === 0, 'the menu to close');
  });

  it('is not there for what is deleted', async () => {
    const thread = await threadOf(THREAD);
    expect(getComputedStyle(buttonOf(thread, 4)).display).to.equal('none');
  });

  it('stays within the window', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    const { left, right, top, bottom } = part(thread, 'menu').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });
});

describe('copying the link of a comment', () => {
  it('puts its address on the page into the clipboard, and says so', async () => {
    const copied: string[] = [];
    replace('clipboard', {
      writeText: (url: string) => {
        copied.push(url);
        return Promise.resolve();
      },
    });
    const thread = await threadOf(THREAD);
    await open(thread, 3);
    item(thread, 'copy-link').click();
    await until(() => announced(thread).includes('The link was copied.'), 'the announcement');
    expect(copied).to.deep.equal([`${location.href.replace(/#.*/, '')}#comment-3`]);
    expect(text(part(thread, 'notice'))).to.equal('The link was copied.');
    expect(focused()).to.equal(buttonOf(thread, 3));
  });

  it('shows the address where nothing can be copied', async () => {
    replace('clipboard', { writeText: () => Promise.reject(new Error('not allowed')) });
    copyNothing();
    const thread = await threadOf(THREAD);
    await open(thread, 3);
    item(thread, 'copy-link').click();
    await until(() => parts(thread, 'notice').length > 0, 'the notice');
    expect(text(part(thread, 'notice'))).to.include('#comment-3');
  });
});

describe('sharing a comment', () => {
  it('hands its address to the system', async () => {
    const shared: ShareData[] = [];
    replace('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    item(thread, 'share').click();
    await until(() => shared.length > 0, 'it to be shared');
    expect(shared[0]?.url).to.include('#comment-1');
  });

  it('is no failure where a reader thinks better of it, and is told where it is one', async () => {
    let problem = new DOMException('', 'AbortError');
    replace('share', () => Promise.reject(problem));
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    item(thread, 'share').click();
    await until(() => items(thread).length === 0, 'the menu to close');
    problem = new DOMException('', 'NotAllowedError');
    expect(parts(thread, 'notice')).to.be.empty;
    await open(thread, 1);
    item(thread, 'share').click();
    await until(() => parts(thread, 'notice').length > 0, 'the notice');
    expect(text(part(thread, 'notice'))).to.equal('This could not be shared.');
  });
});

describe('quoting a comment', () => {
  it('opens the form to answer it with its lines marked as quoted', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 2);
    item(thread, 'quote').click();
    await until(() => itemOf(thread, 2).querySelector('form'), 'the form');
    const field = fieldOf(formOf(thread, 2), 'body');
    expect(field.value).to.equal('> Two lines,\n> no less.\n\n');
    expect(focused()).to.equal(field);
  });

  it('leaves what is written there already', async () => {
    const thread = await threadOf(THREAD);
    part(commentOf(thread, 2), 'reply-button').click();
    await until(() => itemOf(thread, 2).querySelector('form'), 'the form');
    const field = fieldOf(formOf(thread, 2), 'body');
    field.value = 'So:';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await open(thread, 2);
    item(thread, 'quote').click();
    await until(() => field.value.includes('no less'), 'the quotation');
    expect(field.value).to.equal('So:\n\n> Two lines,\n> no less.\n\n');
  });

  it('is not offered where no answer is taken', async () => {
    const thread = await threadOf(THREAD, { readonly: '' });
    await open(thread, 1);
    expect(texts(thread, 'menu-item')).to.not.include('Quote');
  });
});

describe('muting an author', () => {
  const body = (thread: Element, id: number): string => text(part(commentOf(thread, id), 'body'));

  it('hides what they wrote in every thread of the page, keeps the answers, and is taken back', async () => {
    const thread = await threadOf(THREAD);
    const other = await threadOf(THREAD);
    await until(() => parts(other, 'submit-button').length > 0, 'the whole of the other thread');
    await open(thread, 1);
    item(thread, 'mute-author').click();
    for (const each of [thread, other])
      for (const id of [1, 3])
        await until(() => body(each, id) === 'You have muted who wrote this.', 'it to be hidden');
    expect(body(thread, 2)).to.equal('Two lines,no less.');
    await until(
      () => announced(thread).includes('Comments by Ada Reed are hidden for you now.'),
      'the announcement',
    );
    await open(thread, 3);
    expect(texts(thread, 'menu-item')).to.not.include('Mute Ada Reed').and.not.include('Quote');
    item(thread, 'unmute-author').click();
    for (const each of [thread, other])
      await until(() => body(each, 1) === 'Comment 1', 'it to be shown');
  });

  it('is taken back for all authors at once, and told', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    item(thread, 'mute-author').click();
    await until(() => body(thread, 1) !== 'Comment 1', 'it to be hidden');
    one(thread, '.head [part="menu-button"]').click();
    await until(() => all(thread, '[data-id="unmute-all"]').length > 0, 'the menu');
    item(thread, 'unmute-all').click();
    await until(() => body(thread, 1) === 'Comment 1', 'it to be shown');
    await until(() => announced(thread).includes('Comments by all authors'), 'the words');
  });

  it('is remembered on this site', async () => {
    const thread = await threadOf(THREAD);
    await open(thread, 1);
    item(thread, 'mute-author').click();
    await until(() => body(thread, 1) !== 'Comment 1', 'it to be hidden');
    thread.remove();
    const later = await threadOf(THREAD);
    await until(() => body(later, 3) === 'You have muted who wrote this.', 'it to be hidden');
  });
});
