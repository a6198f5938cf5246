import { type TemplateResult, html, nothing } from 'lit';
import { articleSkeleton } from '../article-card/article-template.js';
import type { CardLayout } from '../article-card/card-options.js';

/** How many placeholders stand for a list that names no limit. */
const DEFAULT_PLACEHOLDERS = 4;

/** How many there are at most, whatever the limit. */
const MOST_PLACEHOLDERS = 24;

/** The layout of the cards in each layout of lists; others: `horizontal`. */
const CARD_LAYOUTS: Readonly<Record<string, CardLayout>> = {
  grid: 'vertical',
  carousel: 'vertical',
  numbered: 'text',
};

/** The layout of the cards in a layout of lists. */
export const cardLayout = (layout: string): CardLayout => CARD_LAYOUTS[layout] ?? 'horizontal';

/** What the classes of a list follow from. */
export interface ListLook {
  readonly layout: string;
  readonly heading: string;
  readonly limit: number | undefined;
}

/** The classes of a list. */
function listClass({ layout, heading, limit }: ListLook): string {
  if (layout === 'carousel') return `list carousel${heading ? '' : ' bare'}`;
  if (layout === 'numbered') return 'list stack numbered';
  // Four and eight stories fill rows of four; any other number looks better in threes.
  return layout === 'grid' ? `list grid${limit && limit % 4 === 0 ? ' four' : ''}` : 'list stack';
}

/** The list itself: one that ranks is ordered. */
export function listTemplate(look: ListLook, busy: boolean, items: unknown): TemplateResult {
  const classes = listClass(look);
  return look.layout === 'numbered'
    ? html`<ol class=${classes} part="list" role="list" aria-busy=${busy}>
        ${items}
      </ol>`
    : html`<ul class=${classes} part="list" role="list" aria-busy=${busy}>
        ${items}
      </ul>`;
}

/** What stands in place of stories that are being loaded. */
export const placeholdersTemplate = (look: ListLook): TemplateResult =>
  html`<div class=${listClass(look)}>
    ${Array<TemplateResult>(MOST_PLACEHOLDERS)
      .fill(html`<div class="item">${articleSkeleton(cardLayout(look.layout))}</div>`)
      .filter((_, index) => index < (look.limit ?? DEFAULT_PLACEHOLDERS))}
  </div>`;

/** What stands below a list. */
export interface MoreStories {
  /** What the button that shows more says; undefined where there are no more. */
  readonly label: string | undefined;
  readonly busy: boolean;
  /** What went wrong, in words. */
  readonly problem: string | undefined;
  /** What is told of it, or besides. */
  readonly note: unknown;
  readonly onMore: () => Promise<void>;
}

/** The button that shows more stories, and what is told of them. */
export const moreStoriesTemplate = ({
  label,
  busy,
  problem,
  note,
  onMore,
}: MoreStories): TemplateResult =>
  html`<div class=${label || problem ? 'more' : 'more visually-hidden'}>
    ${
      label
        ? html`<button
            class="button"
            part="more-button"
            type="button"
            aria-disabled=${busy}
            @click=${onMore}
          >
            ${label}
          </button>`
        : nothing
    }
    <span class="note" role="status">${note}</span>
  </div>`;
