import { expect } from '@open-wc/testing';
import { article, articlesJson } from '../support/content.js';
import { box, make, place, show } from '../support/elements.js';
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
  /** Notes what changes in a list. */
  const watchChanges = (list: Element) => {
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
    return () => {
      observer.disconnect();
      return { changed: [...changed], mutations };
    };
  };

  it('touches its card and no other', async () => {
    const list = place('lede-related-stories', { layout: 'grid' });
    const stories = Array.from({ length: 200 }, (_, index) => article(index + 1));
    list.articles = stories;
    await settled(list);
    await until(() => parts(list, 'item').length === 200, 'all stories');
    const changes = watchChanges(list);
    list.articles = stories.map((story) =>
      story.id === '7' ? { ...story, title: 'Another' } : story,
    );
    await list.updateComplete;
    await until(() => texts(list, 'headline')[6] === 'Another', 'the new headline');
    expect(changes()).to.deep.equal({ changed: [parts(list, 'item')[6]], mutations: 1 });
  });

  it('touches no other card either where all of them were loaded anew', async () => {
    let stories: object[] = articlesJson(60).map((story, index) => ({
      ...story,
      section: { name: 'City', url: 'https://news.example/city' },
      authors: [{ name: 'Ada Long' }, { name: 'Ben Short', url: 'https://news.example/ben' }],
      // One that is there: of a picture that is broken each card is told whenever the network says so.
      image: {
        url: new URL(`/images/hills-nature-1.svg?${index}`, location.href).href,
        width: 300,
        height: 200,
      },
    }));
    answer(() => json(stories));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      layout: 'grid',
      'allow-repeats': '',
    });
    await until(() => list.shadowRoot?.querySelector('.skip'), 'what comes late');
    await until(() => parts(list, 'item').length === 60, 'all stories');
    const changes = watchChanges(list);
    stories = stories.with(6, { ...stories[6], title: 'Another' });
    await list.refresh();
    await until(() => texts(list, 'headline')[6] === 'Another', 'the new headline');
    expect(changes().changed).to.deep.equal([parts(list, 'item')[6]]);
  });
});
