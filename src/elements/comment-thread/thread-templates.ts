import { type TemplateResult, html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { LedeError } from '../../data/errors.js';
import { type ThreadNode, type ThreadOrder, shownOrder } from '../../data/thread.js';

/** The control that sorts the top level. An order that the server's own already shows is named as that. */
export function sortTemplate(
  roots: readonly ThreadNode[],
  order: ThreadOrder,
  {
    hasScores,
    hasVotesAgainst,
  }: { readonly hasScores: boolean; readonly hasVotesAgainst: boolean },
  localize: LocalizeController,
): TemplateResult {
  const asCame = shownOrder(roots);
  const chosen = order === 'server' ? (asCame ?? 'server') : order;
  const orders: readonly (readonly [ThreadOrder, string])[] = [
    ...(asCame ? [] : [['server', localize.term('sortServer')] as const]),
    ['newest', localize.term('sortNewest')],
    ['oldest', localize.term('sortOldest')],
    ...(hasScores ? [['top', localize.term('sortTop')] as const] : []),
    ...(hasVotesAgainst ? [['controversial', localize.term('sortControversial')] as const] : []),
  ];
  return html`<label class="sort" part="sort"
    ><span>${localize.term('sort')}</span>
    <select part="sort-select">
      ${orders.map(([name, label]) => html`<option value=${name} ?selected=${name === chosen}>${label}</option>`)}
    </select></label
  >`;
}

/** What stands below the comments. */
export interface MoreOptions {
  readonly localize: LocalizeController;
  readonly busy: boolean;
  /** Whether more can be shown. */
  readonly more: boolean;
  /** What went wrong, in words. */
  readonly problem: string | undefined;
}

/** The button that shows more comments, and what went wrong. */
export const moreTemplate = ({ localize, busy, more, problem }: MoreOptions): TemplateResult =>
  html`<div class="more" ?hidden=${!more && !problem}>
    ${
      more
        ? html`<button
            class="button"
            part="more-button"
            type="button"
            data-action="more"
            aria-disabled=${busy ? 'true' : 'false'}
          >
            ${localize.term(busy ? 'loading' : 'loadMoreComments')}
          </button>`
        : nothing
    }
    ${problem ? html`<span class="note" part="status" role="status">${problem}</span>` : nothing}
  </div>`;

/** What stands in place of comments that cannot be loaded. Where a setting is wrong, trying again cannot help. */
export function failedTemplate(
  { error, busy }: { readonly error: LedeError | undefined; readonly busy: boolean },
  localize: LocalizeController,
): TemplateResult {
  const isSetting = error?.kind === 'config';
  return html`<slot name="error"
    ><p class="note" part="status" role="alert">
      ${localize.term(isSetting ? 'wrongSetting' : 'loadFailed')}
    </p>
    ${
      isSetting
        ? nothing
        : html`<button
            class="button"
            part="retry-button"
            type="button"
            data-action="retry"
            aria-disabled=${busy ? 'true' : 'false'}
          >
            ${localize.term(busy ? 'loading' : 'retry')}
          </button>`
    }</slot
  >`;
}

/** What stands in place of comments that are being loaded. */
export const waitingTemplate = (hasChildren: boolean): TemplateResult =>
  hasChildren
    ? html`<slot></slot>`
    : html`<slot name="loading"
        ><div class="waiting" aria-hidden="true">
          <div class="skeleton"></div>
          <div class="skeleton wide"></div>
          <div class="skeleton"></div></div
      ></slot>`;
