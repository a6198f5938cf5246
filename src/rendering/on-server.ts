import { type TemplateResult, isServer as isLitOnServer } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { Article } from '../data/model.js';
import type { ThreadNode } from '../data/thread.js';
import type { CardParts } from '../elements/article-card/card-parts.js';
import type { RareCardParts } from '../elements/article-card/rare/rare-card-parts.js';
import type { Selection, SelectionOptions } from '../elements/related-stories/selection.js';

/** What an element cannot find out for itself on a server, where there is no document. */
export interface ServerSurroundings {
  /** The page's address, without its fragment. */
  readonly url: string;
  /** The page's canonical URL. */
  readonly canonical: string;
  /** The zone that dates are shown in (IANA name); default: the server's own. */
  readonly timeZone: string | undefined;
  /** HTML as it is safe to show; links are resolved against `base`, else against the page. */
  readonly safeHtml: (html: string, base: string | undefined) => TemplateResult;
  /** The form to write a comment in, as it works without JavaScript. */
  readonly form: (localize: LocalizeController) => TemplateResult;
  /** The stories that the page shows so far, by the element that does. */
  readonly shownStories: Map<object, readonly Article[]>;
  /** What few cards have, for an element with such cards. */
  readonly rareParts: (parts: CardParts) => RareCardParts;
  /** What picks and sorts the stories of a list. */
  readonly selection: (options: SelectionOptions) => Selection;
  /** What leads to the form to answer a comment without JavaScript, or is that form. */
  readonly replyForm: (node: ThreadNode, localize: LocalizeController) => unknown;
}

/**
 * Whether this runs on a server. Builds for browsers lose whatever asks for it, as it is false there. (Lit's own is of type
 * `false`.)
 */
export const isServer: boolean = isLitOnServer;

let current: ServerSurroundings | undefined;

/** The surroundings of the element that is being drawn. To be asked for after {@link isServer}. */
export const onServer = (): ServerSurroundings | undefined => current;

/** Draws in some surroundings: at once, since the next page may be drawn in others. */
export function drawIn<T>(surroundings: ServerSurroundings, draw: () => T): T {
  current = surroundings;
  try {
    return draw();
  } finally {
    current = undefined;
  }
}
