import { expect } from '@open-wc/testing';
import { article } from '../support/content.js';
import { place } from '../support/elements.js';
import { all, part, parts } from '../support/query.js';
import { next, settled } from '../support/wait.js';

/** Clicks a link and says whether the browser would have followed it. */
const follows = (link: HTMLElement, init: MouseEventInit = {}): boolean => {
  const click = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  let would = true;
  const stay = (event: Event): void => {
    would = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stay, { once: true });
  link.dispatchEvent(click);
  return would;
};

const cardOf = async () => {
  const card = place('lede-article-card');
  card.article = article(1, { section: { name: 'City', url: 'https://news.example/city' } });
  await settled(card);
  return card;
};

describe('lede-navigate', () => {
  it('tells the page which article a reader opens', async () => {
    const card = await cardOf();
    const heard = next(document.body, 'lede-navigate');
    expect(follows(part(card, 'link'))).to.be.true;
    const event = await heard;
    expect(event.target).to.equal(card);
    expect(event.url).to.equal('https://news.example/articles/1');
    expect(event.article.id).to.equal('1');
  });

  it('can be cancelled, so that the page shows the article itself', async () => {
    const card = await cardOf();
    card.addEventListener('lede-navigate', (event) => event.preventDefault());
    expect(follows(part(card, 'link'))).to.be.false;
  });

  it('is not fired for a click that opens a new tab', async () => {
    const card = await cardOf();
    const events: Event[] = [];
    card.addEventListener('lede-navigate', (event) => events.push(event));
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      expect(follows(part(card, 'link'), init)).to.be.true;
    expect(events).to.be.empty;
  });

  it('is not fired for the other links of a card', async () => {
    const card = await cardOf();
    const events: Event[] = [];
    card.addEventListener('lede-navigate', (event) => events.push(event));
    for (const link of all(part(card, 'kicker'), 'a')) expect(follows(link)).to.be.true;
    expect(events).to.be.empty;
  });

  it('names the article of a list that was clicked', async () => {
    const list = place('lede-related-stories');
    list.articles = [article(1), article(2), article(3)];
    await settled(list);
    const heard = next(list, 'lede-navigate');
    const [, second] = parts(list, 'link');
    if (second) follows(second);
    expect((await heard).article.id).to.equal('2');
  });
});
