import { expect } from '@open-wc/testing';
import type { Article, Image } from '../../../src/index.js';
import { article } from '../support/content.js';
import { type Attributes, box, make } from '../support/elements.js';
import { part, parts, text } from '../support/query.js';
import { settled, until } from '../support/wait.js';

const IMAGE: Image = {
  url: new URL('/images/hills-nature-1.svg', location.href).href,
  alt: 'Hills',
  width: 1200,
  height: 800,
  caption: 'The hills at seven.',
  credit: 'Photo: Ada Abend',
};

const cardIn = async (width: number, attributes: Attributes, fields: Partial<Article> = {}) => {
  const card = make('lede-article-card', attributes);
  const parent = box();
  parent.style.inlineSize = `${width}px`;
  parent.append(card);
  card.article = article(1, { image: IMAGE, standfirst: 'What it is about.', ...fields });
  await settled(card);
  if (attributes['layout'])
    await until(() => card.shadowRoot?.querySelector(`.is-${attributes['layout']}`));
  return card;
};

const boxes = (card: HTMLElement) => ({
  media: part(card, 'media').getBoundingClientRect(),
  headline: part(card, 'headline').getBoundingClientRect(),
});

const sizeOf = (card: HTMLElement): number =>
  parseFloat(getComputedStyle(part(card, 'headline')).fontSize);

describe('the layout of a card', () => {
  it('has the image above the text where it is vertical, in any width', async () => {
    for (const width of [300, 900]) {
      const { media, headline } = boxes(await cardIn(width, { layout: 'vertical' }));
      expect(media.bottom).to.be.lessThan(headline.top);
      expect(media.width).to.be.closeTo(width, 1);
    }
  });

  it('has a small image beside the text where it is horizontal', async () => {
    const { media, headline } = boxes(await cardIn(500, { layout: 'horizontal' }));
    expect(media.left).to.be.greaterThan(headline.left);
    expect(media.top).to.be.lessThan(headline.bottom);
    expect(media.width).to.be.lessThan(200);
  });

  it('has a square thumbnail and no standfirst where it is compact', async () => {
    const card = await cardIn(360, { layout: 'compact' });
    await until(() => part(card, 'media').offsetWidth === 80, 'the thumbnail');
    expect(part(card, 'media').offsetHeight).to.equal(80);
    expect(part(card, 'standfirst').offsetHeight).to.equal(0);
  });

  it('has no image where it is text', async () => {
    const card = await cardIn(360, { layout: 'text' });
    expect(parts(card, 'image')).to.be.empty;
    expect(text(part(card, 'headline'))).to.equal('Story 1');
  });

  it('has the text on the image where it is overlay', async () => {
    const card = await cardIn(500, { layout: 'overlay' });
    await until(() => {
      const { media, headline } = boxes(card);
      return headline.top > media.top && headline.bottom <= media.bottom;
    }, 'the headline on the image');
    expect(getComputedStyle(part(card, 'headline')).color).to.equal('rgb(255, 255, 255)');
  });

  it('has its text on the image where it is overlay, however much text there is', async () => {
    const title = 'A long headline on a low picture '.repeat(3);
    const card = await cardIn(
      300,
      { layout: 'overlay', style: '--lede-image-ratio: 3' },
      { title },
    );
    await until(() => getComputedStyle(part(card, 'image')).position === 'absolute', 'the layout');
    const image = part(card, 'image').getBoundingClientRect();
    const headline = part(card, 'headline').getBoundingClientRect();
    expect(headline.top).to.be.at.least(image.top);
    expect(headline.bottom).to.be.at.most(image.bottom);
    expect(image.bottom).to.be.closeTo(part(card, 'card').getBoundingClientRect().bottom, 1);
    expect(image.width).to.equal(300);
  });

  it('as a hero is larger the wider its place is, whatever the width of the window', async () => {
    const narrow = await cardIn(360, { layout: 'hero' });
    const wide = await cardIn(900, { layout: 'hero' });
    await until(() => sizeOf(narrow) > 24 && sizeOf(wide) > sizeOf(narrow), 'larger headlines');
    const { media, headline } = boxes(wide);
    expect(media.right).to.be.lessThan(headline.left);
  });

  it('as a hero says what is to be seen, and who made it', async () => {
    const card = await cardIn(900, { layout: 'hero' });
    await until(() => parts(card, 'caption').length === 1, 'the caption');
    expect(text(part(card, 'caption'))).to.equal('The hills at seven. Photo: Ada Abend');
  });

  it('keeps to its place, however long its words are', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
    const authors = [{ name: word }];
    for (const layout of ['vertical', 'horizontal', 'compact', 'hero', 'text', 'overlay']) {
      const card = await cardIn(
        300,
        { layout },
        { title: word, standfirst: word, section: { name: word }, authors },
      );
      const inside = part(card, 'card');
      expect(inside.offsetWidth, layout).to.equal(300);
      expect(inside.scrollWidth, layout).to.equal(300);
    }
  });

  it('has a larger headline under a large image', async () => {
    for (const layout of ['vertical', 'horizontal', 'overlay']) {
      const narrow = sizeOf(await cardIn(400, { layout }));
      const wide = await cardIn(900, { layout });
      await until(() => sizeOf(wide) > narrow, `a larger headline where it is ${layout}`);
    }
  });

  it('can be changed', async () => {
    const card = await cardIn(360, { layout: 'vertical' });
    card.layout = 'text';
    await until(() => parts(card, 'image').length === 0, 'no image');
  });
});

describe('the headline of a card', () => {
  it('has a size that does not depend on its level', async () => {
    const two = await cardIn(300, { 'heading-level': '2' });
    const five = await cardIn(300, { 'heading-level': '5' });
    expect(sizeOf(two)).to.equal(sizeOf(five));
  });

  it('is as large as the page says', async () => {
    const card = await cardIn(300, {});
    const before = sizeOf(card);
    card.style.setProperty('--lede-headline-scale', '1.5');
    expect(sizeOf(card)).to.be.closeTo(before * 1.5, 0.1);
  });
});

describe('a very long headline', () => {
  it('is smaller and has the place of the standfirst, so that the card stays as high as it was', async () => {
    const usual = await cardIn(360, { layout: 'vertical' });
    const title =
      'What a pendulum clock in a flooded cellar, three generations of careful notebooks and a stubborn teacher taught us';
    const long = await cardIn(360, { layout: 'vertical' }, { title });
    expect(sizeOf(long)).to.be.lessThan(sizeOf(usual));
    expect(part(long, 'standfirst').offsetHeight).to.equal(0);
    expect(text(part(long, 'headline'))).to.equal(title);
    expect(long.offsetHeight).to.equal(usual.offsetHeight);
  });
});

describe('the last line of a card', () => {
  it('has a second one in a narrow place, so that a long byline takes the place of nothing', async () => {
    const authors = [{ name: 'Teodor Vance-Abernathy' }, { name: 'Noor Hallam' }];
    const fields = { authors, published: new Date('2024-05-01T08:00:00Z'), commentCount: 250 };
    const card = await cardIn(300, { layout: 'vertical' }, fields);
    const line = part(card, 'meta').getBoundingClientRect();
    for (const inside of part(card, 'meta').children)
      expect(inside.getBoundingClientRect().bottom).to.be.at.most(line.bottom + 1);
    const few = { ...fields, authors: [{ name: 'Noor Hallam' }] };
    const wide = await cardIn(500, { layout: 'vertical' }, few);
    expect(part(wide, 'meta').offsetHeight).to.be.closeTo(line.height / 2, 1);
  });

  it('is cut off nowhere, however wide a reader sets the text', async () => {
    const authors = [{ name: 'Teodor Vance-Abernathy' }, { name: 'Noor Hallam-Featherstone' }];
    const published = new Date('2024-05-01T08:00:00Z');
    const fields = { authors, published, commentCount: 250, readingMinutes: 6 };
    const card = await cardIn(260, { layout: 'vertical' }, fields);
    const meta = part(card, 'meta');
    meta.style.letterSpacing = '0.12em';
    meta.style.wordSpacing = '0.16em';
    const end = meta.getBoundingClientRect().bottom;
    for (const inside of meta.children)
      expect(inside.getBoundingClientRect().bottom).to.be.at.most(end + 1);
  });
});

describe('the standfirst of a card', () => {
  it('has as many lines as the page allows', async () => {
    const standfirst = 'A sentence that goes on. '.repeat(30);
    const card = await cardIn(300, {}, { standfirst });
    const { lineHeight } = getComputedStyle(part(card, 'standfirst'));
    const lines = (): number =>
      Math.round(part(card, 'standfirst').offsetHeight / parseFloat(lineHeight));
    expect(lines()).to.equal(3);
    card.style.setProperty('--lede-standfirst-lines', '1');
    expect(lines()).to.equal(1);
  });

  it('has one more beside a large image, where there is room for it', async () => {
    const standfirst = 'A sentence that goes on. '.repeat(30);
    for (const attributes of [{}, { layout: 'hero' }]) {
      const card = await cardIn(900, attributes, { standfirst });
      await until(() => {
        const { lineHeight } = getComputedStyle(part(card, 'standfirst'));
        return Math.round(part(card, 'standfirst').offsetHeight / parseFloat(lineHeight)) === 4;
      }, 'four lines');
    }
  });
});

describe('what few cards have', () => {
  it('is how long a recording lasts, to be seen and to be heard', async () => {
    const card = await cardIn(300, {}, { kind: 'video', durationSeconds: 155 });
    await until(() => parts(card, 'duration').length === 1, 'the duration');
    expect(text(part(card, 'duration'))).to.equal('2:352 minutes 35 seconds');
  });

  it('is the face of who has an opinion', async () => {
    const authors = [{ name: 'Ada Abend', avatar: IMAGE.url }];
    const opinion = await cardIn(300, {}, { kind: 'opinion', authors });
    await until(() => parts(opinion, 'avatar').length === 1, 'the avatar');
    const report = await cardIn(300, { layout: 'hero' }, { authors });
    await until(() => parts(report, 'caption').length === 1, 'the caption');
    expect(parts(report, 'avatar')).to.be.empty;
  });

  it('has that face whole', async () => {
    const authors = [{ name: 'Ada Abend', avatar: IMAGE.url }];
    const card = await cardIn(500, {}, { kind: 'opinion', authors });
    await until(() => parts(card, 'avatar')[0]?.offsetHeight, 'the avatar');
    const face = part(card, 'avatar').getBoundingClientRect();
    const line = part(card, 'meta').getBoundingClientRect();
    expect(face.top).to.be.at.least(line.top - 0.5);
    expect(face.bottom).to.be.at.most(line.bottom + 0.5);
    expect(face.width).to.equal(face.height);
  });

  it('is a badge whose icon is on the line of its word', async () => {
    for (const width of [250, 270, 290, 310, 330]) {
      const card = await cardIn(
        width,
        {},
        { kind: 'live', sponsor: 'Oven and Sons of the Ring Road' },
      );
      const live = parts(card, 'badge').find((badge) => badge.classList.contains('live'));
      expect(live?.getClientRects().length, `${width} px`).to.equal(1);
    }
  });

  it('is who may read it, as a word', async () => {
    const card = await cardIn(300, {}, { access: 'registered' });
    expect(text(part(card, 'badge'))).to.equal('For registered readers');
  });

  it('is a link that tells search engines it is paid for', async () => {
    const card = await cardIn(300, {}, { sponsor: 'Oven & Sons' });
    await until(() => part(card, 'link').getAttribute('rel')?.includes('sponsored'), 'rel');
    expect(text(part(card, 'badge'))).to.equal('Sponsored by Oven & Sons');
  });
});

describe('the focal point of an image', () => {
  it('stays in sight when the image is cropped', async () => {
    const image = { ...IMAGE, focalPoint: { x: 0.25, y: 1 } };
    const card = await cardIn(300, {}, { image });
    await until(() => getComputedStyle(part(card, 'image')).objectPosition === '25% 100%', 'it');
  });
});

for (const theme of ['light', 'dark'] as const)
  it(`a card with theme="${theme}" is no wider than its place`, async () => {
    const card = await cardIn(300, { theme });
    const frame = card.shadowRoot?.querySelector('.frame')?.getBoundingClientRect();
    expect(frame?.width).to.equal(300);
    expect(card.scrollWidth).to.equal(300);
  });
