import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { parts } from '../support/query.js';
import { show } from '../support/elements.js';
import { answer, json, made } from '../support/server.js';
import { commentOf, drawn } from '../support/threads.js';
import { painted, until } from '../support/wait.js';

const comments = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => commentJson(to - index));

/** Waits until what was far below has been laid out, which changes the height of the page. */
async function laidOut(): Promise<void> {
  for (let height = -1; height !== document.documentElement.scrollHeight;) {
    height = document.documentElement.scrollHeight;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

afterEach(() => {
  scrollTo(0, 0);
});

describe('what is being read', () => {
  it('stays where it is when newer comments come above it, in every engine', async function () {
    this.timeout(20_000);
    let newest = 40;
    answer(() => json(threadJson(comments(1, newest))));
    const thread = await show('lede-comment-thread', { src: made('comments'), preset: 'lede' });
    await drawn(thread, 40);
    await until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
    // There is no way into what was never laid out, in every engine.
    thread.scrollIntoView({ block: 'end' });
    await laidOut();
    commentOf(thread, 30).scrollIntoView();
    await laidOut();
    const before = commentOf(thread, 30).getBoundingClientRect().top;
    newest = 43;
    await thread.refresh();
    await drawn(thread, 43);
    await painted();
    await painted();
    expect(commentOf(thread, 30).getBoundingClientRect().top).to.be.closeTo(before, 3);
  });
});
