import { expect } from '@open-wc/testing';
import { article } from '../support/content.js';
import { type Attributes, box, make } from '../support/elements.js';
import { focused, one, part, parts } from '../support/query.js';
import { settled, until } from '../support/wait.js';

const carousel = async (dir: 'ltr' | 'rtl', attributes: Attributes = {}, count = 8) => {
  const parent = box();
  parent.dir = dir;
  parent.style.inlineSize = '600px';
  const list = make('lede-related-stories', {
    layout: 'carousel',
    heading: 'Watch',
    ...attributes,
  });
  parent.append(list);
  list.articles = Array.from({ length: count }, (_, index) => article(index + 1));
  await settled(list);
  await until(() => parts(list, 'next-button').length === 1, 'the buttons');
  // What moves smoothly takes as long as the engine likes.
  part(list, 'list').style.scrollBehavior = 'auto';
  return list;
};

type List = Awaited<ReturnType<typeof carousel>>;

const isOff = (list: List, name: string): boolean =>
  part(list, name).getAttribute('aria-disabled') === 'true';

/** How much of an item is in sight, from 0 to 1. */
const inSight = (list: List, index: number): number => {
  const row = part(list, 'list').getBoundingClientRect();
  const item = parts(list, 'item')[index]?.getBoundingClientRect();
  if (!item) return 0;
  return Math.max(0, Math.min(item.right, row.right) - Math.max(item.left, row.left)) / item.width;
};

for (const dir of ['ltr', 'rtl'] as const)
  describe(`a carousel, ${dir}`, () => {
    it('shows its first stories, and a part of the next', async () => {
      const list = await carousel(dir);
      expect(inSight(list, 0)).to.be.closeTo(1, 0.02);
      const peeping = [1, 2].some(
        (index) => inSight(list, index) > 0.05 && inSight(list, index) < 0.95,
      );
      expect(peeping).to.equal(true);
      const [first, second] = parts(list, 'item').map((item) => item.getBoundingClientRect().left);
      expect((second ?? 0) > (first ?? 0)).to.equal(dir === 'ltr');
    });

    it('is leafed on and back by its buttons', async () => {
      const list = await carousel(dir);
      expect([isOff(list, 'previous-button'), isOff(list, 'next-button')]).to.deep.equal([
        true,
        false,
      ]);
      part(list, 'next-button').click();
      await until(() => inSight(list, 0) < 0.05 && inSight(list, 2) > 0.5, 'the next stories');
      await until(() => !isOff(list, 'previous-button'), 'a way back');
      part(list, 'previous-button').click();
      await until(() => inSight(list, 0) > 0.95, 'the first story');
      await until(() => isOff(list, 'previous-button'), 'the start');
    });

    it('keeps the focus on its button at the end', async () => {
      const list = await carousel(dir);
      part(list, 'next-button').focus();
      for (let press = 0; press < 8 && !isOff(list, 'next-button'); press++) {
        const before = part(list, 'list').scrollLeft;
        part(list, 'next-button').click();
        await until(
          () => part(list, 'list').scrollLeft !== before || isOff(list, 'next-button'),
          'a step',
        );
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      expect(isOff(list, 'next-button')).to.equal(true);
      expect(inSight(list, 7)).to.be.closeTo(1, 0.05);
      expect(focused()).to.equal(part(list, 'next-button'));
      part(list, 'next-button').click();
      expect(focused()).to.equal(part(list, 'next-button'));
    });

    it('brings the story into sight that has the focus', async () => {
      const list = await carousel(dir);
      const last = parts(list, 'link').at(-1);
      last?.focus();
      await until(() => inSight(list, 7) > 0.9, 'the last story');
    });

    it('brings that story into sight whole, whatever of it has the focus', async () => {
      const list = await carousel(dir);
      list.articles = Array.from({ length: 8 }, (_, index) =>
        article(index + 1, { section: { name: 'City', url: 'https://news.example/city' } }),
      );
      await list.updateComplete;
      const peeping = [1, 2].find((index) => inSight(list, index) < 0.95) ?? 0;
      expect(peeping).to.be.greaterThan(0);
      one(parts(list, 'kicker')[peeping] as Element, 'a', HTMLAnchorElement).focus();
      await until(() => inSight(list, peeping) > 0.95, 'the whole story');
    });
  });

describe('the heading of a carousel', () => {
  it('leaves the buttons their place, whatever its language and that of the page', async () => {
    for (const dir of ['ltr', 'rtl'] as const)
      for (const heading of [
        'To watch and to listen to, '.repeat(4),
        'للمشاهدة والاستماع '.repeat(8),
      ]) {
        const list = await carousel(dir, { heading });
        const words = document.createRange();
        words.selectNodeContents(part(list, 'heading'));
        const buttons = ['previous-button', 'next-button'].map((name) =>
          part(list, name).getBoundingClientRect(),
        );
        for (const line of words.getClientRects())
          for (const button of buttons)
            expect(
              line.right <= button.left || line.left >= button.right || line.top >= button.bottom,
              `${dir}: ${heading}`,
            ).to.equal(true);
      }
  });
});

describe('the buttons of a carousel', () => {
  it('have names, and stand before the row', async () => {
    const list = await carousel('ltr');
    expect(part(list, 'previous-button').ariaLabel).to.equal('Previous stories');
    expect(part(list, 'next-button').ariaLabel).to.equal('Next stories');
    const follows = part(list, 'next-button').compareDocumentPosition(part(list, 'list'));
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
  });

  it('are not there where all is in sight', async () => {
    const list = await carousel('ltr', {}, 1);
    await until(() => part(list, 'next-button').offsetWidth === 0, 'no buttons');
  });

  it('take no space that was not there before', async () => {
    for (const heading of ['Watch', '']) {
      const list = await carousel('ltr', { heading });
      const { bottom } = part(list, 'next-button').getBoundingClientRect();
      expect(bottom).to.be.at.most(part(list, 'list').getBoundingClientRect().top + 1);
      const before = list.offsetHeight;
      for (const button of [part(list, 'previous-button'), part(list, 'next-button')])
        button.hidden = true;
      expect(list.offsetHeight).to.equal(before);
    }
  });
});
