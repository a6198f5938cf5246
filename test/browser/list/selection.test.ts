import { expect } from '@open-wc/testing';
import { LedeError } from '../../../src/index.js';
import { article, articleJson, articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { parts, texts } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { answer, json, made, withNext } from '../support/server.js';
import { next, painted, settled, until } from '../support/wait.js';

const KINDS = ['article', 'video', 'opinion', 'video'];

const ofKinds = () =>
  json(
    KINDS.map((kind, index) =>
      articleJson(index + 1, {
        kind,
        comment_count: index === 2 ? 40 : index,
        published: `2024-05-0${[3, 1, 4, 2][index] ?? 1}T08:00:00Z`,
      }),
    ),
  );

const shown = async (attributes: Readonly<Record<string, string>>) =>
  texts(
    await show('lede-related-stories', { src: made(), preset: 'lede', ...attributes }),
    'headline',
  );

describe('the stories of a list', () => {
  it('are those for which an expression is true', async () => {
    answer(ofKinds);
    expect(await shown({ where: "kind = 'video'" })).to.deep.equal(['Story 2', 'Story 4']);
    expect(await shown({ where: "kind != 'video' && commentCount" })).to.deep.equal(['Story 3']);
  });

  it('are there once a setting is put right that kept them from being shown', async () => {
    answer(ofKinds);
    for (const [wrong, right] of [
      [{ sort: 'newst' }, { sort: 'newest' }],
      [{ where: 'id = ' }, { where: "id = '3'" }],
    ] as const) {
      const list = place('lede-related-stories', { src: made(), preset: 'lede', ...wrong });
      await next(list, 'lede-error');
      await settled(list);
      expect(list.state).to.equal('error');
      for (const [name, value] of Object.entries(right)) list.setAttribute(name, value);
      await until(() => parts(list, 'headline').length > 0, 'the stories');
      expect(texts(list, 'headline')[0]).to.equal('Story 3');
      list.remove();
    }
  });

  it('are filled up from the next page where few of them pass', async () => {
    const replies = [withNext(articlesJson(4))];
    answer(() => replies.shift() ?? json(articlesJson(6, 5)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      limit: '2',
      where: "id = '3' || id = '7'",
    });
    await until(() => texts(list, 'headline').length === 2, 'two stories');
    expect(texts(list, 'headline')).to.deep.equal(['Story 3', 'Story 7']);
  });

  it('are not looked for in the whole of an endpoint that has few of them', async () => {
    let page = 0;
    const requests = answer(() => withNext(articlesJson(2, 1 + 2 * page++)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      limit: '4',
      where: "id = '3'",
    });
    await until(() => !list.busy && list.state === 'ready', 'the list to rest');
    await painted();
    expect(texts(list, 'headline')).to.deep.equal(['Story 3']);
    expect(requests).to.have.length(6);
    // The rest is for the reader to ask for.
    expect(parts(list, 'more-button')).to.have.length(1);
    const none = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      where: 'null',
      limit: '2',
    });
    await until(() => none.state === 'empty', 'it to be empty');
  });

  it('are chosen by a rule that is right: another one is named', async () => {
    answer(ofKinds);
    const list = place('lede-related-stories', { src: made(), preset: 'lede', where: 'kind =' });
    const { error } = await next(list, 'lede-error');
    expect(error).to.be.instanceOf(LedeError);
    expect(error.kind).to.equal('config');
    expect(error.message).to.match(/^where: /);
  });

  it('are in the order of the endpoint, or in that which the page wants', async () => {
    answer(ofKinds);
    const inOrder = async (sort: string) =>
      (await shown({ sort, 'allow-repeats': '' })).map((title) => title.slice(-1)).join('');
    expect(await inOrder('server')).to.equal('1234');
    expect(await inOrder('newest')).to.equal('3142');
    expect(await inOrder('oldest')).to.equal('2413');
    expect(await inOrder('most-commented')).to.equal('3421');
  });

  it('that a page gives are chosen and sorted too', async () => {
    const list = place('lede-related-stories', { where: "id != '2'", sort: 'newest' });
    list.articles = [1, 2, 3].map((id) => article(id, { published: new Date(2024, 1, id) }));
    await settled(list);
    await until(() => parts(list, 'item').length === 2, 'two stories');
    expect(texts(list, 'headline')).to.deep.equal(['Story 3', 'Story 1']);
  });
});

describe('a list that is too short', () => {
  it('gives way to the list that the editor has written', async () => {
    answer(() => json(articlesJson(2)));
    const list = await show(
      'lede-related-stories',
      { src: made(), preset: 'lede', min: '3', heading: 'More' },
      '<a href="/archive">The archive</a>',
    );
    expect(list.state).to.equal('empty');
    expect(parts(list, 'heading')).to.be.empty;
    expect(list.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
  });

  it('is shown where it has enough', async () => {
    answer(() => json(articlesJson(3)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede', min: '3' });
    expect(list.state).to.equal('ready');
  });

  it('is filled up from the next page first', async () => {
    const replies = [withNext(articlesJson(2))];
    answer(() => replies.shift() ?? json(articlesJson(2, 3)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede', min: '4' });
    await until(() => list.state === 'ready', 'the list');
    await until(() => parts(list, 'item').length === 4, 'four stories');
  });
});

describe('a list of the page’s own stories', () => {
  const given = async (attributes: Readonly<Record<string, string>>) => {
    const list = place('lede-related-stories', attributes, '<a href="/all">All stories</a>');
    list.articles = [article(1), article(2)];
    await new Promise((resolve) => setTimeout(resolve, 300));
    return list;
  };

  it('gives way where it cannot be chosen from, and says why once', async () => {
    const list = await given({ where: "kind = 'video" });
    expect(list.state).to.equal('error');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('lede-related-stories');
    list.where = "id = '2";
    await until(() => warnings.length === 2, 'the other mistake');
    list.where = "id = '2'";
    await until(() => texts(list, 'headline').join() === 'Story 2', 'the story');
  });
});

it('a mistyped expression is no less wrong when the list is loaded anew', async () => {
  answer(() => json(articlesJson(2)));
  const list = await show('lede-related-stories', {
    src: made(),
    preset: 'lede',
    where: "kind = 'video",
  });
  expect(list.state).to.equal('error');
  await list.refresh();
  expect(list.state).to.equal('error');
});
