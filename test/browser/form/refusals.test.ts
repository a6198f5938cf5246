import { expect } from '@open-wc/testing';
import {
  VALID,
  conversation,
  fieldOf,
  formOf,
  noticeOf,
  open,
  problemOf,
  send,
  taken,
  write,
} from '../support/forms.js';
import { commentJson, threadJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { part, parts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { warnings } from '../support/setup.js';
import { ids } from '../support/threads.js';
import { next, until } from '../support/wait.js';

const ERRORS = {
  message: 'The comment could not be accepted.',
  errors: { 'author.name': 'This name is taken.', 'author.email': 'No such address.' },
};

const refused = async (respond: () => Response | Promise<Response>) => {
  const { thread, posts } = await conversation(respond);
  const form = formOf(thread);
  write(form, VALID);
  send(form);
  const event = await next(thread, 'lede-submit-error');
  await thread.updateComplete;
  return { thread, posts, form, event };
};

describe('a comment that the server finds fault with', () => {
  it('has each fault told at its field', async () => {
    const { form, event } = await refused(() => json(ERRORS, { status: 422 }));
    expect(problemOf(form, 'name')).to.include('This name is taken.');
    expect(problemOf(form, 'email')).to.include('No such address.');
    expect(problemOf(form, 'body')).to.be.undefined;
    expect(event.fieldErrors).to.deep.equal({
      name: 'This name is taken.',
      email: 'No such address.',
    });
    expect(event.error.status).to.equal(422);
  });

  it('keeps the address note beside the fault', async () => {
    const { form } = await refused(() => json(ERRORS, { status: 422 }));
    expect(problemOf(form, 'email')).to.equal('Will not be published. No such address.');
  });

  it('takes the focus to the first field at fault and keeps every word', async () => {
    const { thread, form } = await refused(() => json(ERRORS, { status: 422 }));
    await until(
      () => thread.shadowRoot?.activeElement === fieldOf(form, 'name'),
      'the focus on the name',
    );
    for (const [name, value] of Object.entries(VALID))
      expect(fieldOf(form, name).value).to.equal(value);
  });

  it('has the fault of a field that the form has not told with the form', async () => {
    answer(({ method }) =>
      method === 'GET' ? json(threadJson([commentJson(1)])) : json(ERRORS, { status: 422 }),
    );
    const thread = await show('lede-comment-thread', {
      src: made(),
      preset: 'lede',
      fields: 'name',
    });
    const form = formOf(thread);
    await open(thread, form);
    write(form, { body: VALID.body, name: VALID.name });
    send(form);
    await next(thread, 'lede-submit-error');
    await thread.updateComplete;
    expect(problemOf(form, 'name')).to.include('This name is taken.');
    expect(noticeOf(form)).to.include('No such address.').and.not.include('E-mail');
  });

  it('can be sent again once it is put right', async () => {
    const replies = [json(ERRORS, { status: 422 })];
    const { thread, form, posts } = await refused(() => replies.shift() ?? taken());
    write(form, { name: 'Ada R.' });
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(2);
    await thread.updateComplete;
    expect(parts(form, 'field-error')).to.be.empty;
  });
});

describe('a comment that is refused', () => {
  const answers = [
    ['409', { message: 'You have already said this here.' }, 'You have already said this here.'],
    ['401', {}, 'only from readers who are signed in'],
    ['403', { message: 'This conversation is closed.' }, 'This conversation is closed.'],
  ] as const;
  for (const [status, body, words] of answers)
    it(`says why where the server answers ${status}, aloud, and keeps the text`, async () => {
      const { thread, form, event } = await refused(() => json(body, { status: Number(status) }));
      expect(noticeOf(form)).to.include(words);
      expect(part(form, 'status').getAttribute('role')).to.equal('alert');
      expect(fieldOf(form, 'body').value).to.equal(VALID.body);
      expect(event.error.kind).to.equal('http');
      expect(event.error.status).to.equal(Number(status));
      expect(ids(thread)).to.deep.equal(['1', '2']);
      expect(warnings).to.have.length(1);
    });
});
