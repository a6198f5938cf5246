import { expect } from '@open-wc/testing';
import { article, articlesJson } from '../support/content.js';
import { make, place } from '../support/elements.js';
import { box } from '../support/elements.js';
import { parts, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { settled, until } from '../support/wait.js';

describe('thirty elements', () => {
  const thirty = async (credentials: readonly string[]) => {
    const requests = answer(() => json(articlesJson(9)));
    const addresses = Array.from({ length: 6 }, () => made());
    const parent = box();
    const elements = Array.from({ length: 30 }, (_, index) =>
      make(index % 2 ? 'lede-article-card' : 'lede-related-stories', {
        src: addresses[index % 6] ?? '',
        preset: 'lede',
        limit: '3',
        credentials: credentials[Math.floor(index / 6) % credentials.length] ?? '',
      }),
    );
    parent.append(...elements);
    for (const element of elements) await settled(element);
    for (const element of elements) expect(element.state).to.equal('ready');
    return requests.length;
  };

  it('that want six answers cost six requests', async () => {
    expect(await thirty(['same-origin'])).to.equal(6);
  });

  it('of which some send cookies cost twelve', async () => {
    expect(await thirty(['same-origin', 'omit'])).to.equal(12);
  });
});

describe('one article that has changed', () => {
  it('touches its card and no other', async () => {
    const list = place('lede-related-stories', { layout: 'grid' });
    const stories = Array.from({ length: 200 }, (_, index) => article(index + 1));
    list.articles = stories;
    await settled(list);
    await until(() => parts(list, 'item').length === 200, 'all stories');
    const changed = new Set<Element>();
    let mutations = 0;
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        mutations++;
        const item = (target instanceof Element ? target : target.parentElement)?.closest('.item');
        if (item) changed.add(item);
      }
    });
    if (list.shadowRoot)
      observer.observe(list.shadowRoot, {
        childList: true,
        characterData: true,
        attributes: true,
        subtree: true,
      });
    list.articles = stories.map((story) =>
      story.id === '7' ? { ...story, title: 'Another' } : story,
    );
    await list.updateComplete;
    await until(() => texts(list, 'headline')[6] === 'Another', 'the new headline');
    observer.disconnect();
    expect([...changed]).to.deep.equal([parts(list, 'item')[6]]);
    expect(mutations).to.equal(1);
  });
});
