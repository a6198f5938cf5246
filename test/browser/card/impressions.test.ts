import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { article } from '../support/content.js';
import { box, make, place } from '../support/elements.js';
import { settled, until } from '../support/wait.js';

/** What an element tells of what is seen in it. */
const heard = (element: HTMLElement) => {
  const impressions: { id: string; position: number; dwell: number; at: number }[] = [];
  const dwells: { id: string; dwell: number }[] = [];
  element.addEventListener('lede-impression', ({ article: { id }, position, dwell }) => {
    impressions.push({ id, position, dwell, at: performance.now() });
  });
  element.addEventListener('lede-dwell', ({ article: { id }, dwell }) => {
    dwells.push({ id, dwell });
  });
  return { impressions, dwells };
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const cardInWindow = async (height: string) => {
  const scroller = box();
  scroller.style.cssText = 'block-size: 300px; overflow: auto';
  const before = document.createElement('div');
  before.style.blockSize = height;
  const card = make('lede-article-card', { layout: 'vertical' });
  scroller.append(before, card);
  const after = document.createElement('div');
  after.style.blockSize = '900px';
  scroller.append(after);
  const told = heard(card);
  card.article = article(1);
  await settled(card);
  return { scroller, card, ...told };
};

describe('an impression', () => {
  it('is made by a card that has been in view for a second, once', async () => {
    const { impressions } = await cardInWindow('0');
    const start = performance.now();
    await until(() => impressions.length === 1, 'an impression');
    expect((impressions[0]?.at ?? 0) - start).to.be.at.least(900);
    expect(impressions[0]).to.include({ id: '1', position: 1 });
    expect(impressions[0]?.dwell).to.be.at.least(990);
    await pause(1200);
    expect(impressions).to.have.length(1);
  });

  it('is not made by a card of which less than half is in view', async () => {
    const { card, scroller, impressions } = await cardInWindow('0');
    scroller.style.blockSize = `${card.offsetHeight * 0.3}px`;
    await pause(1500);
    expect(impressions).to.be.empty;
  });

  it('is not made by a card that is gone before', async () => {
    const { scroller, impressions } = await cardInWindow('0');
    await pause(500);
    scroller.scrollTop = 800;
    await pause(1200);
    expect(impressions).to.be.empty;
    scroller.scrollTop = 0;
    await until(() => impressions.length === 1, 'an impression');
  });

  it('tells how long it was, when the card leaves the view', async () => {
    const { scroller, impressions, dwells } = await cardInWindow('0');
    await until(() => impressions.length === 1, 'an impression');
    await pause(300);
    scroller.scrollTop = 800;
    await until(() => dwells.length === 1, 'how long it was');
    expect(dwells[0]?.dwell).to.be.at.least(1200);
  });

  it('tells which place in a list the story has', async () => {
    const list = place('lede-related-stories', { layout: 'numbered' });
    const { impressions } = heard(list);
    list.articles = [article('a'), article('b'), article('c')];
    await settled(list);
    await until(() => impressions.length === 3, 'three impressions');
    const places = impressions.map(({ id, position }) => `${id}${position}`).sort();
    expect(places).to.deep.equal(['a1', 'b2', 'c3']);
  });

  it('is not told without consent', async () => {
    const asked: string[] = [];
    configure({
      consent: (purpose) => {
        asked.push(purpose);
        return false;
      },
    });
    const { impressions } = await cardInWindow('0');
    await until(() => asked.includes('impressions'), 'the question');
    await pause(300);
    expect(impressions).to.be.empty;
  });
});
