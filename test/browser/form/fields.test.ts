import { expect } from '@open-wc/testing';
import { all, part, parts, text } from '../support/query.js';
import {
  VALID,
  conversation,
  descriptionOf,
  fieldOf,
  formOf,
  send,
  taken,
  write,
  open,
} from '../support/forms.js';
import { commentJson, threadJson } from '../support/content.js';
import { commentOf, threadOf } from '../support/threads.js';
import { until } from '../support/wait.js';

const NAMES = ['body', 'name', 'email', 'url'];
const opened = async () => {
  const { thread } = await conversation(() => taken());
  return { thread, form: formOf(thread) };
};

describe('the form', () => {
  it('has a label for each field', async () => {
    const { form } = await opened();
    const labels = NAMES.map((name) => [...(fieldOf(form, name).labels ?? [])].map(text).join());
    expect(labels).to.deep.equal(['Comment *', 'Name *', 'E-mail *', 'Website (optional)']);
  });

  it('marks what is required for everyone, and says what the mark means', async () => {
    const { form } = await opened();
    expect(NAMES.map((name) => fieldOf(form, name).required)).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
    expect(text(form)).to.include('Fields marked * are required.');
    for (const label of parts(form, 'field-label').slice(0, 3))
      expect(all(label, '[aria-hidden="true"]').map(text)).to.deep.equal(['*']);
  });

  it('says at the address that it will not be published', async () => {
    const { form } = await opened();
    expect(descriptionOf(fieldOf(form, 'email'))).to.equal('Will not be published.');
  });

  it('lets the browser fill in what it knows', async () => {
    const { form } = await opened();
    const fields = NAMES.map((name) => fieldOf(form, name));
    expect(fields.map((field) => field.getAttribute('autocomplete'))).to.deep.equal([
      null,
      'name',
      'email',
      'url',
    ]);
    expect(fields.map(({ type }) => type)).to.deep.equal(['textarea', 'text', 'email', 'url']);
  });

  it('is small until it is used', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]));
    const form = formOf(thread);
    const isSeen = (name: string): boolean => fieldOf(form, name).checkVisibility();
    expect(isSeen('body')).to.be.true;
    await until(() => parts(form, 'submit-button').length > 0, 'the whole form');
    expect(isSeen('email')).to.be.false;
    fieldOf(form, 'body').focus();
    await thread.updateComplete;
    expect(NAMES.map(isSeen)).to.deep.equal([true, true, true, true]);
  });

  it('has a name', async () => {
    const { form } = await opened();
    expect(form.getAttribute('aria-label')).to.equal('Write a comment');
  });

  it('is accessible: at rest, open, with errors and while answering', async () => {
    const thread = await threadOf(threadJson([commentJson(1)]));
    await expect(thread).to.be.accessible();
    const form = formOf(thread);
    await open(thread);
    send(form);
    await until(() => parts(form, 'field-error').length > 0, 'the errors');
    await thread.updateComplete;
    await expect(thread).to.be.accessible();
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    await expect(thread).to.be.accessible();
  });

  it('never has two elements of one id in a thread', async () => {
    const { thread } = await conversation(() => taken());
    part(commentOf(thread, 1), 'reply-button').click();
    await thread.updateComplete;
    write(formOf(thread), VALID);
    send(formOf(thread, 1));
    await thread.updateComplete;
    const found = all(thread, '[id]').map(({ id }) => id);
    expect(new Set(found)).to.have.length(found.length);
  });
});
