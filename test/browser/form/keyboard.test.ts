import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { VALID, conversation, fieldOf, formOf, taken } from '../support/forms.js';
import { focused, part, parts, text } from '../support/query.js';
import { commentOf } from '../support/threads.js';
import { next, until } from '../support/wait.js';

const press = (key: string): Promise<unknown> => sendKeys({ press: key });
const type = (words: string): Promise<unknown> => sendKeys({ type: words });
/** Tabs on until something has the focus. */
const tabTo = async (find: () => Element | null | undefined, what: string): Promise<void> => {
  for (let tabs = 0; tabs < 30 && focused() !== find(); tabs++) await press('Tab');
  expect(focused(), what).to.equal(find());
};
const start = (thread: Element): void => {
  const button = document.createElement('button');
  button.textContent = 'Before';
  thread.before(button);
  button.focus();
};

describe('with the keyboard alone', () => {
  it('a comment is written and posted', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    start(thread);
    await tabTo(() => fieldOf(form, 'body'), 'the text');
    await type(VALID.body);
    await press('Tab');
    expect(focused()).to.equal(fieldOf(form, 'name'));
    await type(VALID.name);
    await press('Tab');
    expect(focused()).to.equal(fieldOf(form, 'email'));
    await type(VALID.email);
    await press('Tab');
    expect(focused()).to.equal(fieldOf(form, 'url'));
    await press('Tab');
    expect(focused()).to.equal(form.querySelector('[name="remember"]'));
    await press('Tab');
    expect(focused()).to.equal(part(form, 'submit-button'));
    const submitted = next(thread, 'lede-submitted');
    await press('Enter');
    await submitted;
    expect(await posts[0]?.json()).to.deep.include({ body: VALID.body });
  });

  it('a comment is answered, and its form closed', async () => {
    const { thread } = await conversation(() => taken({ parent_id: '1' }));
    start(thread);
    const button = part(commentOf(thread, 1), 'reply-button');
    await tabTo(() => button, 'the reply button');
    await press('Enter');
    await until(() => parts(thread, 'form').length === 2, 'the form');
    const form = formOf(thread, 1);
    await until(() => focused() === fieldOf(form, 'body'), 'the focus on the text');
    await type('Indeed');
    expect(fieldOf(form, 'body').value).to.equal('Indeed');
    const cancel = [...form.querySelectorAll('button')].find((each) => text(each) === 'Cancel');
    await tabTo(() => cancel, 'the button to cancel');
    await press('Enter');
    await until(() => parts(thread, 'form').length === 1, 'the form to close');
    expect(focused()).to.equal(button);
  });

  it('the form of an answer is closed by Escape, and what was written is there again', async () => {
    const { thread } = await conversation(() => taken({ parent_id: '1' }));
    const button = part(commentOf(thread, 1), 'reply-button');
    const openForm = async (): Promise<HTMLFormElement> => {
      button.click();
      await until(() => parts(thread, 'form').length === 2, 'the form');
      await until(() => focused() === fieldOf(formOf(thread, 1), 'body'), 'the focus');
      return formOf(thread, 1);
    };
    await openForm();
    await type('Indeed');
    await press('Escape');
    await until(() => parts(thread, 'form').length === 1, 'the form to close');
    expect(focused()).to.equal(button);
    expect(fieldOf(await openForm(), 'body').value).to.equal('Indeed');
    // There is nothing to close of the form that is always there.
    fieldOf(formOf(thread), 'body').focus();
    await press('Escape');
    expect(focused()).to.equal(fieldOf(formOf(thread), 'body'));
  });

  it('answers are collapsed', async () => {
    const { thread } = await conversation(() => taken());
    const button = part(commentOf(thread, 1), 'collapse-button');
    button.focus();
    await press('Enter');
    await until(() => !commentOf(thread, 2).checkVisibility(), 'the answers to hide');
    expect(focused()).to.equal(button);
  });

  it('Enter in the name sends, and a mistake takes the focus to its field', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    fieldOf(form, 'body').focus();
    await thread.updateComplete;
    fieldOf(form, 'name').focus();
    await press('Enter');
    await until(() => focused() === fieldOf(form, 'body'), 'the focus on the text');
    expect(posts).to.be.empty;
  });

  it('what has the focus is to be seen', async () => {
    const { thread } = await conversation(() => taken());
    start(thread);
    await tabTo(() => part(commentOf(thread, 1), 'reply-button'), 'the reply button');
    const { outlineStyle, outlineWidth } = getComputedStyle(
      part(commentOf(thread, 1), 'reply-button'),
    );
    expect(outlineStyle).not.to.equal('none');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});
