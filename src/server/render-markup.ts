import { html, nothing } from 'lit';
import { type Configuration, configure, currentConfiguration } from '../configure.js';
import { adoptOptions, settingsOf } from '../controllers/source-settings.js';
import { type LedeError, toLedeError } from '../data/errors.js';
import { isObject } from '../data/mapping/values.js';
import type { Article } from '../data/model.js';
import type { SourceSettings } from '../data/source-settings.js';
import { type TemplateValues, expandUrlTemplate } from '../data/url.js';
import { loadTerms } from '../locales/index.js';
import type { ServerSurroundings } from '../rendering/on-server.js';
import type { SourceOptions } from '../source-attributes.js';
import type { ServerElement } from './draw.js';
import { embedJson, startTag } from './embed.js';
import { count, formMaker, load } from './load.js';
import type { ServedPage } from './served-page.js';
import { readFields } from '../elements/comment-thread/interaction/form-fields-setting.js';
import { markdownReady } from '../html/markdown-reader.js';
import { replyForm, topLevelForm, withoutReply } from './thread-form.js';

/** An element as it stands in a page. */
export interface Markup {
  readonly tag: string;
  /** Its start tag as it was written; undefined: it is made. */
  readonly start: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: string;
  readonly source: SourceOptions | undefined;
  /** The language it stands in; `''`: none is named. */
  readonly lang: string;
}

/**
 * Renders an element of a page. It never fails: what cannot be had is left to the browser.
 *
 * @param turn When it may be drawn; its data is asked for before.
 */
export async function renderMarkup(
  markup: Markup,
  page: ServedPage,
  turn?: Promise<unknown>,
): Promise<string> {
  const { tag, attributes, source, start = startTag(tag, attributes) } = markup;
  const end = `</${tag}>`;
  const child = page.libraries.elements.settingsIn(markup.children);
  try {
    const rendered = await render(markup, child, page, turn);
    if (!rendered) return start + markup.children + end;
    const { shadow, answer, given = '' } = rendered;
    const options = {
      ...(child === undefined ? {} : (JSON.parse(child) as object)),
      ...source,
      answer,
    };
    // Its children stay as they are: whoever has made the page may look for them there (https://react.dev/link/hydration-mismatch).
    return `${start.replace(/\s*(?:(?<=[\s"'])\/)?>$/, `${given}>`)}<template shadowrootmode="open">${shadow}<script type="application/json">${embedJson(options)}</script></template>${markup.children}${end}`;
  } catch (thrown) {
    const { onError = tellConsole } = page.options;
    if (!page.signal.aborted) onError(toLedeError(thrown), tag);
    return start + markup.children + end;
  }
}

/** What was rendered of an element. */
interface Rendered {
  readonly shadow: string;
  /** What it was made of; undefined where an attribute says it. */
  readonly answer: object | undefined;
  /** An attribute that says it. */
  readonly given?: string;
}

/** What is in the shadow root, and what it was made of; undefined for an element without `src`. */
async function render(
  { tag, attributes, source, lang }: Markup,
  child: string | undefined,
  page: ServedPage,
  turn: Promise<unknown> | undefined,
): Promise<Rendered | undefined> {
  const { libraries, options, configuration, url, canonical, title, base, signal } = page;
  const { draw, makeElement } = libraries.draw;
  const locale = configuration.locale ?? (attributes['lang'] || lang || 'en');
  const configured = { ...configuration, locale };
  const setUp = (element: ServerElement): void => {
    element.source = source;
    adoptOptions(element, child, {});
  };
  const { values, settings, src } = withConfiguration(configured, () => {
    const element = makeElement(tag, attributes);
    setUp(element);
    const values = valuesOf(page, locale, element.articleId);
    const settings = settingsOf(element, child, values, base);
    return { values, settings, src: expandUrlTemplate(srcOf(element, child), values) };
  });
  const isCount = tag === 'lede-comment-count';
  // One that the page gives a number asks for none.
  if (!settings || (isCount && attributes['count'] !== undefined)) return undefined;
  const { nodeReader: reader } = libraries.reader;
  const { fetch, requests } = page;
  const { timeout = 2000 } = options;
  const plain = {
    url,
    canonical,
    timeZone: options.timeZone,
    safeHtml: safeHtmlOf(page),
    shownStories: page.shownStories,
    ...libraries.draw.cardSurroundings({ html: reader, url: base }),
  };
  const terms = loadTerms(locale);
  const asked = withoutForeignCookies(settings, url);
  const request = { settings: asked, services: { fetch, requests, html: reader }, timeout, signal };
  if (isCount) {
    const counted = count(request, page.counts, values.id || values.path);
    const [total] = await Promise.all([counted, terms]);
    const given = { ...attributes, count: String(total) };
    const surroundings = { ...plain, form: () => html``, replyForm: () => nothing };
    const shadow = withConfiguration(configured, () =>
      draw({ tag, attributes: given, setUp, surroundings, nonce: options.nonce }),
    );
    return { shadow, answer: undefined, given: ` count="${given.count}"` };
  }
  const [loaded] = await Promise.all([load({ tag, src, ...request }), terms]);
  if (loaded.page.items.some((item) => 'bodyFormat' in item && item.bodyFormat === 'markdown'))
    await markdownReady();
  const formFor = await formMaker(loaded.source, {
    body: '',
    author: {},
    ...(values.id && { article: { id: values.id } }),
    page: { url: withoutReply(url), title },
  });
  const fields = readFields(attributes['fields']);
  const surroundings: ServerSurroundings = {
    ...plain,
    form: (localize) => topLevelForm(localize, formFor, fields),
    replyForm: ({ comment }, localize) =>
      replyForm(comment, { localize, formFor, page: url, fields }),
  };
  await turn;
  const elsewhere =
    tag === 'lede-related-stories'
      ? libraries.draw.idsElsewhere(loaded.page.items as readonly Article[], surroundings)
      : [];
  const shadow = withConfiguration(configured, () =>
    draw({
      tag,
      attributes,
      setUp: (element) => {
        setUp(element);
        element.served = loaded.page;
      },
      surroundings,
      nonce: options.nonce,
    }),
  );
  return { shadow, answer: { ...loaded.answer, ...(elsewhere.length > 0 && { elsewhere }) } };
}

/** The reader's cookies are of the page's own origin, and no other's business. */
function withoutForeignCookies(settings: SourceSettings, page: string): SourceSettings {
  if (new URL(settings.src).origin === new URL(page).origin) return settings;
  const headers = Object.entries(settings.headers ?? {});
  return {
    ...settings,
    headers: Object.fromEntries(headers.filter(([name]) => name.toLowerCase() !== 'cookie')),
  };
}

/** The page's own sanitiser where it has one; links are made safe in any case. */
function safeHtmlOf({
  libraries,
  configuration,
  base: page,
}: ServedPage): ServerSurroundings['safeHtml'] {
  const { sanitizeInNode, qualifyLinksInNode } = libraries.sanitizer;
  const { sanitizer } = configuration;
  return (text, base = page) => {
    const clean = sanitizer
      ? qualifyLinksInNode(sanitizer(text) as string, base)
      : sanitizeInNode(text, base);
    // As if it were written in a template: what is safe is not escaped.
    return html(Object.assign([clean], { raw: [clean] }));
  };
}

/** Works under some defaults, at once: the process has one set of them, and the next page may have others. */
function withConfiguration<T>(configuration: Configuration, work: () => T): T {
  const before = currentConfiguration();
  configure(configuration);
  try {
    return work();
  } finally {
    const none = Object.keys(configuration).map((name) => [name, undefined] as const);
    configure({ ...Object.fromEntries(none), ...before });
  }
}

const valuesOf = (page: ServedPage, lang: string, id: string): TemplateValues => {
  const { pathname: path, search } = new URL(page.url);
  const { canonical, url, title } = page;
  return { canonical, url, path, title, lang, query: search.slice(1), id };
};

/** The `src` in force, as it is written. */
function srcOf({ src, source }: ServerElement, child: string | undefined): string {
  const options: unknown = child === undefined ? {} : JSON.parse(child);
  const { src: own } = { ...(isObject(options) ? options : {}), ...source };
  return src ?? own ?? '';
}

const tellConsole = (error: LedeError, tag: string): void => {
  console.warn([`Lede: ${tag}: ${error.message}`, error.hint].filter(Boolean).join('\n'));
};
