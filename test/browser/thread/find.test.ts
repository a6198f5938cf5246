import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { announced, focused } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { commentOf, itemOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const MISSED = 'The comment you followed a link to is not here.';
const THREAD = threadJson([commentJson(1)]);
const link = (next: string): ResponseInit => ({ headers: { link: `<${next}>; rel="next"` } });

const reached = (id: number): Promise<void> =>
  until(() => {
    const active = focused();
    return active instanceof HTMLElement && active.dataset['id'] === String(id);
  }, `the focus on comment ${id}`);

/** Follows a link to a comment of a thread whose server answers as the test says. */
async function follow(
  id: number,
  respond: (path: string) => Response,
  map: object = { find: { url: 'comments/{id}' } },
) {
  history.replaceState(null, '', `#comment-${id}`);
  const requests = answer(({ url }) => respond(new URL(url).pathname));
  const thread = await show('lede-comment-thread', {
    src: made('comments'),
    preset: 'lede',
    map: JSON.stringify(map),
  });
  return { thread, asked: () => requests.map(({ url }) => new URL(url).pathname) };
}

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
});

describe('a link to a comment that is not loaded yet', () => {
  it('asks for the comment itself, and for those it answers', async () => {
    const { thread, asked } = await follow(9, (path) =>
      path === '/comments/9'
        ? json(commentJson(9, { parent_id: '8' }))
        : path === '/comments/8'
          ? json(commentJson(8, { parent_id: '1' }))
          : json(THREAD, link('/comments/page-2')),
    );
    await reached(9);
    expect(itemOf(thread, 8).contains(commentOf(thread, 9))).to.be.true;
    expect(itemOf(thread, 1).contains(commentOf(thread, 8))).to.be.true;
    expect(asked()).to.deep.equal(['/comments', '/comments/9', '/comments/8']);
  });

  it('takes the context that a server gives along', async () => {
    const { thread, asked } = await follow(
      9,
      (path) =>
        path === '/9/context'
          ? json({ around: [commentJson(7), commentJson(9, { parent_id: '7' })] })
          : json(THREAD),
      { find: { url: '{id}/context', items: 'around' } },
    );
    await reached(9);
    expect(itemOf(thread, 7).contains(commentOf(thread, 9))).to.be.true;
    expect(asked()).to.deep.equal(['/comments', '/9/context']);
  });

  it('is looked for on ten pages more where the server has no such comment, or no such address', async () => {
    const { thread, asked } = await follow(9, (path) => {
      if (path === '/comments/9') return json({ message: 'no' }, { status: 404 });
      const page = Number(/\d+$/.exec(path)?.[0] ?? 1);
      return json(
        threadJson([commentJson(100 + page)]),
        link(`/comments/page-${String(page + 1)}`),
      );
    });
    await until(() => announced(thread).includes(MISSED), 'the announcement');
    expect(asked()).to.deep.equal([
      '/comments',
      '/comments/9',
      ...Array.from({ length: 10 }, (_, index) => `/comments/page-${String(index + 2)}`),
    ]);
  });

  it('walks the pages where the map has no address for one', async () => {
    const { asked } = await follow(
      9,
      (path) =>
        path === '/page-3'
          ? json(threadJson([commentJson(9)]))
          : path === '/page-2'
            ? json(threadJson([commentJson(2)]), link('/page-3'))
            : json(THREAD, link('/page-2')),
      { find: null },
    );
    await reached(9);
    expect(asked()).to.deep.equal(['/comments', '/page-2', '/page-3']);
  });

  it('walks them too where the address cannot be had', async () => {
    await follow(9, (path) =>
      path === '/comments/9'
        ? json({}, { status: 403 })
        : path === '/page-2'
          ? json(threadJson([commentJson(9)]))
          : json(THREAD, link('/page-2')),
    );
    await reached(9);
  });
});
