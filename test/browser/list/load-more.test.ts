import { expect } from '@open-wc/testing';
import { articlesJson } from '../support/content.js';
import { show } from '../support/elements.js';
import { announced, focused, part, parts, text } from '../support/query.js';
import { answer, endpoint, json, made, withNext } from '../support/server.js';
import { gate, settled, until } from '../support/wait.js';

const paged = () => show('lede-related-stories', { src: endpoint('articles', { per_page: 5 }) });

describe('more stories', () => {
  it('come when they are asked for, after those that are there', async () => {
    const list = await paged();
    const before = parts(list, 'item');
    expect(before).to.have.length(5);
    expect(text(part(list, 'more-button'))).to.equal('More stories');
    part(list, 'more-button').click();
    await until(() => parts(list, 'item').length === 10, 'ten stories');
    expect(parts(list, 'item').slice(0, 5)).to.deep.equal(before);
  });

  it('take the focus to the first of them and are announced', async () => {
    const list = await paged();
    const button = part(list, 'more-button');
    button.focus();
    button.click();
    await until(() => parts(list, 'item').length === 10, 'ten stories');
    await until(() => focused() === parts(list, 'link')[5], 'the focus on the first new story');
    expect(announced(list)).to.include('5 more stories');
  });

  it('come from what is loaded already, a limit at a time', async () => {
    const requests = answer(() => json(articlesJson(10)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede', limit: '4' });
    part(list, 'more-button').click();
    await until(() => parts(list, 'item').length === 8, 'eight stories');
    part(list, 'more-button').click();
    await until(() => parts(list, 'item').length === 10, 'ten stories');
    expect(requests).to.have.length(1);
    expect(parts(list, 'more-button')).to.be.empty;
  });

  it('are not offered where there are none', async () => {
    answer(() => json(articlesJson(3)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    expect(parts(list, 'more-button')).to.be.empty;
  });

  it('end with the last page', async () => {
    const src = endpoint('articles', { per_page: 30 });
    const list = await show('lede-related-stories', { src });
    await list.loadMore();
    await until(() => parts(list, 'item').length > 30, 'all stories');
    expect(parts(list, 'more-button')).to.be.empty;
  });

  it('are asked for once, however often the button is pressed', async () => {
    const { promise, open } = gate<Response>();
    const replies = [withNext(articlesJson(3)), promise];
    const requests = answer(() => replies.shift() ?? json([]));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    part(list, 'more-button').click();
    await until(() => requests.length === 2, 'the second request');
    await list.updateComplete;
    part(list, 'more-button').click();
    expect(part(list, 'more-button').getAttribute('aria-disabled')).to.equal('true');
    expect(part(list, 'list').getAttribute('aria-busy')).to.equal('true');
    open(json(articlesJson(3, 4)));
    await until(() => parts(list, 'item').length === 6, 'six stories');
    expect(requests).to.have.length(2);
  });

  it('that fail are told of, and can be asked for again', async () => {
    const replies = [withNext(articlesJson(3)), json({}, { status: 403 })];
    answer(() => replies.shift() ?? json(articlesJson(3, 4)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    part(list, 'more-button').click();
    await until(() => announced(list).includes('No more could be loaded.'), 'the note');
    expect(list.state).to.equal('ready');
    part(list, 'more-button').click();
    // What would stand there already is not heard again.
    await until(() => !announced(list).includes('No more could be loaded.'), 'the note to go');
    await until(() => parts(list, 'item').length === 6, 'six stories');
    expect(announced(list)).not.to.include('No more could be loaded.');
  });

  it('that are known already are not shown twice', async () => {
    const replies = [withNext(articlesJson(3))];
    answer(() => replies.shift() ?? json(articlesJson(3, 2)));
    const list = await show('lede-related-stories', { src: made(), preset: 'lede' });
    await list.loadMore();
    await settled(list);
    expect(parts(list, 'headline').map(text)).to.deep.equal([
      'Story 1',
      'Story 2',
      'Story 3',
      'Story 4',
    ]);
  });
});
