import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../../src/index.js';
import { commentJson, threadJson } from '../support/content.js';
import {
  VALID,
  conversation,
  descriptionOf,
  fieldOf,
  formOf,
  send,
  taken,
  write,
} from '../support/forms.js';
import { all, announced, focused, one, part, parts, text, texts } from '../support/query.js';
import { json } from '../support/server.js';
import { commentOf, itemOf, placeThread } from '../support/threads.js';
import { settled, until } from '../support/wait.js';

/** Opens the menu of a comment and says what it offers. */
async function menuOf(thread: Element, id: number): Promise<string[]> {
  const button = part(commentOf(thread, id), 'menu-button');
  button.click();
  await until(() => button.getAttribute('aria-expanded') === 'true', 'the menu');
  return texts(thread, 'menu-item');
}
/** Chooses something from the menu of a comment. */
async function choose(thread: Element, id: number, action: string): Promise<HTMLElement> {
  await menuOf(thread, id);
  one(thread, `[data-id="${action}"]`).click();
  const found = (): HTMLElement | null => itemOf(thread, id).querySelector(':scope > .panel');
  await until(found, 'the question');
  return one(itemOf(thread, id), '.panel');
}
const field = (panel: Element): HTMLTextAreaElement => one(panel, 'textarea', HTMLTextAreaElement);
const type = (panel: Element, value: string): void => {
  field(panel).value = value;
  field(panel).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const bodyOf = (thread: Element, id: number): string => text(part(commentOf(thread, id), 'body'));

/** A thread in which comment 77 was just posted, and whose server answers what follows as the test says. */
async function posted(
  respond: (request: Request) => Response | Promise<Response> = () =>
    json(commentJson(77, { body: '<p>Another thought</p>', edited: '2024-05-02T00:00:00Z' })),
) {
  const { thread, posts } = await conversation((request) =>
    request.method === 'POST' && !request.url.includes('/77') && !request.url.includes('/reports')
      ? taken()
      : respond(request),
  );
  write(formOf(thread), VALID);
  send(formOf(thread));
  await until(() => parts(thread, 'comment').length === 3, 'the comment');
  await until(() => announced(thread).includes('posted'), 'the words');
  return { thread, posts };
}

afterEach(() => {
  localStorage.clear();
  configure({ consent: undefined });
});

describe('a comment of one’s own', () => {
  it('can be changed: the form has what was typed, and what the server makes of it is shown', async () => {
    const { thread, posts } = await posted();
    const panel = await choose(thread, 77, 'edit');
    expect(field(panel).value).to.equal(VALID.body);
    expect(focused()).to.equal(field(panel));
    expect(getComputedStyle(part(commentOf(thread, 77), 'body')).display).to.equal('none');
    type(panel, 'Another thought');
    part(panel, 'submit-button').click();
    await until(() => bodyOf(thread, 77) === 'Another thought', 'the change');
    expect(panel.isConnected).to.equal(false);
    expect(announced(thread)).to.include('Your comment was changed.');
    expect(text(commentOf(thread, 77))).to.include('edited');
    expect(focused()).to.equal(part(commentOf(thread, 77), 'menu-button'));
    const request = posts.at(-1);
    expect([request?.method, await request?.json()]).to.deep.equal([
      'PUT',
      { body: 'Another thought' },
    ]);
  });

  it('can be had back as it was, by a button that comes next to the comment', async () => {
    const bodies: unknown[] = [];
    const { thread } = await posted(async (request) => {
      const { body } = (await request.json()) as { readonly body: string };
      bodies.push(body);
      return json(commentJson(77, { body: `<p>${body}</p>` }));
    });
    const panel = await choose(thread, 77, 'edit');
    type(panel, 'Another thought');
    part(panel, 'submit-button').click();
    await until(() => bodyOf(thread, 77) === 'Another thought', 'the change');
    expect(announced(thread)).to.include('Your comment was changed. Undo');
    const notice = part(itemOf(thread, 77), 'notice');
    expect(notice.ariaHidden).to.equal(null);
    const undo = one(notice, 'button');
    undo.focus();
    undo.click();
    await until(() => bodyOf(thread, 77) === VALID.body, 'the text of before');
    await until(() => announced(thread).includes('Your comment is as it was.'), 'the words');
    expect(bodies).to.deep.equal(['Another thought', VALID.body]);
    await until(() => focused() === commentOf(thread, 77), 'the focus');
    expect(field(await choose(thread, 77, 'edit')).value).to.equal(VALID.body);
  });

  it('offers to undo it until that is put away', async () => {
    const { thread } = await posted(() =>
      json(commentJson(77, { body: '<p>Another thought</p>' })),
    );
    const panel = await choose(thread, 77, 'edit');
    type(panel, 'Another thought');
    part(panel, 'submit-button').click();
    await until(() => parts(thread, 'notice').length > 0, 'the offer');
    const [, hide] = all(part(thread, 'notice'), 'button');
    expect(hide && text(hide)).to.equal('Hide');
    hide?.focus();
    hide?.click();
    expect(parts(thread, 'notice')).to.be.empty;
    expect(focused()).to.equal(commentOf(thread, 77));
    expect(bodyOf(thread, 77)).to.equal('Another thought');
  });

  it('is nobody else’s', async () => {
    const { thread } = await posted();
    expect(await menuOf(thread, 1)).not.to.include('Edit');
    expect(await menuOf(thread, 77)).to.include.members(['Edit', 'Delete']);
    expect(texts(thread, 'menu-item')).not.to.include('Report…');
  });

  it('is no comment of another thread that the element turns to, whatever its id', async () => {
    const { thread } = await posted();
    configure({
      fetch: () => Promise.resolve(json(threadJson([commentJson(77), commentJson(78)]))),
    });
    thread.src = `${thread.src ?? ''}/other`;
    await until(() => parts(thread, 'comment').length === 2, 'the other thread');
    expect(await menuOf(thread, 77)).not.to.include('Edit');
  });

  it('is known again after a reload, where that may be stored', async () => {
    const { thread } = await posted();
    const address = thread.src ?? '';
    thread.remove();
    configure({
      fetch: () => Promise.resolve(json(threadJson([commentJson(77, { status: 'published' })]))),
    });
    const again = placeThread({ src: address });
    await settled(again);
    expect(await menuOf(again, 77)).to.include('Edit');
    configure({ consent: () => false });
    again.remove();
    const unknown = placeThread({ src: address });
    await settled(unknown);
    expect(await menuOf(unknown, 77)).not.to.include('Edit');
  });

  it('cannot be changed any more once the server’s time is over', async () => {
    const { thread } = await posted();
    const { now } = Date;
    try {
      Date.now = () => now() + 901_000;
      expect(await menuOf(thread, 77)).not.to.include('Edit');
    } finally {
      Date.now = now;
    }
  });

  it('keeps what was typed when the server refuses, in its words', async () => {
    const { thread } = await posted(() => json({ message: 'Too late.' }, { status: 403 }));
    const panel = await choose(thread, 77, 'edit');
    type(panel, 'Another thought');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => text(part(panel, 'status')) !== '', 'the refusal');
    expect(text(part(panel, 'status'))).to.equal('The server did not take this. (Too late.)');
    expect(field(panel).value).to.equal('Another thought');
    expect(bodyOf(thread, 77)).to.equal(VALID.body);
  });

  it('keeps what was typed when it is left, and lets it be begun again', async () => {
    const { thread } = await posted();
    type(await choose(thread, 77, 'edit'), 'Half a thou');
    await sendKeys({ press: 'Escape' });
    expect(focused()).to.equal(part(commentOf(thread, 77), 'menu-button'));
    const panel = await choose(thread, 77, 'edit');
    expect(field(panel).value).to.equal('Half a thou');
    expect(text(panel)).to.include('This is what you had begun to write.');
    one(panel, '.hint .action').click();
    expect(field(panel).value).to.equal(VALID.body);
    expect(focused()).to.equal(field(panel));
  });

  it('is asked about in a way that everyone can use', async function () {
    // The checker alone takes seconds in a busy WebKit.
    this.timeout(20_000);
    const { thread } = await conversation(() => taken(), {
      map: JSON.stringify({ canEdit: 'true' }),
    });
    await choose(thread, 1, 'edit');
    await expect(thread).to.be.accessible();
  });

  it('cannot be made empty', async () => {
    const { thread, posts } = await posted();
    const panel = await choose(thread, 77, 'edit');
    type(panel, '  ');
    part(panel, 'submit-button').click();
    await until(() => text(part(panel, 'status')) !== '', 'the problem');
    expect(field(panel).getAttribute('aria-invalid')).to.equal('true');
    expect(posts.filter(({ method }) => method === 'PUT')).to.be.empty;
  });

  it('does not lose what is written in the form above', async () => {
    const { thread } = await posted();
    const form = formOf(thread);
    write(form, { body: 'Meanwhile' });
    type(await choose(thread, 77, 'edit'), 'Another thought');
    expect(fieldOf(form, 'body').value).to.equal('Meanwhile');
  });

  it('is deleted after a question, and has the focus where it stood', async () => {
    const { thread, posts } = await posted(() => new Response(null, { status: 204 }));
    const panel = await choose(thread, 77, 'remove');
    expect(descriptionOf(panel)).to.equal('Answers to it stay.');
    expect(text(panel)).to.include('Delete your comment?');
    expect(text(focused() ?? thread)).to.equal('Cancel');
    part(panel, 'submit-button').click();
    await until(() => bodyOf(thread, 77) === 'This comment was deleted.', 'the comment to be gone');
    await until(() => focused() === commentOf(thread, 77), 'the focus');
    expect(posts.at(-1)?.method).to.equal('DELETE');
    expect(announced(thread)).to.include('Your comment was deleted.');
  });

  it('leaves what was typed to be written again, once it is deleted', async () => {
    const { thread, posts } = await posted(() => new Response(null, { status: 204 }));
    const panel = await choose(thread, 77, 'remove');
    part(panel, 'submit-button').click();
    await until(() => announced(thread).includes('was deleted'), 'the words');
    one(part(itemOf(thread, 77), 'notice'), 'button').click();
    await until(() => focused() === fieldOf(formOf(thread), 'body'), 'the focus');
    expect(fieldOf(formOf(thread), 'body').value).to.equal(VALID.body);
    send(formOf(thread));
    await until(() => posts.filter(({ method }) => method === 'POST').length === 2, 'the post');
  });
});

describe('a comment of somebody else', () => {
  it('is reported, with a reason', async () => {
    const { thread, posts } = await posted(() => new Response(null, { status: 202 }));
    const panel = await choose(thread, 1, 'report');
    type(panel, 'An insult.');
    part(panel, 'submit-button').click();
    await until(() => announced(thread).includes('was reported'), 'the words');
    expect(await posts.at(-1)?.json()).to.deep.equal({ reason: 'An insult.' });
    expect(posts.at(-1)?.url).to.include('/comments/1/reports');
  });

  it('can be changed where the server says so', async () => {
    const { thread } = await conversation(() => taken(), {
      map: JSON.stringify({ canEdit: "id = '1'", source: "'As *typed*'" }),
    });
    expect(await menuOf(thread, 2)).not.to.include('Edit');
    expect(field(await choose(thread, 1, 'edit')).value).to.equal('As *typed*');
  });
});
