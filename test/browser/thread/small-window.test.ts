import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import type { LedeCommentThreadElement } from '../../../src/index.js';
import { box } from '../support/elements.js';
import { hostPage, reaches } from '../support/host-pages.js';
import { all, announced, one, part, parts, text } from '../support/query.js';
import { until } from '../support/wait.js';

/** A window of 1280 by 1024 px at 400 %. */
const [WIDTH, HEIGHT] = [320, 256];

/** Opens the page of an article in a window of that size, with all of its thread that comes late. */
async function openSmall(query = ''): Promise<LedeCommentThreadElement> {
  const article = (await (await fetch(`/api/articles/${ARTICLES.busy}`)).json()) as { url: string };
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: WIDTH, height: HEIGHT, src: `${article.url}${query}` });
  frame.style.border = '0';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  box().append(frame);
  await loaded;
  const thread = hostPage(frame).element('lede-comment-thread');
  await reaches(thread, 'ready');
  // They come in slices: what can be answered can be voted for.
  await until(
    () => parts(thread, 'vote-button').length === 2 * parts(thread, 'reply-button').length,
    'the votes',
  );
  await until(() => parts(thread, 'submit-button').length > 0, 'the whole form');
  return thread;
}

/** Whether a pointer meets a control: once it is scrolled to, it stands in the window and nothing lies over it. */
function isInReach(control: HTMLElement): boolean {
  // What is far below is laid out only now, which moves what is to be reached.
  for (let turn = 0; turn < 3; turn++) control.scrollIntoView({ block: 'center' });
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const root = control.getRootNode() as ShadowRoot;
  const met = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return left >= 0 && right <= WIDTH && control.contains(met);
}

const press = (control: HTMLElement): void => {
  expect(isInReach(control), `${text(control)} ${control.className}`).to.be.true;
  control.click();
};

/** All that can be pressed or written in. */
const controls = (root: Element): HTMLElement[] =>
  all(root, 'button, select, textarea, input:not([tabindex="-1"]), a[href]').filter((control) =>
    control.checkVisibility({ visibilityProperty: true }),
  );

const outOfReach = (found: readonly HTMLElement[]): string[] =>
  found.filter((control) => !isInReach(control)).map(({ outerHTML }) => outerHTML);

describe('a thread in a window of 320 by 256 px', () => {
  it('leaves what gets the focus above the buttons that float over its end', async () => {
    const thread = await openSmall();
    const buttons = parts(thread, 'reply-button').slice(3, 8);
    expect(buttons).to.have.length(5);
    for (const button of buttons) {
      // What is far below is laid out only now, which moves it once more.
      for (let turn = 0; turn < 3; turn++) {
        button.focus();
        // Not every browser does so itself where a script has given the focus.
        button.scrollIntoView({ block: 'nearest' });
      }
      const { top, bottom } = button.getBoundingClientRect();
      expect(top).to.be.above(0);
      expect(HEIGHT - bottom).to.be.at.least(70);
    }
  });

  it('has all of its controls where a pointer meets them', async () => {
    const thread = await openSmall();
    const head = controls(one(thread, '.head'));
    const comments = parts(thread, 'comment').slice(0, 8).flatMap(controls);
    expect(head).to.have.length(2);
    expect(comments.length).to.be.greaterThan(40);
    expect(outOfReach([...head, ...comments, part(thread, 'more-button')])).to.deep.equal([]);
  });

  it('has a form that can be written in and left', async () => {
    const thread = await openSmall();
    const button = part(thread, 'reply-button');
    press(button);
    const form = (): HTMLElement => one(thread, 'li form');
    await until(() => all(thread, 'li form [part="submit-button"]').length > 0, 'the form');
    expect(controls(form()).length).to.be.at.least(6);
    expect(outOfReach(controls(form()))).to.deep.equal([]);
    press(one(form(), '[data-action="cancel"]'));
    await until(() => all(thread, 'li form').length === 0, 'the form to be gone');
  });

  it('has menus whose last item can be reached as well, and what they lead to', async () => {
    const thread = await openSmall();
    for (const button of [
      one(thread, '.head [part="menu-button"]'),
      part(part(thread, 'comment'), 'menu-button'),
    ]) {
      press(button);
      await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
      expect(outOfReach(parts(thread, 'menu-item'))).to.deep.equal([]);
      // By a key: in so small a window the menu may lie over its button.
      button.click();
      await until(() => parts(thread, 'menu-item').length === 0, 'the menu to be gone');
    }
    for (const [id, opened] of [
      ['search', 'search'],
      ['keys', 'shortcuts'],
    ] as const) {
      press(one(thread, '.head [part="menu-button"]'));
      await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
      press(one(thread, `[data-id="${id}"]`));
      await until(() => parts(thread, opened).length > 0, opened);
      expect(controls(part(thread, opened))).to.not.be.empty;
      expect(outOfReach(controls(part(thread, opened)))).to.deep.equal([]);
    }
  });

  it('is searched without the focus being left out of sight', async () => {
    const thread = await openSmall();
    press(one(thread, '.head [part="menu-button"]'));
    await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
    press(one(thread, '[data-id="search"]'));
    await until(() => parts(thread, 'search').length > 0, 'the search');
    const field = one(part(thread, 'search'), 'input', HTMLInputElement);
    field.value = 'the';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => announced(thread).includes('found'), 'the result');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(thread.shadowRoot?.activeElement).to.equal(one(thread, '.comment.found'));
  });

  it('can be voted in, collapsed, sorted and read on', async () => {
    const thread = await openSmall();
    const vote = part(thread, 'vote-button');
    press(vote);
    await until(() => vote.getAttribute('aria-pressed') === 'true', 'the vote');
    await until(() => announced(thread).includes('Your vote was counted'), 'it to be counted');
    press(vote);
    const collapse = part(thread, 'collapse-button');
    press(collapse);
    await until(() => collapse.getAttribute('aria-expanded') === 'false', 'it to be collapsed');
    press(collapse);
    press(part(thread, 'more-button'));
    await until(() => parts(thread, 'comment').length === 100, 'the second page');
  });
});
