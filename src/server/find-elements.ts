import { Parser } from 'htmlparser2';

/** The attributes of an element as they stand in HTML: one without a value is `''`. */
export type Attributes = Readonly<Record<string, string>>;

/** An element of Lede in a page. Places are offsets into the page's text. */
export interface FoundElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Where its children begin. */
  readonly childrenStart: number;
  readonly childrenEnd: number;
  readonly end: number;
  /** The language it stands in; `''` where the page names none. */
  readonly lang: string;
}

/** What of a page's head elements can name or follow. */
export interface FoundHead {
  /** As they are written. */
  readonly base: string | undefined;
  readonly canonical: string | undefined;
  readonly title: string;
  /** The text of `<script type="application/json" data-lede-config>`. */
  readonly configuration: string | undefined;
}

/** Elements whose content is no part of the page. */
const INERT = new Set(['template', 'noscript', 'svg', 'math']);

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly lang: string;
  readonly start: number;
  readonly childrenStart: number;
}

/**
 * Finds the elements of Lede in a page. One inside another, or in what is not shown, is left out; so is one without an end tag.
 */
export function findElements(
  html: string,
  isOne: (tag: string) => boolean,
): { readonly elements: readonly FoundElement[]; readonly head: FoundHead } {
  const elements: FoundElement[] = [];
  const open: Open[] = [];
  const head: { -readonly [key in keyof FoundHead]: FoundHead[key] } = {
    base: undefined,
    canonical: undefined,
    title: '',
    configuration: undefined,
  };
  let canonical: string | undefined;
  let openGraph: string | undefined;
  // The depth of what nothing is looked for in.
  let closed = Infinity;
  const parser = new Parser({
    onopentag(name, attributes) {
      const lang = attributes['lang'] ?? open.at(-1)?.lang ?? '';
      open.push({
        name,
        attributes,
        lang,
        start: parser.startIndex,
        childrenStart: parser.endIndex + 1,
      });
      if (open.length < closed && (INERT.has(name) || isOne(name))) closed = open.length;
      if (name === 'base') head.base ??= attributes['href'];
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? ''))
        canonical ??= attributes['href'];
      if (name === 'meta' && attributes['property'] === 'og:url')
        openGraph ??= attributes['content'] || undefined;
    },
    ontext(text) {
      const { name, attributes } = open.at(-1) ?? {};
      if (name === 'title' && open.length < closed) head.title += text;
      if (name === 'script' && attributes && 'data-lede-config' in attributes)
        head.configuration = (head.configuration ?? '') + text;
    },
    onclosetag(name, isImplied) {
      const one = open.pop();
      if (open.length + 1 !== closed) return;
      closed = Infinity;
      if (!one || isImplied || !isOne(name)) return;
      const { attributes, start, childrenStart, lang } = one;
      elements.push({
        tag: name,
        attributes,
        start,
        childrenStart,
        childrenEnd: parser.startIndex,
        end: parser.endIndex + 1,
        lang,
      });
    },
  });
  parser.end(html);
  head.canonical = canonical ?? openGraph;
  return { elements, head };
}

/** The text of the JSON script among the children of an element that holds its settings. */
export function settingsIn(children: string): string | undefined {
  let depth = 0;
  let isWithin = false;
  let settings: string | undefined;
  const parser = new Parser({
    onopentag(name, { type }) {
      isWithin =
        ++depth === 1 && name === 'script' && type === 'application/json' && settings === undefined;
      if (isWithin) settings = '';
    },
    ontext(text) {
      if (isWithin) settings = (settings ?? '') + text;
    },
    onclosetag() {
      depth--;
      isWithin = false;
    },
  });
  parser.end(children);
  return settings;
}
