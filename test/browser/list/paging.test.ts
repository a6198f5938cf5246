import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { articlesJson } from '../support/content.js';
import { box, make, show } from '../support/elements.js';
import { announced, focused, one, part, parts } from '../support/query.js';
import { answer, endpoint, json, made, watch, withNext } from '../support/server.js';
import { settled, until } from '../support/wait.js';

describe('a list that goes on by itself', () => {
  it('shows more as its end comes near, tells how many, and leaves the focus alone', async () => {
    const parent = box();
    const list = make('lede-related-stories', {
      src: endpoint('articles', { per_page: 5 }),
      preset: 'lede',
      paging: 'scroll',
    });
    parent.append(list);
    await settled(list);
    await until(() => parts(list, 'item').length >= 10, 'ten stories');
    await until(() => /5 more stories, \d+ of \d+/.test(announced(list)), 'the number');
    expect(focused()).to.equal(document.body);
    // It rests once its end is far below the window.
    await until(() => !list.busy, 'a rest');
    expect(list.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight + 500);
  });

  it('asks no more after a failure, but by its button', async () => {
    const replies = [withNext(articlesJson(2)), json({}, { status: 403 })];
    const requests = answer(() => replies.shift() ?? json(articlesJson(2, 3)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      paging: 'scroll',
    });
    await until(() => announced(list).includes('No more could be loaded.'), 'the note');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(requests).to.have.length(2);
    part(list, 'more-button').click();
    await until(() => parts(list, 'item').length === 4, 'four stories');
  });
});

it('leaves it to the reader to look on where many pages have nothing that fits', async () => {
  let page = 0;
  const requests = answer(() => withNext(articlesJson(2, 1 + 2 * page++)));
  const list = await show('lede-related-stories', {
    src: made(),
    preset: 'lede',
    paging: 'scroll',
    where: "id = '1' || id = '60'",
  });
  await until(() => parts(list, 'item').length === 1, 'the first story');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(requests.length).to.be.at.most(12);
  expect(parts(list, 'more-button')).to.have.length(1);
});

it('looks on where the map leaves out all of a page', async () => {
  const replies = [withNext(articlesJson(2)), json(articlesJson(2, 3))];
  answer(() => replies.shift() ?? json([]));
  const map = "where: id != '1' && id != '2'";
  const list = await show('lede-related-stories', { src: made(), preset: 'lede', map });
  await until(() => parts(list, 'item').length === 2, 'the second page');
});

it('goes by a page that the map leaves out when the reader wants more', async () => {
  const replies = [
    withNext(articlesJson(2)),
    withNext(articlesJson(2, 3)),
    json(articlesJson(2, 5)),
  ];
  const requests = answer(() => replies.shift() ?? json([]));
  const map = "where: id != '3' && id != '4'";
  const list = await show('lede-related-stories', { src: made(), preset: 'lede', map });
  expect(await list.loadMore()).to.equal(2);
  expect(requests).to.have.length(3);
  expect(parts(list, 'item')).to.have.length(4);
});

it('tells how many came last, though there is nothing more to show', async () => {
  const replies = [withNext(articlesJson(2)), json(articlesJson(3, 3))];
  answer(() => replies.shift() ?? json([]));
  const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
  part(list, 'more-button').click();
  await until(() => announced(list).includes('3 more stories'), 'the number');
  expect(parts(list, 'more-button')).to.be.empty;
  const status = one(list, '.more [role="status"]');
  expect(status.checkVisibility()).to.be.true;
});

it('asks no more where the page would not have it, however near its end is', async () => {
  answer(() => withNext(articlesJson(2)));
  const list = make('lede-related-stories', { src: made(), preset: 'lede', paging: 'scroll' });
  let asked = 0;
  list.addEventListener('lede-request', (event) => {
    if (asked++ > 0) event.preventDefault();
  });
  box().append(list);
  await until(() => asked === 2, 'the second request');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).to.equal(2);
  expect(parts(list, 'item')).to.have.length(2);
});

describe('a list that does not go on', () => {
  it('offers no more', async () => {
    answer(() => withNext(articlesJson(3)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      paging: 'none',
    });
    expect(parts(list, 'more-button')).to.be.empty;
  });
});

describe('the next page', () => {
  it('is at hand before it is asked for, once the reader scrolls', async () => {
    const requests = watch();
    const list = await show('lede-related-stories', {
      src: endpoint('articles', { per_page: 5 }),
      preset: 'lede',
    });
    await until(() => parts(list, 'skip-link').length === 1, 'the list to be interactive');
    expect(requests).to.have.length(1);
    dispatchEvent(new Event('scroll'));
    await until(() => requests.length === 2, 'the next page');
    expect(parts(list, 'item')).to.have.length(5);
    part(list, 'more-button').click();
    await until(() => parts(list, 'item').length === 10, 'ten stories');
    expect(requests.filter(({ url }) => url.includes('page=2'))).to.have.length(1);
  });
});

describe('a list', () => {
  it('can be skipped', async () => {
    answer(() => json(articlesJson(3)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      heading: 'More',
    });
    const after = document.createElement('button');
    list.after(after);
    await until(() => parts(list, 'skip-link').length === 1, 'the link');
    const link = part(list, 'skip-link');
    expect(link.textContent).to.equal('Skip “More”');
    expect(link.offsetHeight).to.be.lessThan(3);
    link.focus();
    expect(link.offsetHeight).to.be.greaterThan(20);
    link.click();
    const end = list.shadowRoot?.activeElement;
    expect(end).to.not.equal(null);
    const follows = part(list, 'list').compareDocumentPosition(end as Node);
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    expect(end?.textContent.trim()).to.equal('End of the list');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
    expect((end as HTMLElement).tabIndex).to.equal(-1);
  });

  it('that is numbered is an ordered one', async () => {
    answer(() => json(articlesJson(3)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      layout: 'numbered',
    });
    expect(part(list, 'list').localName).to.equal('ol');
    expect(parts(list, 'image')).to.be.empty;
  });

  it('is a region of its heading’s name', async () => {
    answer(() => json(articlesJson(3)));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      heading: 'More',
    });
    const region = list.shadowRoot?.querySelector('section');
    expect(region?.getAttribute('aria-label')).to.equal('More');
  });
});
