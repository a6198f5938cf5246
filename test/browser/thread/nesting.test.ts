import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { all, part, parts, text, texts } from '../support/query.js';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { endpoint } from '../support/server.js';
import { commentOf, drawn, ids, itemOf, rootIds, threadOf } from '../support/threads.js';

const CHAIN = [1, 2, 3, 4, 5, 6, 7].map((id) =>
  commentJson(id, { parent_id: id === 1 ? null : String(id - 1) }),
);

const depthOf = (element: Element): number => {
  let depth = 0;
  for (let at = element.closest('ol'); at; at = at.parentElement?.closest('ol') ?? null) depth++;
  return depth;
};

describe('answers', () => {
  it('stand below what they answer, seven levels deep', async () => {
    const thread = await threadOf(threadJson(CHAIN));
    await drawn(thread, 7);
    expect(CHAIN.map(({ id }) => depthOf(commentOf(thread, String(id))))).to.deep.equal([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('are set in up to the fifth level and no further', async () => {
    const thread = await threadOf(threadJson(CHAIN));
    await drawn(thread, 7);
    const starts = CHAIN.map(
      ({ id }) => commentOf(thread, String(id)).getBoundingClientRect().left,
    );
    const steps = starts.slice(1).map((start, index) => start > (starts[index] ?? 0));
    expect(steps).to.deep.equal([true, true, true, true, false, false]);
  });

  it('stand in the order of time, whatever the order they came in', async () => {
    const replies = [4, 3, 2].map((id) => commentJson(id, { parent_id: '1' }));
    const thread = await threadOf(threadJson([commentJson(1), ...replies]));
    expect(ids(thread)).to.deep.equal(['1', '2', '3', '4']);
  });

  it('may come before what they answer', async () => {
    const thread = await threadOf(threadJson([...CHAIN].reverse()));
    await drawn(thread, 7);
    expect(rootIds(thread)).to.deep.equal(['1']);
    expect(ids(thread)).to.have.length(7);
  });

  it('of a comment that is not there stand at the top level', async () => {
    const orphan = commentJson(2, { parent_id: 'gone' });
    const thread = await threadOf(threadJson([commentJson(1), orphan]));
    expect(rootIds(thread)).to.deep.equal(['1', '2']);
  });

  it('that answer each other are all shown', async () => {
    const circle = [commentJson(1, { parent_id: '2' }), commentJson(2, { parent_id: '1' })];
    const thread = await threadOf(threadJson(circle));
    expect(ids(thread).sort()).to.deep.equal(['1', '2']);
  });
});

describe('a comment', () => {
  it('shows its author, date and body, and a reply button of its own name', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]));
    const item = itemOf(thread, 1);
    expect(texts(item, 'author')).to.deep.equal(['Reader 1']);
    expect(texts(item, 'body')).to.deep.equal(['Comment 1']);
    expect(part(item, 'date').querySelector('time')?.dateTime).to.equal('2024-05-01T00:01:00.000Z');
    expect(part(item, 'reply-button').getAttribute('aria-label')).to.equal('Reply to Reader 1');
  });

  it('says that it was edited, who wrote it and how it is liked', async () => {
    const author = { name: 'Ada', url: 'https://ada.example/', avatar: null, badge: 'Author' };
    const edited = '2024-05-02T08:00:00Z';
    const thread = await threadOf(threadJson([commentJson(1, { author, edited, likes: 3 })]));
    const shown = text(commentOf(thread, 1));
    expect(shown).to.include('edited').and.to.include('3 likes');
    expect(texts(thread, 'badge')).to.deep.equal(['Author']);
    expect(part(thread, 'author').querySelector('a')?.rel).to.equal('ugc nofollow noopener');
  });

  it('without a name is by Anonymous', async () => {
    const thread = await threadOf(threadJson([commentJson(1, { author: {} })]));
    expect(texts(thread, 'author')).to.deep.equal(['Anonymous']);
  });

  it('has a place for the avatar only where the thread has any', async () => {
    const plain = await threadOf(threadJson([commentJson(1), commentJson(2)]));
    expect(parts(plain, 'avatar')).to.be.empty;
    const author = { name: 'Ada', avatar: '/images/reader-1.svg' };
    const mixed = await threadOf(threadJson([commentJson(1, { author }), commentJson(2)]));
    expect(parts(mixed, 'avatar').map(({ localName }) => localName)).to.deep.equal(['img', 'span']);
  });

  it('asks nobody for a picture where avatars are off, and has them again where they are not', async () => {
    const author = { name: 'Ada', avatar: '/images/reader-1.svg' };
    const thread = await threadOf(threadJson([commentJson(1, { author })]), { 'avatars-off': '' });
    expect(parts(thread, 'avatar')).to.be.empty;
    thread.avatarsOff = false;
    await thread.updateComplete;
    expect(parts(thread, 'avatar')).to.have.length(1);
  });

  it('that was deleted keeps its answers', async () => {
    const deleted = commentJson(1, { status: 'deleted', body: '' });
    const thread = await threadOf(threadJson([deleted, commentJson(2, { parent_id: '1' })]));
    expect(texts(thread, 'body')).to.deep.equal(['This comment was deleted.', 'Comment 2']);
    expect(depthOf(commentOf(thread, 2))).to.equal(2);
    expect(parts(commentOf(thread, 1), 'reply-button')).to.be.empty;
  });

  it('has a body whose HTML is kept and whose text is text', async () => {
    const thread = await threadOf(
      threadJson([commentJson(1, { body: '<p>One <em>two</em></p><blockquote>x</blockquote>' })]),
    );
    const [body] = parts(thread, 'body');
    expect(body?.querySelector('em')?.textContent).to.equal('two');
    expect(body?.querySelector('blockquote')).to.exist;
  });
});

describe('the thread of 250 comments', () => {
  it('is five levels deep', async () => {
    const src = endpoint(`articles/${ARTICLES.busy}/comments`, { per_page: 100 });
    const thread = await show('lede-comment-thread', { src });
    await drawn(thread, 100);
    expect(all(thread, 'ol ol ol ol ol')).not.to.be.empty;
  });

  it('is accessible', async () => {
    const src = endpoint(`articles/${ARTICLES.busy}/comments`, { per_page: 20 });
    const thread = await show('lede-comment-thread', { src });
    await drawn(thread, 20);
    await expect(thread).to.be.accessible();
  });

  it('is accessible with scripts of both directions, long words and emoji', async () => {
    const src = endpoint(`articles/${ARTICLES.mixed}/comments`);
    const thread = await show('lede-comment-thread', { src });
    await expect(thread).to.be.accessible();
    expect(thread.scrollWidth, 'no sideways scrolling').to.be.at.most(thread.clientWidth);
  });
});
