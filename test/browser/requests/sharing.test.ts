import { expect } from '@open-wc/testing';
import { articleJson, articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { part, text } from '../support/query.js';
import { answer, endpoint, json, made, watch } from '../support/server.js';
import { gate, settled } from '../support/wait.js';

describe('elements that ask the same', () => {
  it('cost one request, however many they are', async () => {
    const requests = watch();
    const src = endpoint('articles/101');
    const cards = Array.from({ length: 30 }, () => place('lede-article-card', { src }));
    await Promise.all(cards.map(settled));
    expect(requests).to.have.length(1);
    for (const card of cards) expect(card.state).to.equal('ready');
  });

  it('cost one request although they are of different kinds', async () => {
    const requests = answer(() => json(articlesJson(4)));
    const src = made();
    const card = place('lede-article-card', { src, preset: 'lede' });
    const list = place('lede-related-stories', { src, preset: 'lede' });
    await Promise.all([settled(card), settled(list)]);
    expect(requests).to.have.length(1);
  });

  it('cost one request also where they come one after the other', async () => {
    const requests = answer(() => json(articleJson(1)));
    const src = made();
    await show('lede-article-card', { src, preset: 'lede' });
    await show('lede-article-card', { src, preset: 'lede' });
    expect(requests).to.have.length(1);
  });

  it('cost one each where the credentials differ', async () => {
    const requests = answer(() => json(articleJson(1)));
    const src = made();
    const cards = ['omit', 'include'].map((credentials) =>
      place('lede-article-card', { src, preset: 'lede', credentials }),
    );
    await Promise.all(cards.map(settled));
    expect(requests.map(({ credentials }) => credentials)).to.deep.equal(['omit', 'include']);
  });

  it('do not share a failure: who comes later asks again', async () => {
    const replies = [json({}, { status: 403 })];
    const requests = answer(() => replies.shift() ?? json(articleJson(1)));
    const src = made();
    const first = await show('lede-article-card', { src, preset: 'lede' });
    const second = await show('lede-article-card', { src, preset: 'lede' });
    expect([first.state, second.state]).to.deep.equal(['error', 'ready']);
    expect(requests).to.have.length(2);
  });

  it('still get the answer when one of them is removed', async () => {
    const { promise, open } = gate<Response>();
    const requests = answer(() => promise);
    const src = made();
    const [gone, stays] = [0, 1].map(() => place('lede-article-card', { src, preset: 'lede' }));
    await stays?.updateComplete;
    gone?.remove();
    open(json(articleJson(1)));
    if (stays) await settled(stays);
    expect(stays && text(part(stays, 'headline'))).to.equal('Story 1');
    expect(requests[0]?.signal.aborted).to.be.false;
  });
});
