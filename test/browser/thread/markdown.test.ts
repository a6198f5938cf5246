import { expect } from '@open-wc/testing';
import type { Comment } from '../../../src/index.js';
import { place, show } from '../support/elements.js';
import { part } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { until } from '../support/wait.js';

const MARKDOWN =
  '**Salt** and <img src=x onerror="window.__pwned = 1"> _tar_\n\n- one\n- [two](javascript:alert(1))';

const bodyOf = (thread: Element): HTMLElement => part(thread, 'body');

function expectShown(body: HTMLElement): void {
  expect(body.querySelector('strong')?.textContent).to.equal('Salt');
  expect(body.querySelectorAll('li')).to.have.length(2);
  expect(body.querySelector('img')).to.be.null;
  expect(body.querySelector('[href]')).to.be.null;
  expect('__pwned' in window).to.be.false;
}

describe('a comment in Markdown', () => {
  it('is shown as it is meant, and runs nothing', async () => {
    answer(() => json({ comments: [{ id: 1, text: MARKDOWN }] }));
    const thread = await show('lede-comment-thread', {
      src: made(),
      map: "items: comments; body: text; bodyFormat: 'markdown'",
    });
    expectShown(bodyOf(thread));
  });

  it('may be given by the page', async () => {
    const thread = place('lede-comment-thread');
    const comment: Comment = {
      id: '1',
      author: {},
      body: MARKDOWN,
      bodyFormat: 'markdown',
      status: 'published',
    };
    thread.comments = [comment];
    await until(() => thread.shadowRoot?.querySelector('.body strong'), 'the text');
    expectShown(bodyOf(thread));
  });
});
