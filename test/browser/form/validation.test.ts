import { expect } from '@open-wc/testing';
import { part, parts } from '../support/query.js';
import {
  VALID,
  conversation,
  fieldOf,
  formOf,
  noticeOf,
  problemOf,
  sendInVain,
  taken,
  write,
} from '../support/forms.js';
import { until } from '../support/wait.js';

const open = async () => {
  const { thread, posts } = await conversation(() => taken());
  return { thread, posts, form: formOf(thread) };
};

describe('checking a form before it is sent', () => {
  it('sends nothing that is empty, and says what is missing at each field', async () => {
    const { posts, form } = await open();
    await sendInVain(form);
    expect(problemOf(form, 'body')).to.equal('Comment is required.');
    expect(problemOf(form, 'name')).to.equal('Name is required.');
    expect(problemOf(form, 'email')).to.include('E-mail is required.');
    expect(problemOf(form, 'url')).to.be.undefined;
    expect(noticeOf(form)).to.include(
      'Please check: Comment, Name, and E-mail. Nothing was sent yet.',
    );
    expect(posts).to.be.empty;
  });

  const cases = [
    ['body', { ...VALID, body: '   ' }],
    ['name', { ...VALID, name: '' }],
    ['email', { ...VALID, email: 'not an address' }],
    ['url', { ...VALID, url: 'javascript:alert(1)' }],
  ] as const;
  for (const [name, values] of cases)
    it(`takes the focus to the first field that is wrong: ${name}`, async () => {
      const { thread, posts, form } = await open();
      write(form, values);
      await sendInVain(form);
      await until(
        () => thread.shadowRoot?.activeElement === fieldOf(form, name),
        `the focus on ${name}`,
      );
      expect(problemOf(form, name)).to.be.a('string');
      expect(posts).to.be.empty;
    });

  it('says what an address must look like', async () => {
    const { form } = await open();
    write(form, { ...VALID, email: 'ada', url: 'ada.example' });
    await sendInVain(form);
    expect(problemOf(form, 'email')).to.include('name@example.org');
    expect(problemOf(form, 'url')).to.include('https://');
  });

  it('says so as soon as a reader leaves a field', async () => {
    const { thread, form } = await open();
    write(form, { email: 'ada' });
    expect(problemOf(form, 'email'), 'while typing').to.be.undefined;
    fieldOf(form, 'name').focus();
    await thread.updateComplete;
    expect(problemOf(form, 'email')).to.include('not an e-mail address');
  });

  it('moves no button from under a pointer that is pressing it', async () => {
    const { thread, posts, form } = await open();
    write(form, { body: VALID.body, email: 'ada' });
    const button = part(form, 'submit-button');
    const press = { bubbles: true, composed: true };
    button.dispatchEvent(new PointerEvent('pointerdown', press));
    button.focus();
    await thread.updateComplete;
    expect(problemOf(form, 'email'), 'while it is pressed').to.be.undefined;
    button.dispatchEvent(new PointerEvent('pointerup', press));
    button.click();
    await until(() => problemOf(form, 'email') !== undefined, 'what is wrong');
    expect(problemOf(form, 'name')).to.be.a('string');
    expect(posts).to.be.empty;
    // Released elsewhere, it is told of the field that was left.
    write(form, { url: 'ada' });
    button.dispatchEvent(new PointerEvent('pointerdown', press));
    button.focus();
    document.dispatchEvent(new PointerEvent('pointercancel', press));
    await until(() => problemOf(form, 'url') !== undefined, 'what is wrong with the address');
  });

  it('says nothing of the text that the press on the button has sent', async () => {
    const { thread, posts, form } = await open();
    write(form, VALID);
    fieldOf(form, 'body').focus();
    const button = part(form, 'submit-button');
    const press = { bubbles: true, composed: true };
    button.dispatchEvent(new PointerEvent('pointerdown', press));
    button.focus();
    button.dispatchEvent(new PointerEvent('pointerup', press));
    button.click();
    await until(() => posts.length === 1, 'the comment');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await thread.updateComplete;
    expect(fieldOf(form, 'body').value).to.equal('');
    expect(parts(form, 'field-error')).to.be.empty;
    expect(fieldOf(form, 'body').ariaInvalid).not.to.equal('true');
  });

  it('says nothing of an empty field that is only passed through', async () => {
    const { thread, form } = await open();
    for (const name of ['body', 'name', 'email', 'url']) {
      fieldOf(form, name).focus();
      await thread.updateComplete;
    }
    expect(parts(form, 'field-error')).to.be.empty;
  });

  it('takes a problem away while it is being put right', async () => {
    const { thread, form } = await open();
    write(form, { ...VALID, email: 'ada' });
    await sendInVain(form);
    expect(problemOf(form, 'email')).to.be.a('string');
    write(form, { email: 'ada@mail.example' });
    await thread.updateComplete;
    expect(problemOf(form, 'email')).to.be.undefined;
    expect(parts(form, 'field-error')).to.be.empty;
  });

  it('keeps everything that was written', async () => {
    const { form } = await open();
    write(form, { ...VALID, email: 'ada' });
    await sendInVain(form);
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    expect(fieldOf(form, 'email').value).to.equal('ada');
  });

  it('names what is wrong with each of two forms at its own', async () => {
    const { thread, form } = await open();
    await sendInVain(form);
    parts(thread, 'reply-button')[0]?.click();
    await thread.updateComplete;
    const reply = formOf(thread, 1);
    expect(parts(form, 'field-error')).to.have.length(3);
    expect(parts(reply, 'field-error')).to.be.empty;
  });
});
