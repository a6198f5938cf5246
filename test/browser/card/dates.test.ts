import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/index.js';
import { article } from '../support/content.js';
import { type Attributes, place } from '../support/elements.js';
import { part, parts, text } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { settled, until } from '../support/wait.js';

const HOUR = 3_600_000;
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR);

const dateOf = async (attributes: Attributes, fields: Partial<Article>) => {
  const card = place('lede-article-card', attributes);
  card.article = article(1, { authors: [{ name: 'Ada Abend' }], ...fields });
  await settled(card);
  return card;
};

describe('the date of a card', () => {
  it('is in words while it is new', async () => {
    const card = await dateOf({}, { published: hoursAgo(3) });
    expect(text(part(card, 'date'))).to.equal('3 hours ago');
  });

  it('is yesterday for what is of the day before, however long ago', async () => {
    const now = Date.now.bind(Date);
    const at = (day: number, hour: number): Date => new Date(2026, 10, day, hour);
    Date.now = () => Number(at(25, 10));
    try {
      const said = [at(24, 9), at(23, 23), at(24, 0), at(26, 23)];
      for (const [index, words] of ['yesterday', '2 days ago', 'yesterday', 'tomorrow'].entries()) {
        const card = await dateOf({}, { published: said[index] as Date });
        expect(text(part(card, 'date'))).to.equal(words);
      }
    } finally {
      Date.now = now;
    }
  });

  it('goes on in words while the page is open', async () => {
    const setInterval = window.setInterval.bind(window);
    const ticks: (() => void)[] = [];
    window.setInterval = ((tick: () => void, pause: number) => {
      ticks.push(tick);
      return setInterval(tick, pause);
    }) as typeof window.setInterval;
    const now = Date.now();
    const clock = Date.now.bind(Date);
    try {
      const card = await dateOf({}, { published: new Date(now - 3 * HOUR) });
      await until(() => ticks.length > 0, 'the clock');
      Date.now = () => now + 2 * HOUR;
      for (const tick of ticks) tick();
      expect(text(part(card, 'date'))).to.equal('5 hours ago');
    } finally {
      Date.now = clock;
      window.setInterval = setInterval;
    }
  });

  it('is a day where the page wants that', async () => {
    const card = await dateOf({ 'date-format': 'absolute' }, { published: hoursAgo(3) });
    await until(() => /\d{4}/.test(text(part(card, 'date'))), 'the day');
  });

  it('is in words up to the age that the page says', async () => {
    const card = await dateOf({ 'relative-hours': '2' }, { published: hoursAgo(3) });
    await until(() => /\d{4}/.test(text(part(card, 'date'))), 'the day');
    const newer = await dateOf({ 'relative-hours': '4' }, { published: hoursAgo(3) });
    expect(text(part(newer, 'date'))).to.equal('3 hours ago');
  });

  it('is gone from the age that the page says', async () => {
    const card = await dateOf({ 'date-hours': '24' }, { published: hoursAgo(25) });
    await until(() => parts(card, 'date').length === 0, 'no date');
    expect(text(part(card, 'byline'))).to.equal('By Ada Abend');
  });

  it('is in the zone that the page names', async () => {
    const published = new Date('2024-05-01T23:30:00Z');
    const day = async (zone: string) => {
      const card = await dateOf({ 'time-zone': zone }, { published });
      await until(() => card.shadowRoot?.querySelector('.meta'));
      return card;
    };
    const east = await day('Asia/Tokyo');
    const west = await day('America/New_York');
    await until(() => text(part(east, 'date')) === 'May 2, 2024', 'the day in Tokyo');
    await until(() => text(part(west, 'date')) === 'May 1, 2024', 'the day in New York');
  });

  it('in a zone that there is not is in the reader’s own, and the setting is named', async () => {
    const card = await dateOf({ 'time-zone': 'Mars/Base' }, { published: new Date(0) });
    await until(() => warnings.some((warning) => warning.includes("time-zone: 'Mars/Base'")), 'it');
    expect(text(part(card, 'date'))).to.match(/19(69|70)/);
  });

  it('says so where the story was brought up to date', async () => {
    const card = await dateOf({}, { published: hoursAgo(9), updated: hoursAgo(2) });
    await until(() => text(part(card, 'meta')).includes('Updated 2 hours ago'), 'the update');
  });

  it('does not tell of an update that came with it, or long ago', async () => {
    const together = await dateOf(
      { 'date-format': 'absolute' },
      { published: hoursAgo(2), updated: hoursAgo(1.95) },
    );
    const old = await dateOf(
      { 'date-format': 'absolute' },
      { published: hoursAgo(99), updated: hoursAgo(48) },
    );
    for (const card of [together, old]) {
      await until(() => /\d{4}/.test(text(part(card, 'date'))), 'the day');
      expect(text(part(card, 'meta'))).not.to.include('Updated');
    }
  });

  it('tells the time to who points at it', async () => {
    const card = await dateOf({}, { published: new Date('2024-05-01T08:00:00Z') });
    await until(() => {
      part(card, 'date').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      return part(card, 'date').title.includes('2024');
    }, 'the time');
  });
});
