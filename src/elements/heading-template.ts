import { type TemplateResult, html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Direction } from '../data/model.js';

/** The language of a heading's text; default: the page's, its direction as the text itself shows. */
export interface HeadingLanguage {
  readonly lang?: string | undefined;
  readonly dir?: Direction | undefined;
}

/** What is written of a heading of each level: the name of an element cannot be bound, as its attributes and its content are. */
const LEVELS = [1, 2, 3, 4, 5, 6].map((level) => {
  const written = [`<h${level} class=`, ' part=', ' lang=', ' dir=', '>', `</h${level}>`];
  return Object.assign(written, { raw: written });
});

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
): TemplateResult =>
  html(
    LEVELS[Math.min(Math.max(Math.trunc(level) || 2, 1), LEVELS.length) - 1] as (typeof LEVELS)[0],
    name,
    name,
    ifDefined(lang),
    dir,
    content,
  );
