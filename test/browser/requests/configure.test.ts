import { expect } from '@open-wc/testing';
import { configure } from '../../../src/index.js';
import { article, articleJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { all, part, text, texts } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { answer, json, made } from '../support/server.js';
import { settled, until } from '../support/wait.js';

describe('configure', () => {
  it('sends headers with every request to the origin of src', async () => {
    const requests = answer(() => json(articleJson(1)));
    configure({ headers: { 'x-site': 'north' } });
    await show('lede-article-card', { src: made(), preset: 'lede' });
    expect(requests[0]?.headers.get('x-site')).to.equal('north');
  });

  it('says what is no setting, or of another type, and goes on without', async () => {
    answer(() => json(articleJson(1)));
    configure({ locle: 'de', consent: true, headers: 'x', terms: null } as object);
    await until(() => warnings.length === 3, 'three warnings');
    expect(warnings[0]).to.match(/^Lede: configure: locle: no such setting. Did you mean locale?/);
    // Once, however often it is set.
    configure({ locle: 'de' } as object);
    expect(warnings.slice(1)).to.deep.equal([
      'Lede: configure: consent: expected a value of type function',
      'Lede: configure: headers: expected a value of type object',
    ]);
    const card = await show('lede-article-card', { src: made(), preset: 'lede' });
    expect(card.state).to.equal('ready');
    expect(warnings).to.have.length(3);
  });

  it('keeps these headers from other origins', async () => {
    const requests = answer((request) =>
      request.url.includes('elsewhere')
        ? json([articleJson(2)])
        : json([articleJson(1)], {
            headers: { link: '<https://elsewhere.example/more>; rel="next"' },
          }),
    );
    configure({ headers: { 'x-site': 'north' } });
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    await list.loadMore();
    expect(requests.map(({ headers }) => headers.get('x-site'))).to.deep.equal(['north', null]);
  });

  it('sets the default for credentials, which the attribute overrides', async () => {
    const requests = answer(() => json(articleJson(1)));
    configure({ credentials: 'include' });
    await show('lede-article-card', { src: made(), preset: 'lede' });
    await show('lede-article-card', { src: made(), preset: 'lede', credentials: 'omit' });
    expect(requests.map(({ credentials }) => credentials)).to.deep.equal(['include', 'omit']);
  });

  it('keeps what was set before when it is called again', async () => {
    const requests = answer(() => json(articleJson(1)));
    configure({ headers: { 'x-site': 'north' } });
    configure({ locale: 'en' });
    await show('lede-article-card', { src: made(), preset: 'lede' });
    expect(requests[0]?.headers.get('x-site')).to.equal('north');
  });

  it('is followed by elements already there: they load with the new headers', async () => {
    const requests = answer(({ headers }) => json(articleJson(headers.get('x-edition') ?? 'none')));
    const card = await show('lede-article-card', { src: made(), preset: 'lede' });
    configure({ headers: { 'x-edition': 'evening' } });
    await until(() => requests.length === 2, 'the second request');
    await settled(card);
    expect(text(part(card, 'headline'))).to.equal('Story evening');
  });

  it('is followed by elements already there: their words change', async () => {
    const list = place('lede-related-stories', { limit: '1' });
    list.articles = [article(1), article(2)];
    await settled(list);
    configure({ terms: { loadMoreStories: 'Show me more' } });
    await until(() => texts(list, 'more-button')[0] === 'Show me more', 'the new words');
  });

  it('does not make elements load again where nothing of theirs changed', async () => {
    const requests = answer(() => json(articleJson(1)));
    const card = await show('lede-article-card', { src: made(), preset: 'lede' });
    configure({ terms: { live: 'Now' } });
    await card.updateComplete;
    await settled(card);
    expect(requests).to.have.length(1);
  });

  it('lets the page bring its own sanitiser', async () => {
    configure({
      sanitizer: (dirty) => {
        const fragment = document.createDocumentFragment();
        const mark = document.createElement('mark');
        mark.textContent = `cleaned ${dirty.length}`;
        fragment.append(mark);
        return fragment;
      },
    });
    const thread = place('lede-comment-thread');
    thread.comments = [
      { id: '1', author: {}, body: '<p>x</p>', bodyFormat: 'html', status: 'published' },
    ];
    await until(() => all(thread, 'mark').length > 0, 'the comment');
    expect(text(part(thread, 'body'))).to.equal('cleaned 8');
  });
});
