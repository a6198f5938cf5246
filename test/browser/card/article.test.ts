import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/index.js';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { article } from '../support/content.js';
import { type Attributes, place, show } from '../support/elements.js';
import { all, one, part, parts, text, texts } from '../support/query.js';
import { endpoint } from '../support/server.js';
import { settled } from '../support/wait.js';

const cardOf = async (fields: Partial<Article> = {}, attributes: Attributes = {}) => {
  const card = place('lede-article-card', attributes);
  card.article = article(1, fields);
  await settled(card);
  return card;
};

describe('the headline of a card', () => {
  it('is a level 3 heading with one link to the article', async () => {
    const card = await cardOf();
    expect(part(card, 'headline').localName).to.equal('h3');
    const link = part(card, 'link', HTMLAnchorElement);
    expect(link.href).to.equal('https://news.example/articles/1');
    expect(text(link)).to.equal('Story 1');
    expect(all(card, 'a')).to.deep.equal([link]);
  });

  for (const level of [1, 2, 3, 4, 5, 6])
    it(`is of level ${level} where the page says so`, async () => {
      const card = await cardOf({}, { 'heading-level': String(level) });
      expect(part(card, 'headline').localName).to.equal(`h${level}`);
    });

  it('changes its level with the attribute', async () => {
    const card = await cardOf();
    card.setAttribute('heading-level', '2');
    await card.updateComplete;
    expect(part(card, 'headline').localName).to.equal('h2');
    expect(text(part(card, 'link'))).to.equal('Story 1');
  });

  it('takes the nearest level there is', async () => {
    expect(part(await cardOf({}, { 'heading-level': '9' }), 'headline').localName).to.equal('h6');
  });

  it('is plain text where the article has no address', async () => {
    const card = place('lede-article-card');
    card.article = { id: '1', title: 'No address', authors: [] };
    await settled(card);
    expect(text(part(card, 'headline'))).to.equal('No address');
    expect(all(card, 'a')).to.be.empty;
  });

  it('shows markup in a title as text', async () => {
    const card = await cardOf({ title: 'The <b>tag</b> & more' });
    expect(text(part(card, 'link'))).to.equal('The <b>tag</b> & more');
  });

  it('stretches its link over the whole card', async () => {
    const card = await cardOf({ standfirst: 'A standfirst.' });
    const { left, top, width, height } = card.getBoundingClientRect();
    const hit = card.shadowRoot?.elementFromPoint(left + width / 2, top + height - 4);
    expect(hit).to.equal(part(card, 'link'));
  });
});

describe('links within a card', () => {
  it('lie above the stretched link, so that they can be clicked', async () => {
    const card = await cardOf({
      section: { name: 'City', url: 'https://news.example/city' },
      authors: [{ name: 'Ada Reed', url: 'https://news.example/ada' }],
    });
    const links = [...parts(card, 'kicker'), ...parts(card, 'byline')].flatMap((place) =>
      all(place, 'a'),
    );
    expect(links.map(text)).to.deep.equal(['City', 'Ada Reed']);
    for (const link of links) {
      const { left, top, width, height } = link.getBoundingClientRect();
      const hit = card.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit).to.equal(link);
    }
  });
});

describe('what a card says of its article', () => {
  it('names the authors as a sentence, each linked where there is an address', async () => {
    const card = await cardOf({
      authors: [
        { name: 'Ada Reed', url: 'https://news.example/ada' },
        { name: 'Bo Lind' },
        { name: 'Cy Marsh' },
      ],
    });
    expect(text(part(card, 'byline'))).to.equal('By Ada Reed, Bo Lind, and Cy Marsh');
    expect(all(part(card, 'byline'), 'a')).to.have.length(1);
  });

  it('has no byline without an author', async () => {
    expect(parts(await cardOf(), 'byline')).to.be.empty;
  });

  it('dates it so that a machine can read it', async () => {
    const published = new Date('2024-05-01T08:00:00Z');
    const time = part(await cardOf({ published }), 'date', HTMLTimeElement);
    expect(time.localName).to.equal('time');
    expect(time.dateTime).to.equal('2024-05-01T08:00:00.000Z');
    expect(text(time)).to.equal('May 1, 2024');
  });

  it('says of a recent one how long ago that was', async () => {
    const published = new Date(Date.now() - 3 * 3_600_000 - 1000);
    expect(text(part(await cardOf({ published }), 'date'))).to.equal('3 hours ago');
  });

  it('marks its kind, who may read it and who paid for it', async () => {
    const card = await cardOf({ kind: 'live', access: 'paid', sponsor: 'Harbour Trust' });
    expect(texts(card, 'badge')).to.deep.equal([
      'Sponsored by Harbour Trust',
      'Live',
      'For subscribers',
    ]);
  });

  it('has no badge for an ordinary one', async () => {
    expect(parts(await cardOf({ kind: 'article', access: 'free' }), 'badge')).to.be.empty;
  });

  it('names the section, linked where there is an address', async () => {
    expect(text(part(await cardOf({ section: { name: 'City' } }), 'kicker'))).to.equal('City');
  });

  it('counts comments and reading time', async () => {
    const card = await cardOf({ commentCount: 1234, readingMinutes: 4 });
    expect(text(part(card, 'meta')))
      .to.include('1,234 comments')
      .and.to.include('4 min read');
  });
});

describe('the language of an article', () => {
  it('is marked on its own texts, with its direction', async () => {
    const card = await cardOf({
      lang: 'ar',
      dir: 'rtl',
      title: 'سوق النحاسين',
      standfirst: 'عادت المطارق',
      image: { url: '/images/hills-nature-1.svg', alt: 'نحاس' },
      section: { name: 'ثقافة' },
    });
    for (const place of [part(card, 'image'), one(card, '.kicker bdi')])
      expect(place.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
    for (const place of [part(card, 'headline'), part(card, 'standfirst')]) {
      expect(place.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
      expect(getComputedStyle(place).direction).to.equal('rtl');
    }
  });

  it('is not claimed where it is not known', async () => {
    expect(part(await cardOf(), 'headline').closest('[lang]')).to.be.null;
  });
});

describe('a card of the sample endpoint', () => {
  for (const [name, id] of Object.entries(ARTICLES))
    it(`is accessible: ${name}`, async () => {
      const card = await show('lede-article-card', {
        src: endpoint(`articles/${id}`),
        'heading-level': '2',
      });
      expect(card.state).to.equal('ready');
      await expect(card).to.be.accessible();
    });

  it('shows the first of a list', async () => {
    const card = await show('lede-article-card', { src: endpoint('articles', { per_page: 3 }) });
    expect(parts(card, 'card')).to.have.length(1);
    expect(one(card, '[part="link"]', HTMLAnchorElement).href).to.include('/articles/');
  });
});
