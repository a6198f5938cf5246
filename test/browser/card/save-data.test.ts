import { expect } from '@open-wc/testing';
import { article } from '../support/content.js';
import { box, make } from '../support/elements.js';
import { all, focused, part, parts } from '../support/query.js';
import { settled, until } from '../support/wait.js';

/** An article with a picture. */
const illustrated = (id: number) =>
  article(id, {
    image: { url: new URL('/images/hills-nature-1.svg', location.href).href },
  });

describe('where the reader saves data', () => {
  beforeEach(() => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'connection');
  });

  it('a card loads its picture when asked to, in the place that was kept, and keeps the focus', async () => {
    const story = illustrated(1);
    const card = make('lede-article-card');
    box().append(card);
    card.article = story;
    await settled(card);
    await until(() => parts(card, 'images-button').length === 1, 'the button');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(all(card, 'img')).to.be.empty;
    const before = card.offsetHeight;
    part(card, 'images-button').focus();
    part(card, 'images-button').click();
    await until(() => parts(card, 'image').length === 1, 'the picture');
    expect(parts(card, 'images-button')).to.be.empty;
    expect(card.offsetHeight).to.equal(before);
    expect(focused()).to.equal(part(card, 'link'));
    await until(() => part(card, 'image', HTMLImageElement).naturalWidth > 0, 'it to be loaded');
  });

  it('a list loads none of its pictures, until one of its stories is asked to', async () => {
    const stories = [1, 2, 3].map(illustrated);
    const list = make('lede-related-stories', { layout: 'grid' });
    box().append(list);
    list.articles = stories;
    await settled(list);
    await until(() => parts(list, 'images-button').length === 3, 'the buttons');
    expect(all(list, 'img')).to.be.empty;
    const [, second] = parts(list, 'images-button');
    second?.focus();
    second?.click();
    await until(() => parts(list, 'image').length === 3, 'the pictures');
    expect(focused()).to.equal(parts(list, 'link')[1]);
  });
});

it('where the reader does not save data there is no button', async () => {
  const card = make('lede-article-card', { 'save-button': '' });
  box().append(card);
  card.article = illustrated(1);
  await settled(card);
  await until(() => parts(card, 'save-button').length === 1, 'what comes late');
  expect(parts(card, 'images-button')).to.be.empty;
  expect(parts(card, 'image')).to.have.length(1);
});
