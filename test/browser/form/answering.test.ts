import { expect } from '@open-wc/testing';
import { VALID, conversation, fieldOf, formOf, send, taken, write } from '../support/forms.js';
import { commentJson, threadJson } from '../support/content.js';
import { focused, part, parts, text } from '../support/query.js';
import { answer, json } from '../support/server.js';
import { commentOf, ids, itemOf, threadOf } from '../support/threads.js';
import { next, until } from '../support/wait.js';

describe('answering a comment', () => {
  const answering = async () => {
    const { thread, posts } = await conversation(() => taken({ parent_id: '2' }));
    part(commentOf(thread, 2), 'reply-button').click();
    await thread.updateComplete;
    return { thread, posts, form: formOf(thread, 2) };
  };

  it('opens a form under the comment, which has the focus and its name', async () => {
    const { thread, form } = await answering();
    expect(form.closest('li')).to.equal(itemOf(thread, 2));
    expect(form.getAttribute('aria-label')).to.equal('Reply to Reader 2');
    expect(focused()).to.equal(fieldOf(form, 'body'));
  });

  it('puts the answer below the comment and the focus on it', async () => {
    const { thread, posts, form } = await answering();
    write(form, VALID);
    send(form);
    await next(thread, 'lede-submitted');
    await until(() => ids(itemOf(thread, 2)).includes('77'), 'the answer');
    expect(await posts[0]?.json()).to.include({ parent_id: '2' });
    await until(() => focused() === commentOf(thread, 77), 'the focus on the answer');
    expect(parts(thread, 'form')).to.have.length(1);
  });

  it('is closed by its own button, which gives the focus back', async () => {
    const { thread, form } = await answering();
    const cancel = [...form.querySelectorAll('button')].find((each) => text(each) === 'Cancel');
    cancel?.click();
    await thread.updateComplete;
    expect(parts(thread, 'form')).to.have.length(1);
    expect(focused()).to.equal(part(commentOf(thread, 2), 'reply-button'));
  });

  it('is open for one comment at a time', async () => {
    const { thread } = await answering();
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    expect(parts(thread, 'form')).to.have.length(2);
    expect(formOf(thread, 1).closest('li')).to.equal(itemOf(thread, 1));
  });

  it('keeps the form, and what is in it, where the comment is gone when the thread is loaded anew', async () => {
    const { thread, form } = await answering();
    write(form, { body: 'Half an answer' });
    answer(() => json(threadJson([commentJson(1)])));
    await thread.refresh();
    await thread.updateComplete;
    expect(fieldOf(formOf(thread, 2), 'body').value).to.equal('Half an answer');
    expect(text(part(commentOf(thread, 2), 'body'))).to.equal('This comment was deleted.');
    const cancel = [...formOf(thread, 2).querySelectorAll('button')].at(-1);
    cancel?.click();
    await until(() => !ids(thread).includes('2'), 'the comment to go once nobody answers it');
  });

  it('keeps it where it stood, too', async () => {
    const three = [1, 2, 3].map((id) => commentJson(id));
    const thread = await threadOf(threadJson(three));
    part(commentOf(thread, 2), 'reply-button').click();
    await until(() => parts(itemOf(thread, 2), 'form').length > 0, 'the form');
    answer(() => json(threadJson([commentJson(9), commentJson(1), commentJson(3)])));
    await thread.refresh();
    await until(() => ids(thread).includes('9'), 'the new comment');
    expect(ids(thread)).to.deep.equal(['9', '1', '2', '3']);
  });

  it('keeps the form and the caret where the comment gets its first answer from another reader', async () => {
    const { thread, form } = await answering();
    write(form, { body: 'Half an answer' });
    answer(() =>
      json(
        threadJson([
          commentJson(1),
          commentJson(2, { parent_id: '1' }),
          commentJson(3, { parent_id: '2' }),
        ]),
      ),
    );
    await thread.refresh();
    await until(() => ids(itemOf(thread, 2)).includes('3'), 'the answer');
    expect(focused()).to.equal(fieldOf(formOf(thread, 2), 'body'));
    expect(fieldOf(formOf(thread, 2), 'body').value).to.equal('Half an answer');
    const cancel = [...formOf(thread, 2).querySelectorAll('button')].at(-1);
    cancel?.click();
    await until(() => parts(itemOf(thread, 2), 'form').length === 0, 'the form to be closed');
    expect(ids(thread)).to.deep.equal(['1', '2', '3']);
  });
});
