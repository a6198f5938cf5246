import { expect } from '@open-wc/testing';
import { box, make, place } from '../support/elements.js';
import { answer, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { next, painted, until } from '../support/wait.js';

/** A gap that pushes what follows it down the page. */
const gap = (height: number): HTMLElement => {
  const element = document.createElement('div');
  element.style.height = `${height}px`;
  return element;
};

for (const { tag, full, hasItems } of samples)
  describe(`when ${tag} loads`, () => {
    const below = (height: number, loading: string) => {
      const element = make(tag, { src: made(), preset: 'lede', loading });
      box().append(gap(height), element);
      return element;
    };
    afterEach(() => scrollTo(0, 0));

    it('waits while it is far below', async () => {
      const requests = answer(() => json(full));
      const element = below(innerHeight + 5000, 'lazy');
      await painted();
      await painted();
      expect(requests).to.be.empty;
      expect(element.state).to.equal('idle');
    });

    it('loads when it comes near', async () => {
      const requests = answer(() => json(full));
      const element = below(innerHeight + 5000, 'lazy');
      await painted();
      const loaded = next(element, 'lede-load');
      scrollTo(0, document.documentElement.scrollHeight);
      await loaded;
      expect(requests).to.have.length(1);
    });

    it('loads at once within 600 px of the viewport', async () => {
      answer(() => json(full));
      await next(below(innerHeight + 300, 'lazy'), 'lede-load');
    });

    it('loads at once wherever it is, where it is eager', async () => {
      answer(() => json(full));
      await next(below(innerHeight + 5000, 'eager'), 'lede-load');
    });

    it(`is ${hasItems ? 'lazy' : 'eager'} unless it is told otherwise`, async () => {
      const requests = answer(() => json(full));
      const element = document.createElement(tag);
      element.setAttribute('src', made());
      element.setAttribute('preset', 'lede');
      box().append(gap(innerHeight + 5000), element);
      if (!hasItems) await until(() => requests.length > 0, 'the request');
      await painted();
      await painted();
      expect(requests.length === 0).to.equal(hasItems);
    });

    it('loads when it is made eager', async () => {
      answer(() => json(full));
      const element = below(innerHeight + 5000, 'lazy');
      await painted();
      element.loading = 'eager';
      await next(element, 'lede-load');
    });
  });

describe('an element that is not displayed', () => {
  it('loads when it is shown', async () => {
    const requests = answer(() => json(samples[0]?.full));
    const card = place('lede-article-card', {
      src: made(),
      preset: 'lede',
      loading: 'lazy',
      hidden: '',
    });
    await painted();
    await painted();
    expect(requests).to.be.empty;
    card.hidden = false;
    await next(card, 'lede-load');
  });
});
