import { type TemplateResult, html } from 'lit';

/** One heading, whose parts are bound but for the element's name, which cannot be. */
type Heading = (name: string, content: unknown) => TemplateResult;

const LEVELS: readonly Heading[] = [
  (name, content) => html`<h1 class=${name} part=${name}>${content}</h1>`,
  (name, content) => html`<h2 class=${name} part=${name}>${content}</h2>`,
  (name, content) => html`<h3 class=${name} part=${name}>${content}</h3>`,
  (name, content) => html`<h4 class=${name} part=${name}>${content}</h4>`,
  (name, content) => html`<h5 class=${name} part=${name}>${content}</h5>`,
  (name, content) => html`<h6 class=${name} part=${name}>${content}</h6>`,
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
): TemplateResult | undefined =>
  LEVELS[Math.min(Math.max(Math.trunc(level) || 2, 1), LEVELS.length) - 1]?.(name, content);
