import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { commentJson, threadJson } from '../support/content.js';
import { box, show } from '../support/elements.js';
import { announced, focused, one, part, parts, text } from '../support/query.js';
import { answer, endpoint, json, made, watch, withNext } from '../support/server.js';
import { commentOf, drawn, ids, placeThread, rootIds, threadOf } from '../support/threads.js';
import { gate, settled, until } from '../support/wait.js';

const busy = (query: Readonly<Record<string, string | number>>): string =>
  endpoint(`articles/${ARTICLES.busy}/comments`, query);

describe('a thread of several pages', () => {
  it('takes the focus nowhere from where a reader has gone meanwhile', async () => {
    const { promise, open } = gate<Response>();
    const replies = [withNext(threadJson([commentJson(1)]))];
    answer(() => replies.shift() ?? promise);
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').click();
    const field = document.createElement('input');
    box().append(field);
    field.focus();
    open(json(threadJson([commentJson(2)])));
    await until(() => ids(thread).includes('2'), 'the second page');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).to.equal(field);
  });

  it('goes by a page that the map leaves out', async () => {
    const replies = [1, 2, 3].map((id) => threadJson([commentJson(id)]));
    answer(() => {
      const next = replies.shift() ?? threadJson([]);
      return replies.length > 0 ? withNext(next) : json(next);
    });
    const thread = placeThread({ map: "where: id != '2'" });
    await settled(thread);
    part(thread, 'more-button').click();
    await until(() => ids(thread).join() === '1,3', 'the third page');
  });

  for (const order of ['asc', 'desc'])
    it(`ends with every comment once, each under its own (${order})`, async () => {
      const requests = watch();
      const src = busy({ per_page: 100, order });
      const thread = await show('lede-comment-thread', { src });
      expect(text(part(thread, 'heading'))).to.equal('250 comments');
      while (parts(thread, 'more-button').length > 0) await thread.loadMore();
      await drawn(thread, 250);
      expect(new Set(ids(thread))).to.have.length(250);
      expect(requests).to.have.length(3);
      for (const { id, parentId } of thread.comments)
        if (parentId !== undefined)
          expect(
            commentOf(thread, id).closest('ol')?.parentElement?.querySelector('article')?.dataset[
              'id'
            ],
          ).to.equal(parentId);
    });

  it('moves an answer below its comment when that comes on a later page', async () => {
    const later = gate<Response>();
    const replies = [withNext(threadJson([commentJson(2, { parent_id: '1' })])), later.promise];
    answer(() => replies.shift() ?? json(threadJson([])));
    const thread = placeThread();
    await settled(thread);
    expect(rootIds(thread)).to.deep.equal(['2']);
    later.open(json(threadJson([commentJson(1)])));
    await thread.loadMore();
    await drawn(thread, 2);
    expect(rootIds(thread)).to.deep.equal(['1']);
  });

  it('says how many came, and takes the focus from the button to the first of them', async () => {
    const thread = await show('lede-comment-thread', { src: busy({ per_page: 50 }) });
    const button = part(thread, 'more-button');
    expect(text(button)).to.equal('More comments');
    await drawn(thread, 50);
    const before = rootIds(thread);
    button.focus();
    button.click();
    await drawn(thread, 100);
    await until(() => announced(thread).includes('50 more comments'), 'the announcement');
    const first = rootIds(thread).find((id) => !before.includes(id)) ?? '';
    expect(focused()).to.equal(commentOf(thread, first));
    const { top } = commentOf(thread, first).getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
  });

  it('leaves the focus to a reader who has gone elsewhere meanwhile', async () => {
    const later = gate<Response>();
    const replies = [withNext(threadJson([commentJson(1)])), later.promise];
    answer(() => replies.shift() ?? json(threadJson([])));
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').focus();
    part(thread, 'more-button').click();
    const elsewhere = part(commentOf(thread, 1), 'reply-button');
    elsewhere.focus();
    later.open(withNext(threadJson([commentJson(2)])));
    await drawn(thread, 2);
    await until(() => announced(thread).includes('1 more comment'), 'the announcement');
    expect(focused()).to.equal(elsewhere);
  });

  it('takes the focus to what came where the button is gone', async () => {
    const replies = [withNext(threadJson([commentJson(1)]))];
    answer(() => replies.shift() ?? json(threadJson([commentJson(2)])));
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').focus();
    part(thread, 'more-button').click();
    await drawn(thread, 2);
    await until(() => focused() === commentOf(thread, 2), 'the focus on the new comment');
  });

  it('keeps the button and says so where a page cannot be loaded', async () => {
    const replies = [withNext(threadJson([commentJson(1)])), json({}, { status: 403 })];
    answer(() => replies.shift() ?? json(threadJson([commentJson(2)])));
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').click();
    await until(() => announced(thread).includes('No more could be loaded.'), 'the note');
    part(thread, 'more-button').click();
    await drawn(thread, 2);
  });

  it('takes the focus to the first of them where all answer what is there, and tells of them', async () => {
    const replies = [withNext(threadJson([commentJson(1), commentJson(2)]))];
    const further = [3, 4].map((id) => commentJson(id, { parent_id: '1' }));
    answer(() => replies.shift() ?? json(threadJson(further)));
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede', limit: '2' });
    await until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
    part(thread, 'more-button').focus();
    part(thread, 'more-button').click();
    await until(() => announced(thread).includes('2 more comments'), 'the words');
    await until(() => focused() === commentOf(thread, 3), 'the focus');
  });

  it('says so again where it fails again', async () => {
    const replies = [withNext(threadJson([commentJson(1)]))];
    answer(() => replies.shift() ?? json({}, { status: 403 }));
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').click();
    await until(() => announced(thread).includes('No more could be loaded.'), 'the note');
    const heard: string[] = [];
    const status = one(thread, '.thread > [role="status"]');
    new MutationObserver(() => heard.push(text(status))).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    part(thread, 'more-button').click();
    await until(() => heard.includes('No more could be loaded.'), 'it to be heard');
  });

  it('ends where the server says of a page past the end that it is not there', async () => {
    const replies = [withNext(threadJson([commentJson(1)]))];
    answer(() => replies.shift() ?? json({}, { status: 404 }));
    const thread = placeThread();
    await settled(thread);
    await thread.loadMore();
    await thread.updateComplete;
    expect(thread.state).to.equal('ready');
    await until(() => parts(thread, 'more-button').length === 0, 'the button to go');
  });

  it('is asked for once, however often the button is pressed', async () => {
    const { promise, open } = gate<Response>();
    const replies = [withNext(threadJson([commentJson(1)])), promise];
    const requests = answer(() => replies.shift() ?? json(threadJson([])));
    const thread = placeThread();
    await settled(thread);
    part(thread, 'more-button').click();
    await until(() => requests.length === 2, 'the request');
    await thread.updateComplete;
    part(thread, 'more-button').click();
    expect(part(thread, 'more-button').getAttribute('aria-disabled')).to.equal('true');
    open(json(threadJson([commentJson(2)])));
    await drawn(thread, 2);
    expect(requests).to.have.length(2);
  });
});

describe('the limit of a thread', () => {
  it('counts the comments of the top level', async () => {
    const comments = [1, 2, 3, 4].map((id) => commentJson(id));
    const answers = [commentJson(9, { parent_id: '1' })];
    const thread = await threadOf(threadJson([...comments, ...answers]), { limit: '2' });
    expect(ids(thread)).to.deep.equal(['1', '9', '2']);
    expect(text(part(thread, 'heading'))).to.equal('5 comments');
    part(thread, 'more-button').click();
    await drawn(thread, 5);
    expect(parts(thread, 'more-button')).to.be.empty;
  });

  it('is one request where the rest is loaded already', async () => {
    const requests = answer(() => json(threadJson([1, 2, 3].map((id) => commentJson(id)))));
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede', limit: '1' });
    await thread.loadMore();
    await thread.loadMore();
    await drawn(thread, 3);
    expect(requests).to.have.length(1);
  });
});
