import { expect } from '@open-wc/testing';

const script = document.createElement('script');
script.type = 'application/json';
script.dataset['ledeConfig'] = '';
script.textContent = JSON.stringify({ locale: 'de', terms: { live: 'Gerade jetzt' } });
// Before the library reads the page, as on a page that has it in its head.
document.head.append(script);

describe('<script data-lede-config>', () => {
  it('gives a page its defaults without a script of its own', async () => {
    const { article } = await import('../support/content.js');
    const { place } = await import('../support/elements.js');
    const { texts } = await import('../support/query.js');
    const { until } = await import('../support/wait.js');
    const card = place('lede-article-card');
    card.article = article(1, { kind: 'live', authors: [{ name: 'Ada Reed' }] });
    await until(() => texts(card, 'byline')[0] === 'Von Ada Reed', 'German words');
    expect(texts(card, 'badge')).to.deep.equal(['Gerade jetzt']);
  });
});
