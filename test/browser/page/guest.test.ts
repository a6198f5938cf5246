import { expect } from '@open-wc/testing';
import { articleJson, comment } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { warnings } from '../support/setup.js';
import { answer, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { all, part, parts } from '../support/query.js';
import { settled } from '../support/wait.js';

describe('the library as a guest', () => {
  // The first, since lists remember their heights when they go.
  it('stores nothing but the visit before a reader does something', async () => {
    // The page of the tests before has gone only now.
    localStorage.clear();
    const thread = place('lede-comment-thread');
    thread.comments = [comment(1)];
    await settled(thread);
    expect(parts(thread, 'comment')).to.have.length(1);
    const stored = Object.keys(localStorage).filter((key) => !key.startsWith('lede:visits:'));
    expect(stored).to.be.empty;
  });

  it('adds no style to the page and no name to its window', async () => {
    const names = new Set(Object.keys(window));
    const styles = document.querySelectorAll('style, link').length;
    for (const { tag, full } of samples) {
      answer(() => json(full));
      await show(tag, { src: made(), preset: 'lede' });
    }
    expect(Object.keys(window).filter((name) => !names.has(name))).to.be.empty;
    expect(document.querySelectorAll('style, link').length).to.equal(styles);
    expect(document.adoptedStyleSheets).to.be.empty;
  });

  it('writes no style into its shadow roots, so that a strict policy holds', async () => {
    for (const { tag, full } of samples) {
      answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede' });
      expect(all(element, 'style')).to.be.empty;
    }
  });

  it('says nothing in the console while all is well', async () => {
    for (const { tag, full } of samples) {
      answer(() => json(full));
      await show(tag, { src: made(), preset: 'lede' });
    }
    expect(warnings).to.be.empty;
  });

  it('is hidden by the attribute hidden', async () => {
    const card = place('lede-article-card', { hidden: '' });
    await card.updateComplete;
    expect(getComputedStyle(card).display).to.equal('none');
  });
});

describe('the colours', () => {
  it('follow the page, unless theme forces one', async () => {
    answer(() => json(articleJson(1)));
    const card = await show('lede-article-card', { src: made(), preset: 'lede' });
    const scheme = (): string => getComputedStyle(part(card, 'card')).colorScheme;
    expect(scheme()).to.equal('normal');
    card.theme = 'dark';
    await card.updateComplete;
    expect(scheme()).to.equal('dark');
    card.theme = 'light';
    await card.updateComplete;
    expect(scheme()).to.equal('light');
  });
});
