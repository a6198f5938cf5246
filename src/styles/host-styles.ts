import { css } from 'lit';

/**
 * What every element begins with: the box, the frame, the colours and the type scale.
 *
 * All that an element draws is in a `.frame`, which is what stands apart from the page: rules of the page (`* { … }`) reach the
 * host, and by inheritance what is in it, but not the frame. There all that a page may have bent is set straight but what is
 * inherited on purpose: family, size, colour, direction and language, how text is smoothed, and whether it is there at all. A
 * page hides a tab by `visibility`, and closes what is under a dialog by `pointer-events`.
 *
 * Colours follow the page: text is the page's own, its weaker shades are mixed from it, and the few that are not are chosen by
 * `light-dark()`. Lengths are em and px, never rem: a page may have set its root to anything.
 */
export const hostStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    writing-mode: horizontal-tb;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    all: initial;
    box-sizing: border-box;
    --_accent: var(--lede-accent, light-dark(#a3201d, #ff9d8f));
    --_muted: var(--lede-muted, color-mix(in oklab, currentcolor 72%, transparent));
    --_rule: var(--lede-rule, color-mix(in oklab, currentcolor 20%, transparent));
    --_surface: var(--lede-surface, color-mix(in oklab, currentcolor 6%, transparent));
    --_link: var(--lede-link, light-dark(#0b4f9e, #9cc7ff));
    --_problem: var(--lede-problem, light-dark(#a3201d, #ffa89c));
    --_focus: var(--lede-focus, light-dark(#0b57d0, #a8c7fa));
    --_radius: var(--lede-radius, 3px);
    --_headline-font: var(--lede-headline-font, inherit);
    --_gap: var(--lede-gap, 24px);
    display: block;
    position: relative;
    inline-size: 100%;
    container-type: inline-size;
    /* What it takes where a page asks it: a flex item, a float or the cell of a table. */
    contain-intrinsic-inline-size: min(280px, 80vw);
    font-family: inherit;
    font-size: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    -webkit-font-smoothing: inherit;
    line-height: 1.5;
    color: inherit;
    color-scheme: inherit;
    overflow-wrap: break-word;
    -webkit-user-select: text;
    user-select: text;
    visibility: inherit;
    pointer-events: inherit;
  }

  /* At the side where lines of the page begin, whatever the language of the text. */
  :is(.heading, .headline, .standfirst) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  :host([theme]) .frame {
    padding: 16px;
  }

  :host([theme='light']) .frame {
    color-scheme: light;
    color: #1b1a18;
    background: #fff;
  }

  :host([theme='dark']) .frame {
    color-scheme: dark;
    color: #eceae6;
    background: #171614;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  a {
    color: inherit;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    padding: 8px 16px;
    min-block-size: 44px;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: none;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_surface);
  }

  .button[disabled],
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.65;
  }

  .note {
    margin-block: 12px;
    font-size: 0.9375em;
    color: var(--_muted);
  }

  .skeleton {
    border-radius: var(--_radius);
    background: color-mix(in oklab, currentcolor 12%, transparent);
    user-select: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media print {
    button,
    select {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
