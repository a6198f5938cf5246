import { expect } from '@open-wc/testing';
import { type TemplateResult, html, nothing, render } from 'lit';
import { SafeHtml, sanitizerReady } from '../../../src/html/safe-html.js';
import { stamp, stampItem } from '../../../src/rendering/stamp.js';
import { one } from '../support/query.js';

const element = (): HTMLElement => document.createElement('div');
/** What is in an element, without Lit's marks, as two ways to draw the same are compared. */
const markup = (of: Element): string => of.innerHTML.replace(/<!--.*?-->/g, '');
const byLit = (result: TemplateResult): string => {
  const drawn = element();
  render(result, drawn);
  return markup(drawn);
};
const stamped = (result: TemplateResult): string => {
  const drawn = element();
  stamp(result, drawn);
  return markup(drawn);
};

const link = (url: string, name: string): TemplateResult => html`<a href=${url}>${name}</a>`;
const note = (text: string): TemplateResult => html`<b>${text}</b><i>!</i>`;
const byline = (name: unknown, rest: unknown = nothing): TemplateResult =>
  html`<p class="byline">By <span>${name}</span>, ${rest} today</p>`;

describe('a stamped template', () => {
  const cases: Record<string, () => TemplateResult> = {
    'no values': () =>
      html`<p>one</p>
        <p>two</p>`,
    'texts and numbers': () =>
      html`<p>${'one'} and ${2}${0}</p>
        ${'three'}`,
    attributes: () => html`<a href=${'/one'} title=${'One & "two"'}>one</a>`,
    'an attribute that is not there': () => html`<a href=${nothing} title=${''}>one</a>`,
    nothing: () =>
      html`<p>${nothing}</p>
        ${nothing}`,
    'text that looks like markup': () => html`<p>${'<b>&amp;</b>'}</p>`,
    'templates within': () => byline(link('/a', 'Ada'), note('really')),
    'templates side by side': () => html`${link('/a', 'Ada')}${link('/b', 'Ben')}${nothing}`,
    'a list': () => html`<p>${[note('one'), ' two ', note('three')]}</p>`,
    'an attribute of several values': () => html`<p class="a ${'b'} ${'c'}">${'text'}</p>`,
    'a boolean attribute': () =>
      html`<p ?hidden=${true}>${'text'}</p>
        <p ?hidden=${false}></p>`,
    'such templates within others': () => byline(html`<b class="a ${'b'}">${'c'}</b>`),
    'lists of lists': () =>
      html`<ol>
        ${[1, 2].map((n) => html`<li>${[n, note('x')]}</li>`)}
      </ol>`,
  };
  for (const [name, make] of Object.entries(cases))
    it(`looks as drawn by Lit: ${name}`, () => {
      expect(stamped(make())).to.equal(byLit(make()));
      // The first of a kind is the model of those after it.
      expect(stamped(make())).to.equal(byLit(make()));
      for (let copies = 0; copies < 2; copies++) {
        const item = stampItem(make());
        expect(item.localName).to.equal('li');
        expect(markup(item)).to.equal(byLit(make()));
      }
    });

  it('listens where the template does', () => {
    let clicks = 0;
    const place = element();
    stamp(byline(html`<button @click=${() => clicks++}>one</button>`), place);
    one(place, 'button').click();
    expect(clicks).to.equal(1);
  });

  it('keeps its elements, and changes what has changed alone', async () => {
    const place = element();
    stamp(byline(link('/a', 'Ada'), 'late'), place);
    const anchor = one(place, 'a');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(place, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    stamp(byline(link('/b', 'Ada'), 'late'), place);
    await Promise.resolve();
    expect(one(place, 'a')).to.equal(anchor);
    expect(records.map(({ type, target }) => [type, target])).to.deep.equal([
      ['attributes', anchor],
    ]);
    expect(anchor.getAttribute('href')).to.equal('/b');
  });

  it('goes from each kind of content to each other', () => {
    const contents = (): unknown[] => [
      'text',
      nothing,
      link('/a', 'Ada'),
      note('one'),
      undefined,
      html`${nothing}${note('two')}`,
      html`${'three'}${nothing}`,
      [note('four'), 'five'],
      html`<b class="a ${'b'}">six</b>`,
    ];
    contents().forEach((_, from) => {
      contents().forEach((__, to) => {
        const place = element();
        stamp(byline('first', contents()[from]), place);
        stamp(byline('then', contents()[to]), place);
        expect(markup(place), `${from} to ${to}`).to.equal(byLit(byline('then', contents()[to])));
        stamp(byline('then', contents()[from]), place);
        expect(markup(place), `and back`).to.equal(byLit(byline('then', contents()[from])));
      });
    });
  });

  it('draws an item again where it stands', () => {
    const item = stampItem(byline(link('/a', 'Ada'), 'late'));
    const anchor = one(item, 'a');
    stamp(byline(link('/a', 'Ben')), item);
    expect(one(item, 'a')).to.equal(anchor);
    expect(markup(item)).to.equal(byLit(byline(link('/a', 'Ben'))));
  });

  it('draws the next of a kind with its own values, and each other kind as that is', () => {
    const part = (first: unknown): TemplateResult => html`${first}<i>!</i>`;
    const kinds = (name: string): readonly TemplateResult[] => [
      byline(name),
      byline(link(`/${name}`, name)),
      byline(link(`/${name}`, name), note(name)),
      byline(name, note(name)),
      byline(byline(link(`/${name}`, name)), part(note(name))),
      byline(byline(name, link(`/${name}`, name)), part(name)),
      byline(part(part(note(name))), part(part(name))),
      byline(part(link('', name)), html`<b title="a ${name}">${link(`/${name}`, name)}</b>`),
    ];
    const items = ['Ada', 'Ben', 'Cyd'].map((name) => kinds(name).map(stampItem));
    items.forEach((drawn, index) => {
      const name = ['Ada', 'Ben', 'Cyd'][index] ?? '';
      expect(drawn.map(markup)).to.deep.equal(kinds(name).map(byLit));
    });
    // Each of them into each other.
    for (const [from, item] of (items[0] ?? []).entries())
      for (const to of kinds('Dot')) {
        stamp(to, item);
        expect(markup(item), String(from)).to.equal(byLit(to));
      }
  });

  it('takes away what stands first in a part, and nothing before that part', () => {
    const part = (first: unknown): TemplateResult => html`${first}<i>!</i>`;
    const around = (inner: unknown): TemplateResult =>
      html`<p>one</p>
        ${inner}`;
    const item = stampItem(around(part(note('two'))));
    stamp(around(part(nothing)), item);
    expect(markup(item)).to.equal(byLit(around(part(nothing))));
    stamp(around(part(note('three'))), item);
    stamp(around(nothing), item);
    expect(markup(item)).to.equal(byLit(around(nothing)));
  });

  it('shows HTML by the sanitiser, and leaves what is the same', async () => {
    await sanitizerReady();
    const body = (content: unknown): TemplateResult => html`<div class="body">${content}</div>`;
    const hostile = (): SafeHtml =>
      new SafeHtml(
        '<p>one <a href="/two" onclick="alert(1)">two</a></p><script>3</script>',
        'https://news.example/',
      );
    const item = stampItem(body(hostile()));
    const shown = one(item, '.body');
    const safe =
      '<p>one <a href="https://news.example/two" rel="ugc nofollow noopener">two</a></p>';
    expect(shown.innerHTML).to.equal(safe);
    const paragraph = one(item, 'p');
    stamp(body(hostile()), item);
    expect(one(item, 'p')).to.equal(paragraph);
    stamp(body('<i>text</i>'), item);
    expect(shown.innerHTML).to.equal('&lt;i&gt;text&lt;/i&gt;');
    stamp(body(hostile()), item);
    expect(shown.innerHTML).to.equal(safe);
    stamp(body(nothing), item);
    expect(shown.innerHTML).to.equal('');
  });

  it('takes away an attribute that is there no longer, and brings it back', () => {
    const place = element();
    const titled = (title: string | typeof nothing): TemplateResult => html`<p title=${title}></p>`;
    for (const title of ['one', nothing, 'two'] as const) {
      stamp(titled(title), place);
      expect(one(place, 'p').getAttribute('title')).to.equal(title === nothing ? null : title);
    }
  });

  it('asks for nothing while its model is made', async () => {
    const images = (): readonly string[] =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ initiatorType }) => initiatorType === 'img')
        .map(({ name }) => name);
    const before = images();
    stamp(html`<img src=${'data:,'} srcset=${nothing} alt="" />`, element());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(images()).to.deep.equal(before);
  });

  it('takes the place of another template in the same element', () => {
    const place = element();
    stamp(note('one'), place);
    stamp(link('/a', 'Ada'), place);
    expect(markup(place)).to.equal(byLit(link('/a', 'Ada')));
  });

  it('is whole again after a value that could not be printed', () => {
    const place = element();
    const bad = {
      toString: () => {
        throw new Error('no');
      },
    };
    const titled = (lang: string, title: unknown): TemplateResult =>
      html`<p lang=${lang} title=${title}>${'text'}</p>`;
    stamp(titled('en', 'one'), place);
    expect(() => {
      stamp(titled('de', bad), place);
    }).to.throw('no');
    stamp(titled('en', 'one'), place);
    expect(markup(place)).to.equal(byLit(titled('en', 'one')));
  });
});
