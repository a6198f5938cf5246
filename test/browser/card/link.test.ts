import { expect } from '@open-wc/testing';
import { article } from '../support/content.js';
import { type Attributes, place } from '../support/elements.js';
import { all, part, text } from '../support/query.js';
import { settled, until } from '../support/wait.js';

const cardWith = async (attributes: Attributes = {}) => {
  const card = place('lede-article-card', { 'save-button': '', ...attributes });
  card.article = article(1, {
    standfirst: 'A sentence that can be selected.',
    authors: [{ name: 'Ada Abend', url: 'https://news.example/ada' }],
    section: { name: 'City', url: 'https://news.example/city' },
  });
  await settled(card);
  // What is on the card beside the article comes with what makes its text a link.
  await until(() => all(card, '[part=save-button]').length === 1, 'the card to be interactive');
  return card;
};

/** What was followed, without the page being left. */
const followed = (card: HTMLElement): string[] => {
  const urls: string[] = [];
  card.addEventListener('lede-navigate', (event) => {
    urls.push(event.url);
    event.preventDefault();
  });
  return urls;
};

describe('the link of a card', () => {
  it('is one tab stop, beside those within the card', async () => {
    const card = await cardWith();
    const stops = all(card, 'a, button').map((element) => text(element) || element.ariaLabel);
    expect(stops).to.deep.equal(['City', 'Story 1', 'Ada Abend', 'Save for later: Story 1']);
  });

  it('is followed by a click anywhere on the card', async () => {
    const card = await cardWith();
    const { left, top } = part(card, 'headline').getBoundingClientRect();
    // Under the pointer is the link itself, stretched over the card.
    const under = card.shadowRoot?.elementFromPoint(left + 2, top - 4);
    expect(under?.closest('.card')).to.equal(part(card, 'card'));
    const urls = followed(card);
    part(card, 'link').click();
    expect(urls).to.deep.equal(['https://news.example/articles/1']);
  });

  it('is followed by a click on text that selects nothing', async () => {
    const card = await cardWith();
    const urls = followed(card);
    part(card, 'standfirst').click();
    expect(urls).to.have.length(1);
  });

  it('is not followed by who has selected text', async () => {
    const card = await cardWith();
    const urls = followed(card);
    getSelection()?.selectAllChildren(document.body);
    try {
      part(card, 'standfirst').click();
    } finally {
      getSelection()?.removeAllRanges();
    }
    expect(urls).to.be.empty;
  });

  it('leaves text to be selected: nothing lies over it', async () => {
    const card = await cardWith();
    const { left, top } = part(card, 'standfirst').getBoundingClientRect();
    const under = card.shadowRoot?.elementFromPoint(left + 3, top + 3);
    expect(under).to.equal(part(card, 'standfirst'));
  });

  it('opens in a new tab by the middle button or a modifier, on text too', async () => {
    const card = await cardWith();
    const opened: unknown[][] = [];
    const open = window.open.bind(window);
    window.open = (...args: unknown[]) => {
      opened.push(args);
      return null;
    };
    try {
      const init = { bubbles: true, composed: true };
      part(card, 'standfirst').dispatchEvent(new MouseEvent('auxclick', { ...init, button: 1 }));
      part(card, 'standfirst').dispatchEvent(new MouseEvent('click', { ...init, ctrlKey: true }));
      part(card, 'standfirst').dispatchEvent(new MouseEvent('auxclick', { ...init, button: 2 }));
    } finally {
      window.open = open;
    }
    const expected = ['https://news.example/articles/1', '_blank', 'noopener'];
    expect(opened).to.deep.equal([expected, expected]);
  });

  it('leaves buttons and links within the card alone', async () => {
    const card = await cardWith();
    const urls = followed(card);
    part(card, 'save-button').click();
    const byline = part(card, 'byline').querySelector('a');
    byline?.addEventListener('click', (event) => {
      event.preventDefault();
    });
    byline?.click();
    expect(urls).to.be.empty;
  });

  it('says that it opens in a new tab, where it does', async () => {
    const card = await cardWith({ target: '_blank' });
    await until(() => text(part(card, 'link')) === 'Story 1 (opens in a new tab)', 'the words');
    expect(part(card, 'link').getAttribute('target')).to.equal('_blank');
    expect(part(card, 'link').getAttribute('rel')).to.equal('noopener');
  });
});
