import { expect } from '@open-wc/testing';
import type { Image } from '../../../src/index.js';
import { article } from '../support/content.js';
import { type Attributes, box, make } from '../support/elements.js';
import { part, parts } from '../support/query.js';
import { settled, until } from '../support/wait.js';

const PICTURE = new URL('/images/hills-nature-1.svg', location.href).href;

const cardWith = async (image: Image, attributes: Attributes = {}) => {
  const card = make('lede-article-card', attributes);
  const narrow = box();
  narrow.style.inlineSize = '300px';
  narrow.append(card);
  card.article = article(1, { image });
  await settled(card);
  return card;
};

describe('the image of a card', () => {
  it('has its space before it is there', async () => {
    const card = await cardWith({ url: `${PICTURE}?delay=2000`, width: 1200, height: 800 });
    const media = part(card, 'media').getBoundingClientRect();
    expect(media.width).to.be.closeTo(300, 1);
    expect(media.height).to.be.closeTo(200, 1);
  });

  it('keeps that space whatever its own proportions are', async () => {
    const card = await cardWith({ url: PICTURE });
    const before = card.offsetHeight;
    await until(() => part(card, 'image', HTMLImageElement).complete, 'the image');
    expect(card.offsetHeight).to.equal(before);
  });

  it('follows the ratio that the page sets', async () => {
    const card = await cardWith({ url: PICTURE });
    card.style.setProperty('--lede-image-ratio', '1');
    expect(part(card, 'media').offsetHeight).to.be.closeTo(300, 1);
  });

  it('has the text for those who do not see it, an empty one where there is none', async () => {
    const described = await cardWith({ url: PICTURE, alt: 'Hills at dawn' });
    expect(part(described, 'image', HTMLImageElement).alt).to.equal('Hills at dawn');
    expect(part(await cardWith({ url: PICTURE }), 'image').getAttribute('alt')).to.equal('');
  });

  it('is loaded lazily, unless the card is eager: then before others', async () => {
    const eager = await cardWith({ url: PICTURE });
    expect(part(eager, 'image', HTMLImageElement).loading).to.equal('eager');
    expect(part(eager, 'image').getAttribute('fetchpriority')).to.equal('high');
    const lazy = await cardWith({ url: PICTURE }, { loading: 'lazy' });
    expect(part(lazy, 'image', HTMLImageElement).loading).to.equal('lazy');
    expect(part(lazy, 'image').hasAttribute('fetchpriority')).to.equal(false);
  });

  it('is asked for in the size that its layout has for it', async () => {
    const sizesIn = async (attributes: Attributes): Promise<string> => {
      const card = await cardWith({ url: PICTURE, srcset: `${PICTURE} 400w` }, attributes);
      return part(card, 'image', HTMLImageElement).sizes;
    };
    expect(await sizesIn({ layout: 'compact' })).to.equal('80px');
    expect(await sizesIn({ layout: 'hero' })).to.include('720px');
    // A browser that is lazy knows how large it is; others go by what follows.
    expect(await sizesIn({ layout: 'compact', loading: 'lazy' })).to.equal('auto, 80px');
  });

  it('offers the sizes that the endpoint has', async () => {
    const card = await cardWith({
      url: PICTURE,
      srcset: [
        { url: `${PICTURE}?w=400`, width: 400 },
        { url: `${PICTURE}?w=800`, width: 800 },
      ],
    });
    const { srcset, sizes } = part(card, 'image', HTMLImageElement);
    expect(srcset).to.equal(`${PICTURE}?w=400 400w, ${PICTURE}?w=800 800w`);
    expect(sizes).not.to.equal('');
  });

  it('leaves its place empty when it cannot be had', async () => {
    const card = await cardWith({ url: '/images/no-such-motif', alt: 'Lost' });
    const before = card.offsetHeight;
    const visibility = (): string => getComputedStyle(part(card, 'image')).visibility;
    await until(() => visibility() === 'hidden', 'the image to be hidden');
    expect(card.offsetHeight).to.equal(before);
  });

  it('is seen again when the card gets another one', async () => {
    const card = await cardWith({ url: '/images/no-such-motif' });
    const visibility = (): string => getComputedStyle(part(card, 'image')).visibility;
    await until(() => visibility() === 'hidden', 'the image to be hidden');
    card.article = article(2, { image: { url: PICTURE } });
    await card.updateComplete;
    await until(() => visibility() === 'visible', 'the new image to be seen');
  });

  it('takes no space where the article has none', async () => {
    const card = await cardWith({ url: PICTURE });
    card.article = article(1);
    await card.updateComplete;
    expect(parts(card, 'media')).to.be.empty;
  });
});

describe('the form of a card', () => {
  const columns = (element: HTMLElement): number =>
    getComputedStyle(part(element, 'card')).gridTemplateColumns.split(' ').length;

  it('follows the width that the card has, not that of the page', async () => {
    const card = await cardWith({ url: PICTURE });
    expect(columns(card)).to.equal(1);
    const { parentElement } = card;
    if (parentElement) parentElement.style.inlineSize = '760px';
    expect(columns(card)).to.equal(2);
  });
});
