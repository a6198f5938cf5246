import { expect } from '@open-wc/testing';
import { box, make, place, show } from '../support/elements.js';
import { all, one, part, parts, text, texts } from '../support/query.js';
import { answer, json, made, never } from '../support/server.js';
import { itemSamples, samples } from '../support/tables.js';
import { painted, settled } from '../support/wait.js';

const LINK = '<a href="/story">A plain link</a>';
const isSeen = (element: HTMLElement, selector: string): boolean =>
  element.querySelector(selector)?.checkVisibility() ?? false;
const skeletons = (element: HTMLElement): HTMLElement[] =>
  all(element, '.skeleton').filter((line) => line.checkVisibility());

for (const { tag, full } of samples)
  describe(`what stands between the tags of ${tag}`, () => {
    it('is seen while there is no src', async () => {
      const element = place(tag, {}, LINK);
      await element.updateComplete;
      expect(isSeen(element, 'a')).to.be.true;
    });

    it('is seen while loading, without a skeleton', async () => {
      answer(never);
      const element = place(tag, { src: made(), preset: 'lede' }, LINK);
      await element.updateComplete;
      expect(isSeen(element, 'a')).to.be.true;
      expect(skeletons(element)).to.be.empty;
    });

    it('gives way to the data', async () => {
      answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede' }, LINK);
      expect(isSeen(element, 'a')).to.be.false;
    });

    it('counts when it is parsed after the element', async () => {
      answer(never);
      const element = place(tag, { src: made(), preset: 'lede' });
      await element.updateComplete;
      expect(skeletons(element)).not.to.be.empty;
      element.innerHTML = LINK;
      await painted();
      expect(isSeen(element, 'a')).to.be.true;
      expect(skeletons(element)).to.be.empty;
    });

    it('leaves the place to a skeleton that assistive technology does not meet', async () => {
      answer(never);
      const element = place(tag, { src: made(), preset: 'lede' });
      await element.updateComplete;
      expect(skeletons(element)).not.to.be.empty;
      for (const line of skeletons(element)) expect(line.closest('[aria-hidden="true"]')).to.exist;
    });
  });

for (const { tag, full, empty } of samples)
  describe(`the slots of ${tag}`, () => {
    const SLOTS = '<p slot="loading">Wait</p><p slot="empty">None</p><p slot="error">Failed</p>';
    const seen = (element: HTMLElement): string[] =>
      [...element.querySelectorAll('p')].filter((p) => p.checkVisibility()).map(text);

    it('shows loading only while loading', async () => {
      answer(never);
      const element = place(tag, { src: made(), preset: 'lede' }, SLOTS);
      await element.updateComplete;
      expect(seen(element)).to.deep.equal(['Wait']);
      expect(skeletons(element)).to.be.empty;
    });

    it('shows none of them with data', async () => {
      answer(() => json(full));
      expect(seen(await show(tag, { src: made(), preset: 'lede' }, SLOTS))).to.be.empty;
    });

    it('shows empty where there is nothing', async () => {
      answer(() => json(empty));
      const element = await show(tag, { src: made(), preset: 'lede' }, SLOTS);
      expect(seen(element)).to.deep.equal(['None']);
    });

    it('shows error where it failed', async () => {
      answer(() => json({}, { status: 403 }));
      const element = await show(tag, { src: made(), preset: 'lede' }, SLOTS);
      expect(seen(element)).to.deep.equal(['Failed']);
    });

    it('shows the children before the loading slot', async () => {
      answer(never);
      const element = place(tag, { src: made(), preset: 'lede' }, `${LINK}${SLOTS}`);
      await element.updateComplete;
      expect(isSeen(element, 'a')).to.be.true;
      expect(seen(element)).to.be.empty;
    });
  });

for (const { tag, empty } of itemSamples.filter((sample) => sample.tag !== 'lede-comment-thread'))
  describe(`${tag} with nothing to show`, () => {
    const failures = [
      ['is empty', () => json(empty)],
      ['failed', () => json({}, { status: 403 })],
    ] as const;
    for (const [what, respond] of failures) {
      it(`falls back to its children where it ${what}`, async () => {
        answer(respond);
        const element = await show(tag, { src: made(), preset: 'lede' }, LINK);
        expect(isSeen(element, 'a')).to.be.true;
      });

      it(`takes no space where it ${what} and has no children`, async () => {
        answer(respond);
        const element = await show(tag, { src: made(), preset: 'lede', heading: 'More' });
        expect(element.offsetHeight).to.equal(0);
        expect(parts(element, 'heading')).to.be.empty;
      });
    }
  });

describe('a thread with nothing to show', () => {
  it('invites to write where there are no comments', async () => {
    answer(() => json(samples[2]?.empty));
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede' });
    expect(texts(thread, 'status')).to.include('No comments yet. Write the first one.');
    expect(part(thread, 'form').checkVisibility()).to.be.true;
  });
});

describe('children of other kinds', () => {
  it('are not taken for a fallback: scripts, templates and white space', async () => {
    answer(never);
    const children = '\n <template><p>x</p></template><script type="text/plain">x</script>\n';
    const card = place('lede-article-card', { src: made(), preset: 'lede' }, children);
    await card.updateComplete;
    expect(skeletons(card)).not.to.be.empty;
  });

  it('are seen again in a card that is moved and fails there', async () => {
    answer(() => json({}, { status: 403 }));
    const card = make('lede-article-card', { src: made(), preset: 'lede' }, LINK);
    box().append(card);
    box().append(card);
    await settled(card);
    expect(one(card, 'slot:not([name])').checkVisibility() || isSeen(card, 'a')).to.be.true;
  });
});
