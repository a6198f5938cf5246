import { css } from 'lit';

/** A number stands in a line of the page's text, often in a link, and looks as that does: nothing is set straight. */
export const commentCountStyles = css`
  :host([hidden]) {
    display: none;
  }

  .skeleton {
    display: inline-block;
    inline-size: 6em;
    block-size: 0.8em;
    border-radius: var(--lede-radius, 3px);
    background: var(--lede-surface, color-mix(in oklab, currentcolor 6%, transparent));
  }
`;
