import { expect } from '@open-wc/testing';
import { commentJson, threadJson } from '../support/content.js';
import { place, show } from '../support/elements.js';
import { warnings } from '../support/setup.js';
import { part, parts, text } from '../support/query.js';
import { answer, endpoint, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { next, settled, until } from '../support/wait.js';

const errorOf = async (attributes: Readonly<Record<string, string>>) => {
  const card = place('lede-article-card', attributes);
  return (await next(card, 'lede-error')).error;
};

describe('what is told of a failure', () => {
  const faults = [
    ['500', 'http', 500],
    ['404', 'http', 404],
    ['403', 'http', 403],
    ['429', 'http', 429],
    ['drop', 'network', undefined],
    ['html', 'parse', 200],
    ['truncated', 'parse', 200],
    ['empty', 'parse', 200],
  ] as const;
  for (const [fault, kind, status] of faults)
    it(`is of kind ${kind} where the server answers with ${fault}`, async () => {
      const error = await errorOf({ src: endpoint('articles/101', { fault }), preset: 'lede' });
      expect(error.kind).to.equal(kind);
      expect(error.status).to.equal(status);
    });

  it('is of kind timeout where the server is slower than timeout', async () => {
    const error = await errorOf({
      src: endpoint('articles/101', { delay: 5000 }),
      preset: 'lede',
      timeout: '60',
    });
    expect(error.kind).to.equal('timeout');
  });

  it('is of kind timeout where the body does not end in time', async () => {
    const error = await errorOf({
      src: endpoint('articles/101', { fault: 'slow-body' }),
      preset: 'lede',
      timeout: '400',
    });
    expect(error.kind).to.equal('timeout');
  });

  it('is of kind shape where the answer is not what the map says', async () => {
    answer(() => json({ results: 'none' }));
    const error = await errorOf({ src: made(), map: 'items: response.results; title: name' });
    expect(error.kind).to.equal('shape');
    expect(error.message).to.include('items');
  });

  it('has a hint for the publisher where the server answers with a web page', async () => {
    const error = await errorOf({
      src: endpoint('articles/101', { fault: 'html' }),
      preset: 'lede',
    });
    expect(error.hint).to.include('web page');
  });
});

describe('a map that finds nothing of what an item lives by', () => {
  for (const [element, map, field, body] of [
    ['lede-related-stories', 'title: headlin', 'title', [{ id: 1, headline: 'One', url: '/1' }]],
    [
      'lede-comment-thread',
      'body: txt',
      'body',
      [
        { id: 1, text: 'One' },
        { id: 2, text: 'Two' },
      ],
    ],
  ] as const)
    it(`is told in the console: ${element}`, async () => {
      answer(() => json(body));
      await show(element, { src: made(), map: `items: $; id: id; ${map}` });
      await until(() => warnings.length > 0, 'the warning');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`${field}: nothing was found in`).and.to.include('debug');
    });

  it('is no matter where all comments are deleted', async () => {
    answer(() => json(threadJson([commentJson(1, { status: 'deleted', body: '' })])));
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede' });
    await until(() => parts(thread, 'submit-button').length > 0, 'the whole thread');
    expect(warnings).to.be.empty;
  });
});

describe('a wrong setting', () => {
  const settings = [
    ['a preset that does not exist', { src: '/api/articles', preset: 'nosuch' }, 'preset'],
    ['a map that is no map', { src: '/api/articles', map: 'title: (' }, 'map'],
    ['a map with an unknown key', { src: '/api/articles', map: 'headline: title' }, 'headline'],
    ['a src that is not a web address', { src: 'javascript:alert(1)' }, 'src'],
    ['a src that cannot be read', { src: 'https://' }, 'src'],
  ] as const;
  for (const [what, attributes, name] of settings)
    it(`such as ${what} is told once, by event and in the console, naming it`, async () => {
      const card = place('lede-article-card', attributes);
      const events: Event[] = [];
      card.addEventListener('lede-error', (event) => events.push(event));
      const { error } = await next(card, 'lede-error');
      await show('lede-article-card', attributes);
      card.requestUpdate();
      await settled(card);
      expect(error.kind).to.equal('config');
      expect(error.message).to.include(name);
      expect(events).to.have.length(1);
      expect(warnings, 'two cards with one mistake').to.have.length(1);
      expect(warnings[0]).to.include(name).and.to.include('lede-article-card');
    });

  it('says which presets there are', async () => {
    const error = await errorOf({ src: '/api/articles', preset: 'nosuch' });
    expect(error.hint).to.include('wordpress').and.to.include('jsonfeed');
  });

  it('is no reason to ask again: the thread offers no retry', async () => {
    const thread = await show('lede-comment-thread', { src: '/api/articles', preset: 'nosuch' });
    expect(parts(thread, 'retry-button')).to.be.empty;
    expect(text(part(thread, 'status'))).to.equal('This is not set up correctly.');
  });

  it('can be put right', async () => {
    const card = await show('lede-article-card', {
      src: endpoint('articles/101'),
      preset: 'nosuch',
    });
    expect(card.state).to.equal('error');
    card.preset = 'lede';
    await next(card, 'lede-load');
    expect(card.state).to.equal('ready');
  });

  it('of an answer that no preset knows asks for a map', async () => {
    answer(() => json([{ foo: 1 }]));
    const error = await errorOf({ src: made() });
    expect(error.kind).to.equal('config');
    expect(error.hint).to.include('map');
  });
});

describe('a thread that failed', () => {
  it('says so, and loads when the reader tries again', async () => {
    const replies = [json({}, { status: 403 })];
    const { full } = samples[2] ?? {};
    answer(() => replies.shift() ?? json(full));
    const thread = await show('lede-comment-thread', { src: made(), preset: 'lede' });
    expect(text(part(thread, 'status'))).to.equal('This could not be loaded.');
    expect(part(thread, 'status').getAttribute('role')).to.equal('alert');
    part(thread, 'retry-button').focus();
    part(thread, 'retry-button').click();
    await next(thread, 'lede-load');
    expect(thread.state).to.equal('ready');
    expect(parts(thread, 'retry-button')).to.be.empty;
    await until(() => thread.shadowRoot?.activeElement != null, 'the focus to stay in the thread');
  });
});
