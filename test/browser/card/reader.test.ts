import { expect } from '@open-wc/testing';
import { configure, savedStories } from '../../../src/index.js';
import { article, articlesJson } from '../support/content.js';
import { type Attributes, place, show } from '../support/elements.js';
import { all, one, part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { settled, until } from '../support/wait.js';

const stays = (event: Event): void => {
  event.preventDefault();
};

const listOf = async (attributes: Attributes) => {
  answer(() => json(articlesJson(4)));
  const list = await show('lede-related-stories', {
    src: made(),
    preset: 'lede',
    'allow-repeats': '',
    ...attributes,
  });
  await until(() => all(list, '.controls').length === 4, 'the list to be interactive');
  return list;
};

const readWords = (list: HTMLElement): string[] =>
  all(list, '.item')
    .filter((item) => item.textContent.includes('Read'))
    .map((item) => text(item.querySelector('.headline') as Node));

describe('a story that the reader has opened', () => {
  it('is marked, to be seen and to be heard, and the page is told', async () => {
    const list = await listOf({ 'read-stories': 'mark' });
    let read: string | undefined;
    list.addEventListener('lede-read', (event) => {
      read = event.article.id;
    });
    list.addEventListener('lede-navigate', stays);
    parts(list, 'link')[1]?.click();
    expect(read).to.equal('2');
    await until(() => readWords(list).join() === 'Story 2', 'the word');
    expect(all(list, '.item.read')).to.have.length(1);
  });

  it('is last in lists that are drawn later, or not in them', async () => {
    const list = await listOf({ 'read-stories': 'mark' });
    list.addEventListener('lede-navigate', stays);
    parts(list, 'link')[0]?.click();
    const sunk = await listOf({ 'read-stories': 'sink' });
    expect(texts(sunk, 'headline')).to.deep.equal(['Story 2', 'Story 3', 'Story 4', 'Story 1']);
    answer(() => json(articlesJson(4)));
    const hidden = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      'allow-repeats': '',
      'read-stories': 'hide',
    });
    expect(texts(hidden, 'headline')).to.deep.equal(['Story 2', 'Story 3', 'Story 4']);
  });

  it('is not remembered without consent, nor where nobody asked for it', async () => {
    configure({ consent: () => false });
    const list = await listOf({ 'read-stories': 'mark' });
    list.addEventListener('lede-navigate', stays);
    parts(list, 'link')[0]?.click();
    configure({ consent: undefined });
    const plain = await listOf({ 'save-button': '' });
    plain.addEventListener('lede-navigate', stays);
    parts(plain, 'link')[1]?.click();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('lede:read'))).to.be.empty;
  });
});

describe('a story that the reader keeps for later', () => {
  const cardOf = async () => {
    const card = place('lede-article-card', { 'save-button': '' });
    card.article = article(1, { published: new Date('2024-05-01T08:00:00Z') });
    await settled(card);
    await until(() => parts(card, 'save-button').length === 1, 'the button');
    return card;
  };

  it('is kept by a button that says whether it is', async () => {
    const card = await cardOf();
    const button = part(card, 'save-button');
    expect(button.ariaPressed).to.equal('false');
    button.click();
    expect(button.ariaPressed).to.equal('true');
    expect(savedStories().map(({ title }) => title)).to.deep.equal(['Story 1']);
    expect(savedStories()[0]?.published?.getUTCFullYear()).to.equal(2024);
    const again = await cardOf();
    expect(part(again, 'save-button').ariaPressed).to.equal('true');
    part(again, 'save-button').click();
    expect(savedStories()).to.be.empty;
  });

  it('is kept by the page where it wants to', async () => {
    const card = await cardOf();
    const told: unknown[] = [];
    card.addEventListener('lede-save', (event) => {
      told.push([event.article.id, event.saved]);
      event.preventDefault();
    });
    part(card, 'save-button').click();
    expect(told).to.deep.equal([['1', true]]);
    expect(part(card, 'save-button').ariaPressed).to.equal('true');
    expect(savedStories()).to.be.empty;
  });

  it('takes no space for its button that was not there before', async () => {
    const plain = place('lede-article-card', {});
    plain.article = article(1, { published: new Date('2024-05-01T08:00:00Z') });
    await settled(plain);
    expect((await cardOf()).offsetHeight).to.equal(plain.offsetHeight);
  });
});

describe('the button of a story whose text is on its picture', () => {
  it('is at the end of the line, where the text does not begin, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const card = place('lede-article-card', { 'save-button': '', layout: 'overlay', dir });
      card.article = article(1, {
        image: { url: '/images/hills-nature-1.svg' },
        authors: [{ name: 'Ada Abend' }],
      });
      await settled(card);
      await until(() => parts(card, 'save-button').length === 1, 'the button');
      await until(() => card.shadowRoot?.querySelector('.is-overlay'), 'the layout');
      const button = part(card, 'save-button').getBoundingClientRect();
      const byline = part(card, 'byline').getBoundingClientRect();
      expect(button.left > byline.right, dir).to.equal(dir === 'ltr');
      expect(button.right < byline.left, dir).to.equal(dir === 'rtl');
    }
  });
});

describe('the data of a story for search engines', () => {
  const data = (): unknown[] =>
    [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => JSON.parse(script.textContent) as unknown,
    );

  it('is told where the page asks for it, and gone with the element', async () => {
    const card = place('lede-article-card', { 'structured-data': '' });
    card.article = article(1, { access: 'paid', authors: [{ name: 'Ada </script>' }] });
    await settled(card);
    await until(() => data().length === 1, 'the data');
    expect(data()[0]).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Story 1',
      isAccessibleForFree: false,
      author: [{ '@type': 'Person', name: 'Ada </script>' }],
    });
    card.remove();
    expect(data()).to.be.empty;
  });

  it('is that of all stories of a list, in order', async () => {
    const list = place('lede-related-stories', { 'structured-data': '' });
    list.articles = [article(1), article(2)];
    await settled(list);
    await until(() => data().length === 1, 'the data');
    const { itemListElement } = data()[0] as {
      itemListElement: { position: number; item: { url: string } }[];
    };
    expect(itemListElement.map(({ position, item }) => [position, item.url])).to.deep.equal([
      [1, 'https://news.example/articles/1'],
      [2, 'https://news.example/articles/2'],
    ]);
  });

  it('is not told where nobody asks for it', async () => {
    const card = place('lede-article-card', { 'save-button': '' });
    card.article = article(1);
    await settled(card);
    await until(() => parts(card, 'save-button').length === 1, 'the card to be interactive');
    expect(data()).to.be.empty;
  });
});

it('a story that must not be stored is not said to be kept', async () => {
  configure({ consent: () => false });
  const list = await listOf({ 'save-button': '' });
  const button = one(list, '[data-action="save"]');
  button.click();
  expect(button.ariaPressed).to.equal('false');
  configure({ consent: undefined });
  button.click();
  expect(button.ariaPressed).to.equal('true');
  expect(savedStories()).to.have.length(1);
});
