import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Article } from '../../data/model.js';
import type { RareCardParts } from './rare/rare-card-parts.js';

/**
 * How a card is laid out. `vertical`: image above the text; `horizontal`: a small image beside it; `compact`: a thumbnail and a
 * headline; `hero`: large, the image beside the text where there is room; `text`: no image; `overlay`: the text on the image.
 */
export type CardLayout = 'vertical' | 'horizontal' | 'compact' | 'hero' | 'text' | 'overlay';

/** What a card has once the page is interactive: controls, and a word for those who hear it. */
export type CardControls = (article: Article) => unknown;

/** How an article is drawn. */
export interface ArticleTemplateOptions {
  readonly localize: LocalizeController;
  /** 1 to 6; the size of the headline does not depend on it. */
  readonly headingLevel: number;
  /** `auto` puts the image beside the text in a wide place. */
  readonly layout: CardLayout | 'auto';
  /** Whether images wait until they come near the viewport. */
  readonly lazyImages: boolean;
  /** Whether no image is loaded before the reader asks for it. */
  readonly savesData: boolean;
  /** What asking for an image tells of the page; default: what the page's own policy says. */
  readonly referrerPolicy: ReferrerPolicy | undefined;
  /** Where links open, as for `<a>`; '': here. */
  readonly target: string;
  /** What few articles and settings need, once one does. */
  readonly rare: RareCardParts | undefined;
  readonly controls: CardControls | undefined;
  /** Whether numbers of comments that the articles do not have will come: their place is kept. */
  readonly awaitsCounts: boolean;
}
