import type { ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ResourceController, ResourceHost } from '../../controllers/resource-controller.js';
import type { Article } from '../../data/model.js';
import type { CardAttributes } from '../card-attributes.js';

/** An element that shows cards. */
export type CardHost = ResourceHost &
  ReactiveControllerHost &
  CardAttributes & {
    /** How it is laid out. */
    readonly layout: string | undefined;
  };

/** What an element that shows cards shares with what comes after its first paint. */
export interface CardParts {
  readonly host: CardHost;
  readonly localize: LocalizeController;
  readonly resource: ResourceController<Article>;
  /** The articles that are shown, in order. */
  shown(): readonly Article[];
  /** Where an article is shown: its card, or its item of a list. */
  element(article: Article): HTMLElement | undefined;
  /** Draws a card anew, since what it shows besides its article has changed; default: all cards. */
  redraw(article?: Article): void;
}
