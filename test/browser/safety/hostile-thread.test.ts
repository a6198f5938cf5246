import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';
import { place, show } from '../support/elements.js';
import { dangersIn, expectNothingRan, watchForScripts } from '../support/hostile.js';
import { all, part, parts, text } from '../support/query.js';
import { endpoint } from '../support/server.js';
import { drawn } from '../support/threads.js';
import { next, painted, until } from '../support/wait.js';

watchForScripts();

const hostile = async () => {
  const src = endpoint(`articles/${ARTICLES.hostile}/comments`);
  const thread = await show('lede-comment-thread', { src });
  await drawn(thread, 20);
  return thread;
};

describe('a thread that is hostile in every field', () => {
  it('runs nothing', async () => {
    const thread = await hostile();
    await painted();
    for (const image of all(thread, 'img', HTMLImageElement)) image.scrollIntoView();
    await painted();
    await expectNothingRan();
  });

  it('has nothing in it that could run', async () => {
    expect(dangersIn(await hostile())).to.be.empty;
  });

  it('runs nothing when its links are clicked and its parts are hovered', async () => {
    const thread = await hostile();
    const stay = (event: Event): void => event.preventDefault();
    thread.addEventListener('click', stay, { capture: true });
    for (const element of all(thread, '*')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      if (element instanceof HTMLAnchorElement)
        expect(element.href, element.outerHTML).to.match(/^(https?:|$)/);
    }
    await expectNothingRan();
  });

  it('marks every link of a reader as one', async () => {
    const thread = await hostile();
    const links = [...parts(thread, 'body'), ...parts(thread, 'author')].flatMap((place) =>
      all(place, 'a[href]', HTMLAnchorElement),
    );
    for (const { rel } of links) expect(rel).to.equal('ugc nofollow noopener');
  });

  it('stays in its place: nothing covers the page or leaves the list', async () => {
    const thread = await hostile();
    for (const element of parts(thread, 'body').flatMap((body) => all(body, '*')))
      expect(getComputedStyle(element).position).to.equal('static');
    expect(all(part(thread, 'comments'), 'h1, h2, h3, input, button[formaction]')).to.be.empty;
    expect(getComputedStyle(document.body).display).not.to.equal('none');
  });

  it('shows names and badges as they are written', async () => {
    const thread = await hostile();
    for (const place of [...parts(thread, 'author'), ...parts(thread, 'badge')])
      expect(all(place, ':not(a, bdi)')).to.be.empty;
  });

  it('has no element of a name that the page goes by', async () => {
    const thread = await hostile();
    for (const body of parts(thread, 'body'))
      expect(all(body, '[id], [name], [class], [style]')).to.be.empty;
  });

  it('loses only what is hostile: the words stay', async () => {
    const thread = await hostile();
    const words = parts(thread, 'body').map(text).join(' ');
    for (const phrase of [
      'Nice piece.',
      'Look at this',
      'Where did the page go?',
      'I cover everything',
    ])
      expect(words).to.include(phrase);
  });

  it('can be answered, whatever the id of the comment', async () => {
    const thread = await hostile();
    for (const button of parts(thread, 'reply-button')) {
      button.click();
      await thread.updateComplete;
      expect(parts(thread, 'form')).to.have.length(2);
    }
    expect(dangersIn(thread)).to.be.empty;
    await expectNothingRan();
  });

  it('is loaded with the text as it came, for the page to see what it is', async () => {
    const src = endpoint(`articles/${ARTICLES.hostile}/comments`);
    const thread = document.createElement('lede-comment-thread');
    thread.src = src;
    thread.loading = 'eager';
    document.body.append(thread);
    const { items } = await next(thread, 'lede-load');
    thread.remove();
    expect(items.map((item) => ('body' in item ? item.body : '')).join()).to.include('<script>');
  });
});

it('a link that is one only without the comments around it is marked too, and leads nowhere but to the web', async () => {
  const thread = place('lede-comment-thread');
  const hidden = ['mailto:x@evil.example', '/here', 'https://spam.example/'].map(
    (url) => `<<!-- -->a href="${url}">x</a><!-- <a -->`,
  );
  const bodies = [...hidden, ...hidden.map((html) => html.replace('<!-- <a -->', ''))];
  thread.comments = bodies.map((body, index) => ({
    id: String(index),
    author: {},
    body,
    bodyFormat: 'html',
    status: 'published',
    url: 'https://news.example/a',
  }));
  await until(() => parts(thread, 'body').length === 6, 'the comments');
  await painted();
  for (const link of parts(thread, 'body').flatMap((body) => all(body, 'a', HTMLAnchorElement))) {
    expect(link.href, link.outerHTML).to.match(/^(https:|$)/);
    expect(link.rel).to.equal(link.hasAttribute('href') ? 'ugc nofollow noopener' : '');
  }
});
