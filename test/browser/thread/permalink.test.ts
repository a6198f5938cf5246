import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { commentJson, threadJson } from '../support/content.js';
import { box, make, place, show } from '../support/elements.js';
import { announced, focused, part, parts } from '../support/query.js';
import { answer, endpoint, json, made, never, withNext } from '../support/server.js';
import { commentOf, itemOf, placeThread, threadOf } from '../support/threads.js';
import { gate, painted, settled, until } from '../support/wait.js';

const MISSED = 'The comment you followed a link to is not here.';
const open = (hash: string): void => {
  history.replaceState(null, '', hash);
};
const follow = (hash: string): void => {
  location.hash = hash;
};
const reached = (thread: Element, id: string | number): Promise<void> =>
  until(() => {
    const active = focused();
    const isComment = active instanceof HTMLElement && active.dataset['id'] === String(id);
    return isComment && active === commentOf(thread, id);
  }, `the focus on comment ${id}`);
const inView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
/** Waits until a thread does what is asked of it at once. */
const whole = (thread: Element): Promise<void> =>
  until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
const MANY = threadJson(Array.from({ length: 60 }, (_, index) => commentJson(index + 1)));

afterEach(() => scrollTo(0, 0));

describe('a link to a comment', () => {
  it('is its date, and leads to the page with its id', async () => {
    const thread = await threadOf(threadJson([commentJson(7)]));
    const link = part(commentOf(thread, 7), 'date', HTMLAnchorElement);
    expect(link.href).to.equal(`${location.href}#comment-7`);
  });

  it('is followed when the page is opened with it', async () => {
    open('#comment-50');
    const thread = await threadOf(MANY);
    await reached(thread, 50);
    await until(() => inView(commentOf(thread, 50)), 'the comment to be in view');
  });

  it('is followed when it is clicked later', async () => {
    const thread = await threadOf(MANY);
    follow('#comment-40');
    await reached(thread, 40);
    await until(() => inView(commentOf(thread, 40)), 'the comment to be in view');
    follow('#comment-3');
    await reached(thread, 3);
  });

  it('marks the comment, and only the last one that was followed', async () => {
    const thread = await threadOf(MANY);
    const marked = (id: number): boolean =>
      getComputedStyle(commentOf(thread, id)).boxShadow !== 'none';
    follow('#comment-4');
    await reached(thread, 4);
    expect(marked(4)).to.be.true;
    follow('#comment-5');
    await reached(thread, 5);
    expect([marked(4), marked(5)]).to.deep.equal([false, true]);
  });

  it('loads a thread that stands far below', async () => {
    open('#comment-2');
    answer(() => json(threadJson([commentJson(1), commentJson(2)])));
    const gap = document.createElement('div');
    gap.style.height = '9000px';
    const thread = make('lede-comment-thread', { src: made(), preset: 'lede', loading: 'lazy' });
    box().append(gap, thread);
    await reached(thread, 2);
    await until(() => inView(commentOf(thread, 2)), 'the comment to be in view');
  });

  it('loads page after page until the comment is there', async () => {
    open(`#comment-${ARTICLES.busy}-190`);
    const src = endpoint(`articles/${ARTICLES.busy}/comments`, { per_page: 80 });
    const thread = await show('lede-comment-thread', { src });
    await reached(thread, `${ARTICLES.busy}-190`);
  });

  it('reaches a comment that the limit leaves out', async () => {
    open('#comment-50');
    const thread = await threadOf(MANY, { limit: '3' });
    await reached(thread, 50);
  });

  it('opens what is collapsed above the comment', async () => {
    const comments = [commentJson(1), commentJson(2, { parent_id: '1' })];
    const thread = await threadOf(threadJson(comments));
    part(commentOf(thread, 1), 'collapse-button').click();
    await thread.updateComplete;
    follow('#comment-2');
    await reached(thread, 2);
    expect(commentOf(thread, 2).checkVisibility()).to.be.true;
  });

  it('may have an id of any characters', async () => {
    const id = 'a b/"] > ü';
    open(`#comment-${encodeURIComponent(id)}`);
    const thread = await threadOf(threadJson([commentJson(1), commentJson(2, { id })]));
    await until(
      () => focused() === itemOf(thread, 1).nextElementSibling?.firstElementChild,
      'the focus on the comment',
    );
  });

  it('has the pattern that the page sets', async () => {
    open('#c7');
    const comments = threadJson([commentJson(1), commentJson(7)]);
    const thread = await threadOf(comments, { permalink: '#c{id}' });
    await reached(thread, 7);
    const { href } = part(commentOf(thread, 1), 'date', HTMLAnchorElement);
    expect(new URL(href).hash).to.equal('#c1');
  });
});

describe('a link to a comment that is given up', () => {
  it('takes the reader nowhere when the comment comes at last', async () => {
    open('#comment-2');
    const { promise, open: arrive } = gate<Response>();
    answer(() => promise);
    const thread = placeThread();
    const field = document.createElement('input');
    box().append(field);
    await painted();
    follow('#top-of-page');
    await new Promise((resolve) => setTimeout(resolve, 20));
    field.focus();
    arrive(json(threadJson([commentJson(1), commentJson(2)])));
    await settled(thread);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).to.equal(field);
  });
});

describe('a link to a comment that is not there', () => {
  it('is told once the last page is loaded', async () => {
    open('#comment-99');
    const replies = [withNext(threadJson([commentJson(1)]))];
    const requests = answer(() => replies.shift() ?? json(threadJson([commentJson(2)])));
    const thread = placeThread();
    await until(() => announced(thread).includes(MISSED), 'the announcement');
    // The first page, the comment's own address, and the second page.
    expect(requests).to.have.length(3);
    expect(thread.shadowRoot?.activeElement).to.be.null;
  });

  it('is found on a further page all the same, where the server has no address for it', async () => {
    open('#comment-2');
    const replies = [withNext(threadJson([commentJson(1)])), json({}, { status: 404 })];
    answer(() => replies.shift() ?? json(threadJson([commentJson(2)])));
    const thread = placeThread();
    await until(() => thread.shadowRoot?.activeElement?.matches('[data-id="2"]'), 'the comment');
  });

  it('is told once, by the last of the threads that looked for it', async () => {
    open('#elsewhere');
    const first = await threadOf(threadJson([commentJson(1)]));
    const second = await threadOf(threadJson([commentJson(2)]));
    await whole(first);
    await whole(second);
    follow('#comment-98');
    await until(
      () => [first, second].some((thread) => announced(thread).includes(MISSED)),
      'the announcement',
    );
    await painted();
    const told = [first, second].filter((thread) => announced(thread).includes(MISSED));
    expect(told).to.have.length(1);
  });

  it('is told where a thread that looked for it has been removed', async () => {
    open('#comment-98');
    answer(never);
    const waiting = placeThread();
    await until(() => waiting.busy, 'the request');
    await painted();
    waiting.remove();
    const thread = await threadOf(threadJson([commentJson(2)]));
    await until(() => announced(thread).includes(MISSED), 'the announcement');
  });

  it('is not told where another thread has it', async () => {
    open('#elsewhere');
    const first = await threadOf(threadJson([commentJson(1)]));
    const second = await threadOf(threadJson([commentJson(2)]));
    await whole(first);
    await whole(second);
    follow('#comment-2');
    await reached(second, 2);
    await painted();
    expect(announced(first)).not.to.include(MISSED);
  });

  it('is told in an empty thread', async () => {
    open('#comment-99');
    const thread = await threadOf(threadJson([]));
    await until(() => announced(thread).includes(MISSED), 'the announcement');
  });

  it('is not told where the fragment is about something else', async () => {
    open('#section-2');
    const thread = await threadOf(threadJson([commentJson(1)]));
    await painted();
    expect(announced(thread)).not.to.include(MISSED);
  });

  it('is not told where the page itself has that id', async () => {
    const target = document.createElement('p');
    target.id = 'comment-99';
    box().append(target);
    open('#comment-99');
    const thread = await threadOf(threadJson([commentJson(1)]));
    await painted();
    expect(announced(thread)).not.to.include(MISSED);
  });

  it('does nothing in a thread that is gone', async () => {
    const requests = answer(() => json(threadJson([commentJson(1)])));
    const thread = place('lede-comment-thread', { src: made(), preset: 'lede', loading: 'lazy' });
    thread.remove();
    follow('#comment-1');
    await painted();
    expect(requests).to.be.empty;
  });

  it('is not asked for page by page for ever where a page fails', async () => {
    open('#comment-99');
    const replies = [withNext(threadJson([commentJson(1)]))];
    const failing = json({}, { status: 403 });
    const requests = answer((request) =>
      requests.length > 20 ? never(request) : (replies.shift() ?? failing.clone()),
    );
    const thread = placeThread();
    await until(() => requests.length >= 2, 'the second page');
    await new Promise((resolve) => setTimeout(resolve, 100));
    thread.remove();
    expect(requests.length, 'requests').to.be.at.most(3);
  });
});
