import { type Configuration } from '../configure.js';
import { LedeError } from '../data/errors.js';
import { isObject } from '../data/mapping/values.js';
import { loadLibraries } from './libraries.js';
import { isDrawn } from './load.js';
import { renderMarkup } from './render-markup.js';
import { type RenderOptions, openPage } from './served-page.js';

/** An element that was rendered before. */
const RENDERED = /^\s*<template shadowrootmode/i;

/**
 * Renders every element of Lede in a page, which is written as for the browser alone. What comes before an element is given at
 * once, each element as soon as it and those before it have their data; all are asked for from the start.
 *
 * `src` is followed wherever it leads, so the page must be one that is trusted: what readers wrote in it is cleaned already.
 *
 * @param html The page, or a part of it.
 * @throws {@link LedeError} of kind `config` where `url` is none, or a package is not installed.
 */
export async function* renderPage(html: string, options: RenderOptions): AsyncGenerator<string> {
  const { elements: find } = await loadLibraries();
  const { elements, head } = find.findElements(html, isDrawn);
  const over = new AbortController();
  const { signal } = options;
  const page = await openPage(
    { ...options, signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal },
    { ...head, settings: settingsIn(head.configuration, options) },
  );
  // Loaded all at once and drawn in their order, since a story stands once on a page: where, is up to those that come first.
  let before: Promise<unknown> = Promise.resolve();
  const rendered = elements.map(
    ({ tag, attributes, start, childrenStart, childrenEnd, end, lang }) => {
      const children = html.slice(childrenStart, childrenEnd);
      if (RENDERED.test(children)) return html.slice(start, end);
      const markup = {
        tag,
        attributes,
        start: html.slice(start, childrenStart),
        children,
        source: undefined,
        lang,
      };
      const drawn = renderMarkup(markup, page, before);
      before = drawn;
      return drawn;
    },
  );
  try {
    let from = 0;
    for (const [place, { start, end }] of elements.entries()) {
      yield html.slice(from, start);
      yield (await rendered[place]) ?? '';
      from = end;
    }
    yield html.slice(from);
  } finally {
    // Whoever wants no more of the page wants no more of its data.
    over.abort(new DOMException('The page is no longer wanted.', 'AbortError'));
  }
}

/** The defaults that a page gives. One that is wrong is told, and keeps the page from nothing. */
function settingsIn(text: string | undefined, { onError }: RenderOptions): Configuration {
  if (text === undefined) return {};
  try {
    const settings: unknown = JSON.parse(text);
    if (isObject(settings)) return settings;
  } catch {
    // Told below.
  }
  onError?.(new LedeError('config', 'data-lede-config: not a JSON object'), 'script');
  return {};
}
