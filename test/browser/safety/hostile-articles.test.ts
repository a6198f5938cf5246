import { expect } from '@open-wc/testing';
import { place, show } from '../support/elements.js';
import { dangersIn, expectNothingRan, watchForScripts } from '../support/hostile.js';
import { all, part, parts, text, texts } from '../support/query.js';
import { answer, json, made } from '../support/server.js';
import { settled } from '../support/wait.js';

watchForScripts();

const script = (id: string): string => `<script>__pwned('${id}')</script>`;
const image = (id: string): string => `<img src=x onerror="__pwned('${id}')">`;
const bad = (id: string): string => `javascript:__pwned('${id}')`;

/** An article with a payload in every field, as an endpoint may answer it. */
const HOSTILE = {
  id: `"><img src=x onerror=__pwned('id')>`,
  url: bad('url'),
  title: `Title ${script('title')}${image('title-image')}`,
  standfirst: `Standfirst ${image('standfirst')}`,
  image: {
    url: bad('image'),
    alt: `" onload="__pwned('alt')`,
    width: `1" onload="__pwned('width')`,
  },
  authors: [
    { name: `Mallory ${image('author')}`, url: bad('author-url'), avatar: bad('avatar') },
    { name: `"><svg onload=__pwned('second')>`, url: `data:text/html,${script('data')}` },
  ],
  section: { name: `Section ${script('section')}`, url: ` jAvA\tscript:__pwned('section-url')` },
  published: `"><img src=x onerror=__pwned('date')>`,
  kind: `" onclick="__pwned('kind')`,
  access: 'subscriber',
  comment_count: image('count'),
  lang: `en" onclick="__pwned('lang')`,
  dir: `rtl" onclick="__pwned('dir')`,
};

describe('an article that is hostile in every field', () => {
  const shown = async () => {
    answer(() => json([HOSTILE]));
    return show('lede-article-card', { src: made(), preset: 'lede' });
  };

  it('runs nothing and has nothing in it that could run', async () => {
    const card = await shown();
    expect(card.state).to.equal('ready');
    expect(dangersIn(card)).to.be.empty;
    await expectNothingRan();
  });

  it('has no link where its address is none to follow', async () => {
    const card = await shown();
    expect(all(card, 'a[href]')).to.be.empty;
    expect(parts(card, 'image')).to.be.empty;
  });

  it('shows its text without its tags', async () => {
    const card = await shown();
    expect(text(part(card, 'headline'))).to.equal('Title');
    expect(text(part(card, 'standfirst'))).to.equal('Standfirst');
    expect(all(part(card, 'card'), 'b, img, script, svg')).to.be.empty;
  });

  it('takes no word for a direction or a kind that is none', async () => {
    const card = await shown();
    for (const element of all(card, '[dir]')) expect(element.dir).to.match(/^(ltr|rtl|auto)$/);
    expect(texts(card, 'badge')).to.deep.equal(['For subscribers']);
  });

  it('runs nothing in a list either', async () => {
    answer(() => json([HOSTILE, { ...HOSTILE, id: '2' }]));
    const list = await show('lede-related-stories', {
      src: made(),
      preset: 'lede',
      heading: 'More',
    });
    expect(parts(list, 'item')).to.have.length(2);
    expect(dangersIn(list)).to.be.empty;
    await expectNothingRan();
  });

  it('runs nothing where a map of the page reads it', async () => {
    answer(() => json([HOSTILE]));
    const map = JSON.stringify({
      title: 'title',
      url: "url || 'javascript:__pwned(1)'",
      image: 'image.url',
      authors: 'authors',
    });
    const card = await show('lede-article-card', { src: made(), map });
    expect(dangersIn(card)).to.be.empty;
    await expectNothingRan();
  });
});

describe('an article that the page gives by itself', () => {
  it('has no address that would run', async () => {
    const card = place('lede-article-card');
    card.article = {
      id: '1',
      title: 'Given',
      url: bad('given-url'),
      image: { url: bad('given-image'), srcset: `${bad('given-srcset')} 1x` },
      authors: [{ name: 'Mallory', url: bad('given-author') }],
      section: { name: 'City', url: bad('given-section') },
    };
    await settled(card);
    expect(dangersIn(card)).to.be.empty;
    await expectNothingRan();
  });
});

describe('a comment that the page gives by itself', () => {
  it('has no address that would run', async () => {
    const thread = place('lede-comment-thread');
    const author = { name: 'Mallory', url: bad('author'), avatar: bad('avatar') };
    const body = `<a href="${bad('body')}">x</a>${image('body')}`;
    thread.comments = [{ id: '1', author, body, bodyFormat: 'html', status: 'published' }];
    await settled(thread);
    expect(dangersIn(thread)).to.be.empty;
    await expectNothingRan();
  });
});

describe('an answer that tries to reach the prototype', () => {
  it('changes nothing on the page', async () => {
    const body =
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"x"}]';
    answer(() => new Response(body));
    const card = await show('lede-article-card', {
      src: made(),
      map: 'title: title || constructor',
    });
    expect(text(part(card, 'headline'))).to.equal('x');
    expect('polluted' in {}).to.be.false;
  });
});
