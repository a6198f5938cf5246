import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult, LitElement, TemplateResult } from 'lit';
import '../define.js';
import { cardInteractionStyles } from '../elements/article-card/interaction/card-interaction-styles.js';
import { RareCardParts } from '../elements/article-card/rare/rare-card-parts.js';
import { rareCardStyles } from '../elements/article-card/rare/rare-card-styles.js';
import { storiesElsewhere } from '../elements/related-stories/choose-stories.js';
import { selectionOf } from '../elements/related-stories/select-stories.js';
import { formRestStyles } from '../elements/comment-thread/interaction/form-rest-styles.js';
import { interactionStyles } from '../elements/comment-thread/interaction/interaction-styles.js';
import type { Article, Comment } from '../data/model.js';
import type { Loaded } from '../data/source.js';
import { enServer } from '../locales/en-server.js';
import { enThread } from '../locales/en-thread.js';
import { addEnglish } from '../locales/index.js';
import { type ServerSurroundings, drawIn } from '../rendering/on-server.js';
import type { SourceAttributes } from '../source-attributes.js';
import { escapeAttribute } from './embed.js';
import type { Attributes } from './find-elements.js';
import { servedStyles } from './served-styles.js';

// A form is drawn with all of its words and styles: without JavaScript nothing comes later.
addEnglish(enThread);
addEnglish(enServer);

/** What elements that show cards have of each other, and of what browsers get later. */
export const cardSurroundings = (
  context: Parameters<typeof selectionOf>[1],
): Pick<ServerSurroundings, 'rareParts' | 'selection'> => ({
  rareParts: (parts) => new RareCardParts(parts),
  // What a reader has read is known to that reader's browser alone.
  selection: ({ where, sort }) => selectionOf({ where, sort, readStories: undefined }, context),
});

/** The ids of those of some articles that elements before show. */
export const idsElsewhere = (
  articles: readonly Article[],
  surroundings: ServerSurroundings,
): readonly string[] =>
  drawIn(surroundings, () => storiesElsewhere({}, articles).map(({ id }) => id));

/** An element on a server: with its attributes, and nowhere. */
export type ServerElement = LitElement &
  SourceAttributes & { set served(page: Loaded<Article> | Loaded<Comment>) };

/** What a class keeps to itself. */
interface Rendered {
  render(): TemplateResult;
}

function rendererFor(tag: string, attributes: Attributes): LitElementRenderer {
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  return renderer;
}

/** Makes an element, for its settings to be read. */
export const makeElement = (tag: string, attributes: Attributes): ServerElement =>
  rendererFor(tag, attributes).element as ServerElement;

/** What is drawn. */
export interface Drawing {
  readonly tag: string;
  readonly attributes: Attributes;
  /** Gives the element what is no attribute: settings, and the page that it shows. */
  readonly setUp: (element: ServerElement) => void;
  readonly surroundings: ServerSurroundings;
  /** The `nonce` of the page's content security policy. */
  readonly nonce: string | undefined;
}

/** Lit's marks for taking over what is drawn, which is never taken over: it stays until the element has drawn its own. */
const MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

const styleSheets = new Map<string, string>();

/** The styles of an element, as short as they can be had without reading them. */
function stylesOf(tag: string, { constructor }: LitElement): string {
  const { elementStyles } = constructor as typeof LitElement;
  const known = styleSheets.get(tag);
  if (known !== undefined) return known;
  const later =
    tag === 'lede-comment-thread'
      ? [interactionStyles, formRestStyles]
      : [rareCardStyles, cardInteractionStyles];
  const sheets = [...(elementStyles as CSSResult[]), ...later, servedStyles];
  const styles = sheets
    .map(({ cssText }) => cssText)
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ');
  styleSheets.set(tag, styles);
  return styles;
}

/** Draws what is in an element's shadow root. */
export function draw({ tag, attributes, setUp, surroundings, nonce }: Drawing): string {
  return drawIn(surroundings, () => {
    const renderer = rendererFor(tag, attributes);
    const element = renderer.element as ServerElement & Rendered;
    setUp(element);
    renderer.connectedCallback();
    // Slots are of the element whose shadow root they are in.
    const result = render(element.render(), { customElementHostStack: [renderer] });
    const drawn = collectResultSync(result).replace(MARKS, '');
    const nonceAttribute = nonce === undefined ? '' : ` nonce="${escapeAttribute(nonce)}"`;
    return `<style${nonceAttribute}>${stylesOf(tag, element)}</style>${drawn}`;
  });
}
