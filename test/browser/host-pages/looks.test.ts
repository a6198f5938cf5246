import { expect } from '@open-wc/testing';
import { STYLED_PAGES } from '../../support/host-page-names.js';
import { INHERITED, PLACE, equalise } from '../../support/equalise.js';
import { type Computed, computedIn, differences } from '../support/computed.js';
import { type HostPage, PAGE_TAGS, PATIENCE, open, reaches, ready } from '../support/host-pages.js';
import type { LedeElement } from '../support/elements.js';
import { painted, until } from '../support/wait.js';

/** Long enough to be looked at. */
const HELD = '/api/articles/102/comments?delay=60000';

/** What can be seen of an element, each brought about from the one before. */
const STATES: Readonly<Record<string, (page: HostPage) => Promise<readonly LedeElement[]>>> = {
  async loaded(page) {
    await ready(page);
    const { shadowRoot } = page.element('lede-comment-thread');
    await until(() => shadowRoot?.querySelector('form .actions'), 'all of the form', PATIENCE);
    await until(
      () => {
        const scores = [...(shadowRoot?.querySelectorAll('.comment .score') ?? [])];
        return scores.length > 0 && scores.every((score) => score.querySelector('.votes'));
      },
      'the votes',
      PATIENCE,
    );
    return PAGE_TAGS.map((tag) => page.element(tag));
  },
  async 'form open'(page) {
    const thread = page.element('lede-comment-thread');
    const { shadowRoot } = thread;
    shadowRoot?.querySelector<HTMLElement>('[part="reply-button"]')?.click();
    await until(() => shadowRoot?.querySelector('li form.open'), 'the form to be open', PATIENCE);
    await thread.updateComplete;
    return [thread];
  },
  async error(page) {
    const thread = page.element('lede-comment-thread');
    thread.src = '/api/articles/102/comments?fault=404';
    await reaches(thread, 'error');
    return [thread];
  },
  async loading(page) {
    const elements = PAGE_TAGS.map((tag) => page.element(tag));
    for (const element of elements) {
      element.replaceChildren();
      element.src = HELD;
      await reaches(element, 'loading');
    }
    return elements;
  },
};

type Looks = ReadonlyMap<string, readonly Computed[]>;

/** How the elements of a page look in each state. */
async function looksOf(page: HostPage): Promise<Looks> {
  const looks = new Map<string, readonly Computed[]>();
  for (const [state, bringAbout] of Object.entries(STATES)) {
    const elements = await bringAbout(page);
    for (const element of elements) {
      equalise(element, PLACE, INHERITED);
      // A skeleton breathes.
      for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.cancel();
    }
    await painted();
    for (const element of elements)
      looks.set(`${element.localName}, ${state}`, computedIn(element));
  }
  return looks;
}

const empty = new Map<string, Promise<Looks>>();

/** How they look on an empty page that is written in the same language and direction. */
const looksOfEmpty = (root: HTMLElement): Promise<Looks> => {
  const { lang, dir } = root;
  const known =
    empty.get(lang) ??
    open('empty').then((page) => {
      Object.assign(page.document.documentElement, { lang, dir });
      return looksOf(page);
    });
  empty.set(lang, known);
  return known;
};

describe('on the pages of others', () => {
  for (const name of STYLED_PAGES)
    it(`looks on ${name} as on an empty page`, async function () {
      this.timeout(PATIENCE * 3);
      const page = await open(name);
      const there = await looksOfEmpty(page.document.documentElement);
      const here = await looksOf(page);
      const different = [...here].flatMap(([state, looks]) =>
        differences(looks, there.get(state) ?? []).map((line) => `${state}: ${line}`),
      );
      // A few say what is wrong; there may be thousands.
      expect(different.slice(0, 20)).to.deep.equal([]);
    });
});
