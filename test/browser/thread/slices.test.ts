import { expect } from '@open-wc/testing';
import { comment, commentJson, threadJson } from '../support/content.js';
import { place } from '../support/elements.js';
import { part, parts, text } from '../support/query.js';
import { answer, json } from '../support/server.js';
import { commentOf, drawn, ids, itemOf, placeThread, threadOf } from '../support/threads.js';
import { next, painted, settled, until } from '../support/wait.js';

/** A thread in which every fourth comment is a root, and the others answer the one before. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    commentJson(index + 1, { parent_id: index % 4 === 0 ? null : String(index) }),
  );

/** The elements whose content changes while something is done. */
const mutated = async (thread: Element, work: () => Promise<unknown>): Promise<Set<string>> => {
  const items = new Set<string>();
  const note = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      items.add(element?.closest('li')?.querySelector('article')?.dataset['id'] ?? 'the list');
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(part(thread, 'comments'), {
    childList: true,
    characterData: true,
    attributes: true,
    subtree: true,
  });
  await work();
  await painted();
  note(observer.takeRecords());
  observer.disconnect();
  return items;
};

describe('a thread of 2,000 comments', () => {
  it('has its first comments at once and all of them in the end, in order', async () => {
    const comments = many(2000);
    answer(() => json(threadJson(comments)));
    const thread = placeThread();
    await next(thread, 'lede-load');
    const first = parts(thread, 'comment').length;
    expect(first).to.be.at.least(4).and.to.be.below(2000);
    expect(text(part(commentOf(thread, 1), 'body'))).to.equal('Comment 1');
    expect(parts(commentOf(thread, 1), 'reply-button')).to.have.length(1);
    await drawn(thread, 2000, 15_000);
    expect(ids(thread)).to.deep.equal(comments.map(({ id }) => String(id)));
  }).timeout(20_000);
});

describe('a thread of 800 comments', () => {
  it('shows its first screen before more is drawn', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    const first = parts(thread, 'comment').length;
    await new Promise(requestAnimationFrame);
    expect(parts(thread, 'comment')).to.have.length(first);
    await drawn(thread, 800);
  });

  it('lets other work have its turn while it is drawn', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    let turns = 0;
    while (parts(thread, 'comment').length < 800) {
      await new Promise((resolve) => setTimeout(resolve));
      turns++;
    }
    expect(turns).to.be.at.least(4);
  });

  it('says that it is busy until all of it is drawn', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    const list = part(thread, 'comments');
    expect(list.getAttribute('aria-busy')).to.equal('true');
    await drawn(thread, 800);
    await until(() => list.getAttribute('aria-busy') === 'false', 'the list to rest');
  });

  it('takes what a reader types while it is drawn', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    const field = part(thread, 'input', HTMLTextAreaElement);
    field.focus();
    field.value = 'Early bird';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(parts(thread, 'comment').length).to.be.below(800);
    await drawn(thread, 800);
    expect(field.value).to.equal('Early bird');
    expect(thread.shadowRoot?.activeElement).to.equal(field);
  });

  it('answers a click on a comment that is drawn already', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    expect(parts(itemOf(thread, 1), 'form')).to.have.length(1);
    await drawn(thread, 800);
    expect(parts(itemOf(thread, 1), 'form')).to.have.length(1);
  });

  it('is drawn to the end also when it is moved meanwhile', async () => {
    answer(() => json(threadJson(many(800))));
    const thread = placeThread();
    await next(thread, 'lede-load');
    document.body.append(thread);
    await drawn(thread, 800);
    thread.remove();
  });

  it('makes way for another thread before it is drawn', async () => {
    const replies = [json(threadJson(many(800)))];
    answer(() => replies.shift() ?? json(threadJson([commentJson(9001)])));
    const thread = placeThread();
    await next(thread, 'lede-load');
    thread.src = 'https://news.example/another-thread';
    await next(thread, 'lede-load');
    await drawn(thread, 1);
    expect(ids(thread)).to.deep.equal(['9001']);
    await painted();
    expect(ids(thread)).to.deep.equal(['9001']);
  });
});

describe('a thread that changes', () => {
  it('touches one comment when one has changed', async () => {
    const before = many(400);
    const after = before.map((each) =>
      each['id'] === '200' ? { ...each, body: '<p>Corrected</p>' } : each,
    );
    const replies = [json(threadJson(before))];
    answer(() => replies.shift() ?? json(threadJson(after)));
    const thread = placeThread();
    await settled(thread);
    await drawn(thread, 400);
    const changed = await mutated(thread, async () => {
      await thread.refresh();
      await until(() => text(part(commentOf(thread, 200), 'body')) === 'Corrected', 'the change');
    });
    changed.delete('the list');
    expect([...changed]).to.deep.equal(['200']);
  });

  it('touches one comment when the page gives another list with one changed', async () => {
    const thread = place('lede-comment-thread');
    thread.comments = [1, 2, 3, 4].map((id) => comment(id));
    await settled(thread);
    const changed = await mutated(thread, async () => {
      thread.comments = thread.comments.map((each) =>
        each.id === '3' ? { ...each, body: 'Corrected' } : each,
      );
      await thread.updateComplete;
    });
    changed.delete('the list');
    expect([...changed]).to.deep.equal(['3']);
    expect(text(part(commentOf(thread, 3), 'body'))).to.equal('Corrected');
  });

  it('touches one comment when one is collapsed', async () => {
    const thread = await threadOf(threadJson(many(40)));
    await drawn(thread, 40);
    const changed = await mutated(thread, async () => {
      part(commentOf(thread, 5), 'collapse-button').click();
      await thread.updateComplete;
    });
    expect([...changed]).to.deep.equal(['5']);
  });

  it('touches one comment when one is answered', async () => {
    const thread = await threadOf(threadJson(many(40)));
    await drawn(thread, 40);
    const changed = await mutated(thread, async () => {
      part(commentOf(thread, 5), 'reply-button').click();
      await thread.updateComplete;
    });
    changed.delete('the list');
    expect([...changed]).to.deep.equal(['5']);
  });

  it('drops a comment that is gone', async () => {
    const thread = place('lede-comment-thread');
    thread.comments = [1, 2, 3].map((id) => comment(id));
    await settled(thread);
    thread.comments = [comment(1), comment(3)];
    await thread.updateComplete;
    expect(ids(thread)).to.deep.equal(['1', '3']);
  });
});
