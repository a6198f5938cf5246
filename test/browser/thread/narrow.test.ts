import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { box, make } from '../support/elements.js';
import { all, one, parts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { until } from '../support/wait.js';

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

/** Answers to answers, with all that a comment can have, and words that do not want to break. */
const THREAD = threadJson(
  [1, 2, 3, 4, 5, 6].map((id) =>
    commentJson(id, {
      parent_id: id === 1 ? null : String(id - 1),
      author: { name: `${LONG} ${String(id)}`, badge: LONG },
      body: `<p>${LONG}${LONG}</p><pre>${LONG.repeat(4)}</pre><blockquote>${LONG}</blockquote>`,
      likes: 1200,
      dislikes: 3,
      my_vote: 1,
      edited: '2026-11-20T10:00:00Z',
      pinned: id === 1,
    }),
  ),
);

/** What stands further out than the box: all but what scrolls by itself, and what is for the ear. */
const outside = (thread: Element, width: number): string[] => {
  const { left } = thread.getBoundingClientRect();
  return all(thread, '*')
    .filter((element) => !element.closest('.visually-hidden, pre, [popover]'))
    .filter((element) => {
      const { left: start, right: end, width: own } = element.getBoundingClientRect();
      return own > 0 && (start < left - 1 || end > left + width + 1);
    })
    .map(({ localName, className }) => `${localName}.${className}`);
};

/** A thread as wide as a box, with all that comes late. */
async function narrow(width: number, dir: 'ltr' | 'rtl') {
  answer(() => json(THREAD));
  const place = box();
  place.dir = dir;
  place.style.width = `${String(width)}px`;
  const thread = make('lede-comment-thread', { src: made('comments'), preset: 'lede' });
  place.append(thread);
  await until(() => parts(thread, 'vote-button').length > 0, 'the votes');
  await until(() => parts(thread, 'submit-button').length > 0, 'the whole form');
  return thread;
}

describe('in a column of 320 px, as a page is at 400 %', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`stands within it, ${dir}: answers to answers, long names, buttons and the form`, async () => {
      const thread = await narrow(320, dir);
      expect(outside(thread, 320)).to.deep.equal([]);
      expect(thread.scrollWidth).to.be.at.most(320);
    });

    it(`opens the search and a form to answer in it, ${dir}`, async () => {
      const thread = await narrow(320, dir);
      one(thread, '.head [part="menu-button"]').click();
      await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
      one(thread, '[data-id="search"]').click();
      await until(() => parts(thread, 'search').length > 0, 'the search');
      parts(thread, 'reply-button').at(-1)?.click();
      await until(() => parts(thread, 'submit-button').length > 1, 'the form');
      expect(outside(thread, 320)).to.deep.equal([]);
    });
  }

  it('has room to press each button', async () => {
    const thread = await narrow(320, 'ltr');
    for (const button of all(thread, '.comment .actions button, .menu-button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.className).to.be.at.least(24);
    }
  });
});
