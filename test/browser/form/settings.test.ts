import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../../src/index.js';
import { answer, json } from '../support/server.js';
import { commentJson, threadJson } from '../support/content.js';
import {
  VALID,
  conversation,
  descriptionOf,
  fieldOf,
  formOf,
  noticeOf,
  open,
  problemOf,
  send,
  sendInVain,
  taken,
  write,
} from '../support/forms.js';
import { part, parts, text } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { itemOf, placeThread } from '../support/threads.js';
import { next, settled, until } from '../support/wait.js';

const sentBy = async (posts: readonly Request[]): Promise<Record<string, unknown>> => {
  await until(() => posts.length > 0, 'a post');
  return (await posts[0]?.clone().json()) as Record<string, unknown>;
};

/** A map like that of the sample endpoint, which says more of the draft. */
const CREATE = {
  body: { text: 'body', name: 'author.name', city: 'fields.city', topics: 'fields.topic' },
  comment: '$',
};

describe('the fields of a form', () => {
  it('are those that are sent, whatever the server calls them', async () => {
    const create = { body: { text: 'body', author: 'author.name' } };
    const { thread } = await conversation(() => taken(), { map: JSON.stringify({ create }) });
    const named = () => parts(formOf(thread), 'input').map((input) => input.getAttribute('name'));
    await until(() => named().length === 2, 'the fields');
    expect(named()).to.deep.equal(['body', 'name']);
  });

  it('are those that the page names, in its order', async () => {
    const { thread, posts } = await conversation(() => taken(), { fields: 'email, name required' });
    const form = formOf(thread);
    const names = [...form.querySelectorAll('[data-field], textarea')].map((field) =>
      field.getAttribute('name'),
    );
    expect(names).to.deep.equal(['body', 'email', 'name']);
    write(form, { body: 'So it is.' });
    await sendInVain(form);
    expect(problemOf(form, 'email')).to.be.undefined;
    expect(problemOf(form, 'name')).to.include('Name is required');
    expect(noticeOf(form)).to.include('Please check: Name.');
    write(form, { name: 'Ada' });
    await until(() => !noticeOf(form).includes('Please check'), 'the complaint to go');
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
  });

  it('are those that are sent, where the page names none', async () => {
    const body = { text: 'body', nick: 'author.name' };
    const map = JSON.stringify({ create: { body, id: 'id' } });
    const { thread, posts } = await conversation(() => json({ id: '77' }, { status: 201 }), {
      map,
    });
    const form = formOf(thread);
    await until(() => !form.querySelector('[data-field="email"]'), 'the fields to follow');
    write(form, { body: 'So it is.', name: 'Ada' });
    send(form);
    await next(thread, 'lede-submitted');
    expect(await sentBy(posts)).to.deep.equal({ text: 'So it is.', nick: 'Ada' });
  });

  it('may be the text alone', async () => {
    const { thread } = await conversation(() => taken(), { fields: '' });
    const form = formOf(thread);
    expect(form.querySelectorAll('[data-field]')).to.have.length(0);
    write(form, { body: 'So it is.' });
    send(form);
    await next(thread, 'lede-submitted');
  });

  it('stay as they are where the setting cannot be read, which is said', async () => {
    const { thread } = await conversation(() => taken(), { fields: 'mail' });
    expect(fieldOf(formOf(thread), 'email').required).to.be.true;
    expect(warnings.join()).to.include("fields: expected name, email, url, each with 'required'");
  });
});

describe("the page's own fields", () => {
  const place = async () => {
    const posts: Request[] = [];
    answer((request) => {
      if (request.method === 'GET') return json(threadJson([commentJson(1)]));
      posts.push(request.clone());
      return taken();
    });
    const thread = placeThread({ map: JSON.stringify({ create: CREATE }), fields: 'name' });
    const own = document.createElement('div');
    own.slot = 'fields';
    own.innerHTML = `<input name="city" required aria-label="City" />
      <input type="checkbox" name="topic" value="boats" /><input type="checkbox" name="topic" value="tar" />`;
    thread.append(own);
    await settled(thread);
    await open(thread);
    return { thread, own, posts };
  };

  it('are checked, and sent by their names', async () => {
    const { thread, own, posts } = await place();
    const form = formOf(thread);
    write(form, { body: 'So it is.' });
    send(form);
    await thread.updateComplete;
    const [city, ...topics] = own.querySelectorAll('input');
    expect(document.activeElement).to.equal(city);
    expect(posts).to.have.length(0);
    if (city) city.value = 'Meridian';
    for (const topic of topics) topic.checked = true;
    send(form);
    expect(await sentBy(posts)).to.deep.equal({
      text: 'So it is.',
      city: 'Meridian',
      topics: 'boats,tar',
    });
  });

  it('go with the form for an answer while one is open', async () => {
    const { thread } = await place();
    part(itemOf(thread, 1), 'reply-button').click();
    await until(() => itemOf(thread, 1).querySelector('slot[name="fields"]'), 'the slot');
    await thread.updateComplete;
    expect(thread.shadowRoot?.querySelectorAll('slot[name="fields"]')).to.have.length(1);
  });
});

describe('terms', () => {
  it('have to be agreed to where the page has some', async () => {
    const posts: Request[] = [];
    answer((request) => {
      if (request.method === 'GET') return json(threadJson([commentJson(1)]));
      posts.push(request.clone());
      return taken();
    });
    const thread = placeThread();
    const terms = document.createElement('span');
    terms.slot = 'terms';
    terms.textContent = 'I keep to the house rules.';
    thread.append(terms);
    await settled(thread);
    await open(thread);
    const form = formOf(thread);
    write(form, VALID);
    await sendInVain(form);
    const box = form.querySelector<HTMLInputElement>('input[name="terms"]');
    expect(box && descriptionOf(box)).to.equal('This has to be agreed to.');
    expect(thread.shadowRoot?.activeElement).to.equal(box);
    box?.click();
    send(form);
    await next(thread, 'lede-submitted');
    expect(posts).to.have.length(1);
  });
});

describe('terms in the form that a reader is in', () => {
  it('are asked for there, also while another form is open', async () => {
    const { thread, posts } = await conversation(() => taken());
    const terms = document.createElement('span');
    terms.slot = 'terms';
    thread.append(terms);
    part(itemOf(thread, 1), 'reply-button').click();
    await until(() => parts(thread, 'form').length === 2, 'the form for an answer');
    const form = formOf(thread);
    write(form, VALID);
    await until(() => form.querySelector('input[name="terms"]'), 'the terms');
    expect(formOf(thread, 1).querySelector('input[name="terms"]')).to.be.null;
    await sendInVain(form);
    expect(posts).to.be.empty;
  });
});

describe('a text', () => {
  it('is told what is left when little is, and is kept when it is too long', async () => {
    const { thread, posts } = await conversation(() => taken(), { 'max-length': '20' });
    const form = formOf(thread);
    const note = (): string => text(form.querySelector('.length') ?? new Text());
    write(form, { ...VALID, body: 'Salt' });
    await thread.updateComplete;
    expect(note()).to.equal('');
    write(form, { body: 'Salt and tar and ro' });
    await until(() => note() === '1 character left', 'the count');
    write(form, { body: 'Salt and tar and ropes' });
    await until(() => note() === '2 characters too many', 'the count');
    await sendInVain(form);
    expect(problemOf(form, 'body')).to.equal('The text is longer than 20 characters.');
    expect(fieldOf(form, 'body').value).to.equal('Salt and tar and ropes');
    expect(posts).to.have.length(0);
  });

  for (const key of ['Control', 'Meta'])
    it(`is sent by ${key} and Enter`, async () => {
      const { thread, posts } = await conversation(() => taken());
      const form = formOf(thread);
      write(form, VALID);
      fieldOf(form, 'body').focus();
      fieldOf(form, 'body').dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          [key === 'Meta' ? 'metaKey' : 'ctrlKey']: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await next(thread, 'lede-submitted');
      expect(posts).to.have.length(1);
    });

  it('does not keep the focus from going on by Tab', async () => {
    const { thread } = await conversation(() => taken());
    fieldOf(formOf(thread), 'body').focus();
    await sendKeys({ press: 'Tab' });
    expect(thread.shadowRoot?.activeElement).to.equal(fieldOf(formOf(thread), 'name'));
  });
});

describe('what fills in a form like a machine', () => {
  it('is let through once it leaves alone what nobody sees', async () => {
    const { thread, posts } = await conversation(() => taken());
    const form = formOf(thread);
    write(form, VALID);
    const hidden = form.querySelector<HTMLInputElement>('[name="homepage"]');
    expect(hidden?.tabIndex).to.equal(-1);
    if (hidden) hidden.value = 'https://casino.example/';
    send(form);
    await until(() => noticeOf(form).includes('once more'), 'the question');
    expect(posts).to.have.length(0);
    expect(fieldOf(form, 'body').value).to.equal(VALID.body);
    send(form);
    await next(thread, 'lede-submitted');
  });

  it('is asked once more where it is quicker than one can write', async () => {
    const { thread, posts } = await conversation(() => taken(), { 'min-seconds': '30' });
    const form = formOf(thread);
    write(form, VALID);
    send(form);
    await until(() => noticeOf(form).includes('once more'), 'the question');
    expect(posts).to.have.length(0);
    send(form);
    await next(thread, 'lede-submitted');
  });
});

describe('who writes', () => {
  const KEY = 'lede:details:guest';

  afterEach(() => {
    localStorage.removeItem(KEY);
    configure({ consent: undefined });
  });

  const remember = (form: Element): HTMLInputElement => {
    const box = form.querySelector<HTMLInputElement>('[name="remember"]');
    if (!box) throw new Error('no box');
    return box;
  };

  it('is remembered where the reader wants that, until the reader does not', async () => {
    const first = await conversation(() => taken());
    write(formOf(first.thread), VALID);
    expect(localStorage.getItem(KEY)).to.be.null;
    remember(formOf(first.thread)).click();
    send(formOf(first.thread));
    await next(first.thread, 'lede-submitted');
    first.thread.remove();

    const second = await conversation(() => taken());
    const form = formOf(second.thread);
    await until(() => fieldOf(form, 'name').value === VALID.name, 'the name');
    expect(fieldOf(form, 'email').value).to.equal(VALID.email);
    expect(fieldOf(form, 'body').value).to.equal('');
    expect(remember(form).checked).to.be.true;
    remember(form).click();
    expect(localStorage.getItem(KEY)).to.be.null;
  });

  it('is not stored without consent', async () => {
    configure({ consent: (purpose) => purpose !== 'details' });
    const { thread } = await conversation(() => taken());
    write(formOf(thread), VALID);
    remember(formOf(thread)).click();
    expect(localStorage.getItem(KEY)).to.be.null;
  });
});

describe('a text that is Markdown', () => {
  const map = JSON.stringify({ create: { ...CREATE, bodyFormat: 'markdown' } });

  const toolsOf = async (form: HTMLFormElement): Promise<HTMLElement> => {
    await until(() => parts(form, 'markdown-tools').length > 0, 'the tools');
    return part(form, 'markdown-tools');
  };

  it('is marked by buttons and keys, and shown as it will look', async () => {
    const { thread } = await conversation(() => taken(), { map });
    const form = formOf(thread);
    const tools = await toolsOf(form);
    const field = fieldOf(form, 'body') as HTMLTextAreaElement;
    write(form, { body: 'salt and tar <script>alert(1)</script>' });
    field.setSelectionRange(0, 4);
    tools.querySelector<HTMLElement>('[data-mark="bold"]')?.click();
    expect(field.value).to.equal('**salt** and tar <script>alert(1)</script>');
    field.setSelectionRange(13, 16);
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'i', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    expect(field.value).to.equal('**salt** and _tar_ <script>alert(1)</script>');
    const preview = tools.querySelector<HTMLElement>('[data-mark="preview"]');
    preview?.click();
    await until(() => parts(form, 'preview').length > 0, 'the preview');
    const shown = part(form, 'preview');
    expect(shown.querySelector('strong')?.textContent).to.equal('salt');
    expect(shown.querySelector('em')?.textContent).to.equal('tar');
    expect(shown.querySelector('script')).to.be.null;
    expect(tools.querySelector('[data-mark="preview"]')?.getAttribute('aria-pressed')).to.equal(
      'true',
    );
    tools.querySelector<HTMLElement>('[data-mark="preview"]')?.click();
    await until(() => parts(form, 'preview').length === 0, 'the preview to close');
  });

  it('has no tools where a map says nothing of it', async () => {
    const { thread } = await conversation(() => taken());
    expect(parts(formOf(thread), 'markdown-tools')).to.have.length(0);
  });

  it('has its tools as the map says now', async () => {
    const { thread } = await conversation(() => taken());
    thread.map = map;
    await toolsOf(formOf(thread));
    thread.map = undefined;
    await until(() => parts(formOf(thread), 'markdown-tools').length === 0, 'the tools to go');
  });
});
