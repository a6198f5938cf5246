import { LedeError } from '../data/errors.js';
import type { SourceOptions } from '../source-attributes.js';
import { isDrawn } from './load.js';
import { renderMarkup } from './render-markup.js';
import { type RenderOptions, openPage } from './served-page.js';

/** One element. */
export interface ElementOptions extends RenderOptions {
  /** As in HTML; `true` has no value, `false` and undefined leave the attribute out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** What stands between the tags: HTML, which is not checked. */
  readonly children?: string;
  /** The settings that no attribute has. They come into the page as JSON: functions do not. */
  readonly source?: SourceOptions;
  /** For `{canonical}` in `src`; default: `url`. */
  readonly canonical?: string;
  /** For `{title}` in `src`. */
  readonly title?: string;
}

/**
 * Renders an element with its data, as HTML with a declarative shadow root. It needs no JavaScript to be read; where there is
 * some, the element takes it over without another request.
 *
 * Without data (a wrong setting, a server that does not answer in time) it is the element with its children alone, and the
 * browser tries by itself.
 *
 * @param tag `lede-article-card`, `lede-related-stories`, `lede-comment-thread` or `lede-comment-count`.
 * @throws {@link LedeError} of kind `config` for another tag, an attribute or address that is none, or a package that is not
 * installed.
 */
export async function renderElement(tag: string, options: ElementOptions): Promise<string> {
  if (!isDrawn(tag))
    throw new LedeError('config', `tag: '${tag}' is no element that can be rendered`);
  const { attributes = {}, children = '', source, canonical, title = '' } = options;
  const page = await openPage(options, { canonical, title, base: undefined, settings: {} });
  return renderMarkup(
    { tag, start: undefined, attributes: textsOf(attributes), children, source, lang: '' },
    page,
  );
}

/** @throws {@link LedeError} of kind `config` for a name that could end the tag. */
const textsOf = (attributes: NonNullable<ElementOptions['attributes']>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (!/^[a-z_][\w.:-]*$/i.test(name))
        throw new LedeError('config', `attributes: '${name}' is not the name of one`);
      return value === undefined || value === false
        ? []
        : [[name, value === true ? '' : String(value)]];
    }),
  );
