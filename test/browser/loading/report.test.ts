import { expect } from '@open-wc/testing';
import { articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { itemSamples } from '../support/tables.js';
import { next, until } from '../support/wait.js';

const stories = {
  stories: articlesJson(2).map((story) => ({ ...story, headline: story['title'] })),
};
const listed = async (map: object) => {
  answer(() => json(stories));
  const list = await show('lede-related-stories', {
    src: made(),
    map: JSON.stringify(map),
    debug: '',
  });
  await until(() => parts(list, 'report').length > 0, 'the report');
  return list;
};

describe('debug', () => {
  for (const { tag, full } of itemSamples)
    it(`shows over ${tag} how its data was read, and tells it in lede-load`, async () => {
      answer(() => json(full));
      const element = await show(tag, { src: made(), preset: 'lede', debug: '' });
      await until(() => parts(element, 'report').length > 0, 'the report');
      expect(text(part(element, 'report'))).to.include('Lede: lede');
      const told = next(element, 'lede-load');
      void element.refresh();
      const { report } = await told;
      expect(report?.preset).to.equal('lede');
      expect(report?.fields.map(({ name }) => name)).to.include('id');
    });

  it('names the fields that are empty everywhere, and what the items have', async () => {
    const list = await listed({
      items: 'stories',
      title: 'headline',
      url: 'url',
      standfirst: 'lead',
    });
    const report = part(list, 'report');
    const [summary] = report.getElementsByTagName('summary');
    expect(text(summary ?? report))
      .to.include('own map')
      .and.include('1 empty');
    const row = [...report.querySelectorAll('tr')].find((each) =>
      text(each).startsWith('standfirst'),
    );
    expect(text(row ?? report)).to.include('empty in every item');
    expect(text(report)).to.include('Story 1').and.include('headline');
  });

  it('tells which preset was recognised', async () => {
    answer(() => json([{ standfirst: 'x', title: 'y', id: '1' }]));
    const card = place('lede-article-card', { src: made(), debug: '' });
    const { report } = await next(card, 'lede-load');
    expect(report).to.include({ preset: 'lede', recognised: 'preset' });
  });

  it('goes when it is switched off, and comes when it is switched on', async () => {
    const list = await listed({ items: 'stories', title: 'headline', url: 'url' });
    list.debug = false;
    await until(() => parts(list, 'report').length === 0, 'the report to go');
    expect(parts(list, 'link')).to.have.length(2);
    list.debug = true;
    await until(() => parts(list, 'report').length === 1, 'the report to come back');
  });
});

describe('without debug', () => {
  it('there is no report', async () => {
    answer(() => json(stories));
    const list = await show('lede-related-stories', { src: made(), map: 'items: stories' });
    const told = next(list, 'lede-load');
    void list.refresh();
    expect((await told).report).to.be.undefined;
    expect(parts(list, 'report')).to.be.empty;
  });
});
