import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { article, commentJson, threadJson } from '../support/content.js';
import { box, make, show } from '../support/elements.js';
import { part, parts, text, texts } from '../support/query.js';
import { answer, endpoint, json, made } from '../support/server.js';
import { commentOf, threadOf } from '../support/threads.js';
import { VALID, formOf, open, problemOf, sendInVain, write } from '../support/forms.js';
import { settled, until } from '../support/wait.js';

const THREAD = threadJson([commentJson(1), commentJson(2, { parent_id: '1' })]);

const within = async (lang: string, dir = 'ltr') => {
  answer(() => json(THREAD));
  const parent = box();
  parent.lang = lang;
  parent.dir = dir;
  const thread = make('lede-comment-thread', { src: made(), preset: 'lede' });
  parent.append(thread);
  await settled(thread);
  await until(() => parts(thread, 'submit-button').length > 0, 'the whole form');
  return thread;
};
const wordsOf = (thread: Element): string[] => [
  text(part(thread, 'heading')),
  text(part(commentOf(thread, 1), 'reply-button')),
  text(part(commentOf(thread, 1), 'collapse-button')),
  text(part(thread, 'submit-button')),
];

describe('the language of an element', () => {
  it('is that of the place it stands in', async () => {
    expect(wordsOf(await within('de'))).to.deep.equal([
      '2 Kommentare',
      'Antworten',
      '1 Antwort ausblenden',
      'Kommentar abschicken',
    ]);
  });

  it('is the nearest, not that of the page', async () => {
    document.documentElement.lang = 'de';
    try {
      expect(wordsOf(await within('en-GB'))[0]).to.equal('2 comments');
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('is followed when it changes', async () => {
    const thread = await within('en');
    const parent = thread.parentElement;
    if (parent) parent.lang = 'de';
    await until(() => text(part(thread, 'heading')) === '2 Kommentare', 'German words');
  });

  it('is found through a shadow root', async () => {
    const host = box();
    host.lang = 'de';
    const root = host.attachShadow({ mode: 'open' });
    answer(() => json(THREAD));
    const thread = make('lede-comment-thread', { src: made(), preset: 'lede' });
    root.append(thread);
    await settled(thread);
    expect(text(part(thread, 'heading'))).to.equal('2 Kommentare');
  });

  it('has the forms of plural that the language has', async () => {
    const thread = await within('ar', 'rtl');
    expect(text(part(thread, 'heading'))).to.equal('تعليقان');
  });

  it('is followed by what is wrong in a form', async () => {
    const thread = await within('de-AT');
    const form = formOf(thread);
    await open(thread);
    write(form, { ...VALID, name: '' });
    await sendInVain(form);
    expect(problemOf(form, 'name')).to.equal('Bitte ausfüllen: Name.');
  });

  it('is English where there is none of that language, with its own dates', async () => {
    const thread = await within('pl');
    expect(text(part(thread, 'heading'))).to.equal('2 comments');
    expect(texts(thread, 'date')[0]).to.equal('1 maj 2024');
  });

  it('has the plurals of English where it is English', async () => {
    answer(() => json(threadJson([])));
    const thread = await show('lede-comment-count', {
      src: made(),
      preset: 'lede',
      count: '0',
      // Where 0 counts as one.
      lang: 'hi',
    });
    expect(text(part(thread, 'count'))).to.equal('0 comments');
  });

  it('does not take the element with it where it is no language', async () => {
    const thread = await within('not a language!');
    expect(thread.state).to.equal('ready');
    expect(text(part(thread, 'heading'))).to.equal('2 comments');
  });

  it('writes numbers and dates as the language does', async () => {
    const parent = box();
    parent.lang = 'de';
    const card = make('lede-article-card');
    card.article = article(1, {
      commentCount: 1234,
      published: new Date('2024-05-01T08:00:00Z'),
      authors: [{ name: 'Ada Reed' }, { name: 'Bo Lind' }],
    });
    parent.append(card);
    await until(() => texts(card, 'byline')[0] === 'Von Ada Reed und Bo Lind', 'German words');
    expect(text(part(card, 'meta')))
      .to.include('1.234 Kommentare')
      .and.to.include('01.05.2024');
  });
});

describe('a right-to-left place', () => {
  it('has the thread the other way round: answers are set in from the right', async () => {
    const thread = await within('ar', 'rtl');
    const [outer, inner] = [1, 2].map((id) => commentOf(thread, id).getBoundingClientRect());
    expect(inner?.right ?? 0).to.be.below(outer?.right ?? 0);
    expect(inner?.left).to.equal(outer?.left);
  });

  it('leaves the text of a comment in its own direction', async () => {
    const src = endpoint(`articles/${ARTICLES.mixed}/comments`);
    const thread = await show('lede-comment-thread', { src });
    for (const body of parts(thread, 'body')) expect(body.dir).to.equal('auto');
  });

  it('is accessible', async () => {
    await expect(await within('ar', 'rtl')).to.be.accessible();
  });
});

describe('configure', () => {
  it('sets a language for the whole page, whatever the markup says', async () => {
    configure({ locale: 'de' });
    const thread = await within('en');
    expect(text(part(thread, 'heading'))).to.equal('2 Kommentare');
  });

  it('changes the language of what is there', async () => {
    const thread = await threadOf(THREAD);
    await open(thread);
    expect(text(part(thread, 'heading'))).to.equal('2 comments');
    configure({ locale: 'de' });
    await until(() => text(part(thread, 'heading')) === '2 Kommentare', 'German words');
    expect(wordsOf(thread)[1]).to.equal('Antworten');
  });

  it('replaces words one by one', async () => {
    configure({
      terms: { reply: 'Respond', commentsHeading: { one: 'One voice', other: '{count} voices' } },
    });
    const thread = await threadOf(THREAD);
    await open(thread);
    expect(wordsOf(thread).slice(0, 3)).to.deep.equal(['2 voices', 'Respond', 'Hide 1 reply']);
  });

  it('changes the words of what is there, form included, and keeps what is typed', async () => {
    const thread = await threadOf(THREAD);
    await open(thread);
    write(formOf(thread), { body: 'Half a thought' });
    configure({ terms: { submit: 'Send it' } });
    await until(() => text(part(thread, 'submit-button')) === 'Send it', 'the new words');
    expect(formOf(thread).querySelector('textarea')?.value).to.equal('Half a thought');
  });
});
