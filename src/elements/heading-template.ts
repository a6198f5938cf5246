import { type TemplateResult, html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Direction } from '../data/model.js';

/** The language of a heading's text; default: the page's, its direction as the text itself shows. */
export interface HeadingLanguage {
  readonly lang?: string | undefined;
  readonly dir?: Direction | undefined;
}

/** One heading, whose parts are bound but for the element's name, which cannot be. */
type Heading = (
  name: string,
  content: unknown,
  lang: string | undefined,
  dir: Direction,
) => TemplateResult;

const LEVELS: readonly Heading[] = [
  (name, content, lang, dir) =>
    html`<h1 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h1>`,
  (name, content, lang, dir) =>
    html`<h2 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h2>`,
  (name, content, lang, dir) =>
    html`<h3 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h3>`,
  (name, content, lang, dir) =>
    html`<h4 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h4>`,
  (name, content, lang, dir) =>
    html`<h5 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h5>`,
  (name, content, lang, dir) =>
    html`<h6 class=${name} part=${name} lang=${ifDefined(lang)} dir=${dir}>${content}</h6>`,
];

/**
 * A heading of a level that the page chooses.
 *
 * @param level 1 to 6; anything beyond is taken for the nearest.
 * @param name Its class and part.
 */
export const headingTemplate = (
  level: number,
  name: string,
  content: unknown,
  { lang, dir = 'auto' }: HeadingLanguage = {},
): TemplateResult | undefined =>
  LEVELS[Math.min(Math.max(Math.trunc(level) || 2, 1), LEVELS.length) - 1]?.(
    name,
    content,
    lang,
    dir,
  );
