import { expect } from '@open-wc/testing';
import { type Configuration, configure } from '../../../src/index.js';
import { articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { part, parts, text } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { warnings } from '../support/setup.js';
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
    answer(() => json([{ standfirst: 'x', title: 'y', id: '1', url: '/1' }]));
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

describe('what is wrong', () => {
  const problemsOf = (element: Element): string => text(part(element, 'report'));

  it('is told over the element, where it cannot be loaded', async () => {
    answer(() => json(stories));
    for (const [attributes, problem] of [
      [{ map: 'items: storys; title: headline' }, "items: nothing at 'storys'"],
      [{ preset: 'led' }, 'preset'],
      [{ limit: 'six' }, "limit: expected a whole number, 1 or more, not 'six'"],
    ] as const) {
      const list = place('lede-related-stories', { src: made(), debug: '', ...attributes });
      await until(() => parts(list, 'report').length > 0, problem);
      expect(problemsOf(list)).to.include(problem);
    }
  });

  it('is told of attributes that there are not, and of texts that mean nothing', async () => {
    answer(() => json(stories));
    const list = await show('lede-related-stories', {
      src: `${made()}&q={idd}`,
      map: 'items: stories; title: headline; url: url',
      debug: '',
      heding: 'More',
      layout: 'gird',
      'data-mine': 'x',
      'date-hours': 'x',
    });
    await until(() => parts(list, 'report').length > 0, 'the report');
    const problems = problemsOf(list);
    expect(problems)
      .to.include('heding: no such attribute. Did you mean heading?')
      .and.include("layout: expected list, grid, carousel, numbered, not 'gird'")
      .and.include("date-hours: expected a number, 0 or more, not 'x'")
      .and.include('src: {idd}: no such name. Did you mean id?')
      .and.include('4 wrong')
      .and.not.include('data-mine');
    expect(warnings.join()).to.include('lede-related-stories: layout: expected');
  });

  it('is told of properties, as frameworks set them', async () => {
    answer(() => json(stories));
    const list = place('lede-related-stories', { debug: '' });
    Object.assign(list, { src: made(), map: 'items: stories', layout: 'gird', dateHours: -1 });
    await until(
      () => parts(list, 'report').some((report) => text(report).includes('2 wrong')),
      'the report',
    );
    expect(problemsOf(list))
      .to.include("layout: expected list, grid, carousel, numbered, not 'gird'")
      .and.include("date-hours: expected a number, 0 or more, not '-1'");
  });

  it('finds nothing wrong with what nobody has set', async () => {
    answer(() => json([{ id: 1, title: 'One', url: '/1', text: 'One' }]));
    for (const [element, map] of [
      ['lede-related-stories', 'id: id; title: title'],
      ['lede-article-card', 'id: id; title: title'],
      ['lede-comment-thread', 'id: id; body: text'],
    ] as const) {
      const shown = await show(element, { src: made(), map, debug: '' });
      await until(() => parts(shown, 'report').length > 0, 'the report');
      expect(text(part(shown, 'report'))).not.to.match(/\d wrong/);
    }
  });

  it('is that readers cannot write, and what else the map of a thread has not', async () => {
    answer(() => json([{ id: 1, text: 'One' }]));
    const map = 'id: id; body: text';
    const thread = await show('lede-comment-thread', { src: made(), map, debug: '' });
    await until(() => parts(thread, 'report').length > 0, 'the report');
    expect(problemsOf(thread))
      .to.include('by the map: nothing. Not in the map: create, vote, edit, remove, report.')
      .and.include('Without create there is no form.');
  });

  it('is that there is no src', async () => {
    const list = place('lede-related-stories', { scr: made(), debug: '' });
    await until(() => parts(list, 'report').length > 0, 'the report');
    expect(problemsOf(list)).to.include('There is no src').and.include('Did you mean src?');
  });

  it('is a setting for the whole page that there is not', async () => {
    answer(() => json(articlesJson(1)));
    configure({ headres: {} } as Configuration);
    const list = await show('lede-related-stories', { src: made(), preset: 'lede', debug: '' });
    await until(() => parts(list, 'report').length > 0, 'the report');
    configure({ headres: undefined } as Configuration);
    expect(problemsOf(list)).to.include(
      'configure: headres: no such setting. Did you mean headers?',
    );
  });

  it('is that a list leaves out all that the answer has', async () => {
    answer(() => json(articlesJson(2)));
    for (const why of [{ where: "kind == 'video'" }, { min: '3' }]) {
      const list = await show('lede-related-stories', {
        src: made(),
        preset: 'lede',
        debug: '',
        ...why,
      });
      await until(() => parts(list, 'report').length > 0, 'the report');
      expect(list.state).to.equal('empty');
      expect(problemsOf(list)).to.include('The answer has 2 items, and none is shown');
    }
  });

  it('is nothing where nothing is', async () => {
    answer(() => json(articlesJson(2)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      debug: '',
      layout: 'grid',
      limit: '2',
      paging: 'none',
      'refresh-interval': '60000',
    });
    await until(() => parts(list, 'report').length > 0, 'the report');
    expect(problemsOf(list)).not.to.include('wrong');
  });
});

describe('an attribute that is removed', () => {
  it('leaves what was without it', async () => {
    answer(() => json(articlesJson(2)));
    const attributes = {
      'relative-hours': '1',
      'date-hours': '1',
      where: "id = '1'",
      sort: 'newest',
      target: '_blank',
      referrerpolicy: 'no-referrer',
    };
    const list = await show('lede-related-stories', { src: made(), preset: 'lede', ...attributes });
    const { relativeHours, dateHours, where, sort, target, referrerPolicy } =
      document.createElement('lede-related-stories');
    for (const name of Object.keys(attributes)) list.removeAttribute(name);
    expect(list).to.include({ relativeHours, dateHours, where, sort, target, referrerPolicy });
    list.src = made();
    await until(() => parts(list, 'link').length === 2, 'both stories');
  });

  it('has no say over a property that it only follows', async () => {
    answer(() => json(articlesJson(2)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    list.theme = 'dark';
    await list.updateComplete;
    expect(list.getAttribute('theme')).to.equal('dark');
    list.theme = undefined;
    await list.updateComplete;
    expect(list.hasAttribute('theme')).to.be.false;
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
