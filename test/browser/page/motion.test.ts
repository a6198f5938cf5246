import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { type Tag, TAGS, show } from '../support/elements.js';
import { one, parts } from '../support/query.js';
import { endpoint } from '../support/server.js';
import { until } from '../support/wait.js';

const SOURCES: Readonly<Record<Tag, string>> = {
  'lede-article-card': endpoint(`articles/${ARTICLES.lead}`),
  'lede-comment-count': endpoint(`articles/${ARTICLES.lead}/comments`),
  'lede-comment-thread': endpoint(`articles/${ARTICLES.lead}/comments`),
  'lede-related-stories': endpoint('articles', { related: ARTICLES.lead }),
};

const MOVES = ['animation-name', 'transition-property', 'transition-duration', 'scroll-behavior'];
const STILL = /^(|none|all|auto|0s|initial)$/;

/** The rules that move something whatever the reader prefers. */
function moving(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-reduced-motion'))
      return [];
    const inside = 'cssRules' in rule ? moving(rule.cssRules as CSSRuleList) : [];
    const { style } = rule as Partial<CSSStyleRule>;
    const moves =
      style &&
      !(rule instanceof CSSKeyframeRule) &&
      MOVES.some((name) => !STILL.test(style.getPropertyValue(name)));
    return moves ? [(rule as CSSStyleRule).selectorText, ...inside] : inside;
  });
}

/** What the styles of an element move, of those too that have come late. */
const movedBy = ({ shadowRoot }: Element): string[] =>
  shadowRoot?.adoptedStyleSheets.flatMap(({ cssRules }) => moving(cssRules)) ?? [];

describe('motion', () => {
  for (const tag of TAGS)
    it(`is left to readers who have nothing against it: ${tag}`, async () => {
      const element = await show(tag, { src: SOURCES[tag], preset: 'lede', layout: 'carousel' });
      expect(element.shadowRoot?.adoptedStyleSheets).to.not.be.empty;
      expect(movedBy(element)).to.deep.equal([]);
    });

  it('is in none of what a thread asks for later', async () => {
    const thread = await show('lede-comment-thread', { src: SOURCES['lede-comment-thread'] });
    const { length } = thread.shadowRoot?.adoptedStyleSheets ?? [];
    await until(() => parts(thread, 'submit-button').length > 0, 'the whole form');
    one(thread, '.head [part="menu-button"]').click();
    await until(() => parts(thread, 'menu-item').length > 0, 'the menu');
    one(thread, '[data-id="search"]').click();
    await until(() => parts(thread, 'search').length > 0, 'the search');
    expect(thread.shadowRoot?.adoptedStyleSheets.length).to.be.greaterThan(length + 1);
    expect(movedBy(thread)).to.deep.equal([]);
  });
});
