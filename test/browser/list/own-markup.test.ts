import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { articleJson, article, articlesJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { all, parts, text } from '../support/query.js';
import { warnings } from '../support/setup.js';
import { answer, json, made, withNext } from '../support/server.js';
import { settled, until } from '../support/wait.js';

const withTemplate = (markup: string, stories = articlesJson(2)) => {
  answer(() => json(stories));
  return show(
    'lede-related-stories',
    { src: made(), preset: 'lede' },
    `<template data-item>${markup}</template>`,
  );
};

/** What the page's own markup has become. */
const drawn = (list: HTMLElement): HTMLElement[] =>
  all(list, 'slot[name^=item-]').flatMap((slot) => {
    const assigned = (slot as HTMLSlotElement).assignedElements();
    return assigned.filter((element) => element instanceof HTMLElement);
  });

describe('a template of the page', () => {
  it('draws each story, and the page’s own styles apply to it', async () => {
    const list = await withTemplate('<a class="mine" href="{url}">{position}. {title}</a>');
    await until(() => drawn(list).length === 2, 'two stories');
    expect(drawn(list).map(text)).to.deep.equal(['1. Story 1', '2. Story 2']);
    expect(parts(list, 'card')).to.be.empty;
    const link = list.querySelector('a.mine');
    expect(link?.getAttribute('href')).to.equal('https://news.example/articles/1');
    expect(link?.getRootNode()).to.equal(document);
  });

  it('may be written node by node, as frameworks do', async () => {
    const written = document.createElement('template');
    written.dataset['item'] = '';
    const link = document.createElement('a');
    link.setAttribute('href', '{url}');
    link.append('{title}');
    written.append(link);
    answer(() => json(articlesJson(2)));
    const list = place('lede-related-stories', { src: made(), preset: 'lede' });
    list.append(written);
    await until(() => drawn(list).length === 2, 'two stories');
    expect(drawn(list).map(text)).to.deep.equal(['Story 1', 'Story 2']);
    // What it was written by may go on with it.
    expect(written.firstChild).to.equal(link);
  });

  it('has the place that a story has now, where others have come before it', async () => {
    const replies = [
      withNext([articleJson(1, { comment_count: 5 }), articleJson(2, { comment_count: 3 })]),
      json([articleJson(3, { comment_count: 9 }), articleJson(4, { comment_count: 4 })]),
    ];
    answer(() => replies.shift() ?? json([]));
    const list = await show(
      'lede-related-stories',
      { src: made(), preset: 'lede', sort: 'most-commented' },
      '<template data-item><b>{position}. {title}</b></template>',
    );
    await until(() => drawn(list).length === 2, 'two stories');
    await list.loadMore();
    await until(() => drawn(list).length === 4, 'four stories');
    expect(drawn(list).map(text)).to.deep.equal([
      '1. Story 3',
      '2. Story 1',
      '3. Story 4',
      '4. Story 2',
    ]);
  });

  it('reads paths and filters, and leaves out what a story has not', async () => {
    const list = await withTemplate(
      '<p title="{image.alt}">{authors.name | join(" & ")}</p><b>By {authors[5].name}</b>',
      [articleJson(1, { authors: [{ name: 'Ada' }, { name: 'Bob' }] })],
    );
    await until(() => drawn(list).length === 1, 'the story');
    expect(drawn(list)[0]?.innerHTML).to.equal('<p>Ada &amp; Bob</p><b></b>');
  });

  it('has an empty text for a picture that has none, and is not left to the name of its file', async () => {
    const list = await withTemplate('<img src="{url}" alt="{image.alt}">');
    await until(() => drawn(list).length === 2, 'the stories');
    expect(drawn(list)[0]?.querySelector('img')?.getAttribute('alt')).to.equal('');
  });

  it('has attributes that are there or not, by what is true of a story', async () => {
    const list = await withTemplate('<b hidden="{kind != \'live\'}">Live</b>', [
      articleJson(1, { kind: 'live' }),
      articleJson(2),
    ]);
    await until(() => drawn(list).length === 2, 'two stories');
    expect([...list.querySelectorAll('b')].map(({ hidden }) => hidden)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('has the sizes of an image as they stand in markup', async () => {
    const image = {
      url: 'https://i.example/1.jpg',
      srcset: [
        { url: 'https://i.example/1-400.jpg', width: 400 },
        { url: 'https://i.example/1-800.jpg', width: 800 },
      ],
    };
    const list = await withTemplate('<img srcset="{image.srcset}" alt="">');
    list.articles = [article(1, { image })];
    await until(() => list.querySelector('img[srcset]'), 'the sizes');
    expect(list.querySelector('img')?.srcset).to.equal(
      'https://i.example/1-400.jpg 400w, https://i.example/1-800.jpg 800w',
    );
  });

  it('may bring a style of its own, whose braces are left alone', async () => {
    const list = await withTemplate('<style>b { color: red }</style><b>{title}</b>');
    await until(() => drawn(list).length === 2, 'two stories');
    expect(drawn(list)[0]?.innerHTML).to.equal('<style>b { color: red }</style><b>Story 1</b>');
    expect(warnings).to.be.empty;
  });

  it('says how braces are written to who is used to others', async () => {
    await withTemplate('<b>{{title}}</b>');
    await until(() => warnings.length > 0, 'a word');
    expect(warnings.join('\n')).to.include('braces are single here, as in {title}');
  });

  it('writes a date in words', async () => {
    const list = await withTemplate('<time datetime="{published}"></time>', [
      articleJson(1, { published: new Date(Date.now() - 7_200_000).toISOString() }),
    ]);
    await until(() => drawn(list).length === 1, 'the story');
    expect(text(drawn(list)[0] as Node)).to.equal('2 hours ago');
  });

  it('puts nothing of a story into the page as markup or script', async () => {
    const title = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const list = await withTemplate(
      '<h4>{title}</h4><i onclick="{title}" style="{title}" data-title="{title}"></i><script>{title}</script>',
      [articleJson(1, { title: 'x' })],
    );
    list.articles = [article(1, { title })];
    await settled(list);
    await until(() => text(drawn(list)[0] as Node).includes('onerror'), 'the text');
    const [item] = drawn(list);
    expect(item?.querySelector('img, script')).to.equal(null);
    expect(item?.querySelector('i')?.getAttributeNames()).to.deep.equal(['data-title']);
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
    expect(warnings.join('\n')).to.include('onclick');
  });

  it('has no address in it that is not http', async () => {
    const list = await withTemplate('<a href="{standfirst}">a</a><img src="{standfirst}" alt="">', [
      articleJson(1, { standfirst: 'javascript:alert(1)' }),
    ]);
    await until(() => drawn(list).length === 1, 'the story');
    expect(drawn(list)[0]?.innerHTML).to.equal('<a>a</a><img alt="">');
  });

  it('with a mistake in it names that, and draws the rest', async () => {
    const list = await withTemplate('<b>{title}</b><i>{title | upcase}</i>');
    await until(() => drawn(list).length === 2, 'two stories');
    expect(drawn(list)[0]?.innerHTML).to.equal('<b>Story 1</b><i></i>');
    expect(warnings.join('\n')).to.include("no filter 'upcase'");
  });

  it('takes what it has drawn away with the story', async () => {
    const list = await withTemplate('<b>{title}</b>');
    await until(() => list.querySelectorAll('b').length === 2, 'two stories');
    list.articles = [article(7)];
    await until(() => list.querySelectorAll('b').length === 1, 'one story');
    expect(list.querySelector('b')?.textContent).to.equal('Story 7');
  });

  it('has the page asked when a link to the story is followed', async () => {
    const list = await withTemplate('<a href="{url}">{title}</a>');
    await until(() => drawn(list).length === 2, 'two stories');
    let id: string | undefined;
    list.addEventListener('lede-navigate', (event) => {
      id = event.article.id;
      event.preventDefault();
    });
    list.querySelectorAll('a')[1]?.click();
    expect(id).to.equal('2');
  });
});

describe('a function of an application', () => {
  const given = async (
    renderItem: NonNullable<HTMLElementTagNameMap['lede-related-stories']['renderItem']>,
  ) => {
    const list = place('lede-related-stories');
    list.renderItem = renderItem;
    list.articles = [article(1), article(2)];
    await settled(list);
    await until(() => drawn(list).length === 2, 'two stories');
    return list;
  };

  it('draws each story by a template of Lit', async () => {
    const list = await given(({ title }, position) => html`<b>${position} ${title}</b>`);
    expect(drawn(list).map(text)).to.deep.equal(['1 Story 1', '2 Story 2']);
  });

  it('draws it by a node', async () => {
    const list = await given(({ title }) =>
      Object.assign(document.createElement('i'), { textContent: title }),
    );
    expect(list.querySelectorAll('i')).to.have.length(2);
  });

  it('draws it by a text, which is a text', async () => {
    const list = await given(({ title = '' }) => `<b>${title}</b>`);
    expect(drawn(list).map(text)).to.deep.equal(['<b>Story 1</b>', '<b>Story 2</b>']);
  });
});
