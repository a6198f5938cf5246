import { css } from 'lit';

/** How what no first paint has looks, but for forms: a comment that was linked to, votes, buttons that float. */
export const interactionStyles = css`
  .comment.target {
    --_tint: color-mix(in oklab, var(--_accent) 9%, transparent);
    position: relative;
    background: var(--_tint);
    box-shadow:
      -8px 0 0 var(--_tint),
      8px 0 0 var(--_tint);
  }

  /* The ring stands around the shade. */
  .comment.target:focus-visible {
    outline-offset: 8px;
  }

  .comment.target::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -11px;
    inline-size: 3px;
    background: var(--_accent);
  }

  .told {
    position: fixed;
    inset: auto 16px 16px;
    margin: 0 auto;
    inline-size: fit-content;
    max-inline-size: min(40em, calc(100vw - 32px));
    padding: 12px 16px;
    border: 1px solid var(--_rule);
    border-radius: calc(var(--_radius) + 3px);
    background: CanvasText;
    color: Canvas;
    --_focus: currentcolor;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .told .action {
    margin-inline-start: 8px;
    color: inherit;
    text-decoration: underline;
  }

  .menu-button:hover,
  .menu-button[aria-expanded='true'] {
    border-radius: 50%;
    background: var(--_surface);
    color: inherit;
  }

  /* What has the focus is not left under a button that floats over it. (To say it of each that could have it would make all of a
     long thread be styled anew.) */
  .thread :is(a, button, input, textarea, select):focus {
    scroll-margin-block: 12px 76px;
  }

  .floating {
    position: sticky;
    inset-block-end: 16px;
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 8px;
    align-items: end;
    justify-content: center;
    block-size: 0;
    overflow: visible;
  }

  .floating-button {
    flex: none;
    border-color: var(--_rule);
    border-radius: 22px;
    background: CanvasText;
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
    color: Canvas;
  }

  .floating-button:hover {
    background: color-mix(in oklab, CanvasText 85%, Canvas);
  }

  .divider {
    display: flex;
    gap: 12px;
    align-items: center;
    margin: 0;
    padding-block: 4px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent);
  }

  .divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentcolor;
  }

  .in-reply-to {
    color: var(--_muted);
  }

  /* The colour of weaker text is of the text around it: twice it would be too weak to be read. */
  :is(.score, .hint) .action {
    color: inherit;
  }

  .score > .action + .action {
    margin-inline-start: 16px;
  }

  .votes {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    /* The mark stands in the middle of its button: in a row of its own it begins where the words above it do. */
    margin-inline-start: -8px;
  }

  /* Of paper nobody votes, and a number by itself says nothing. */
  @media print {
    .votes {
      display: none;
    }
  }

  .vote {
    min-inline-size: 32px;
    text-align: center;
  }

  .vote[data-value='1']::before {
    content: '△' / '';
  }

  .vote[data-value='-1']::before {
    content: '▽' / '';
  }

  /* A vote is told by its shape too, and not by its colour alone. */
  .vote[data-value='1'][aria-pressed='true']::before {
    content: '▲' / '';
  }

  .vote[data-value='-1'][aria-pressed='true']::before {
    content: '▼' / '';
  }

  .vote[aria-pressed='true'] {
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
  }

  .vote:hover {
    text-decoration: none;
  }

  @media (pointer: coarse) {
    .vote {
      min-inline-size: 44px;
      min-block-size: 44px;
    }

    .votes {
      margin-inline-start: -14px;
    }
  }

  @media (forced-colors: active) {
    .vote[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }

  /* What is not in the thread yet cannot be linked to, answered or changed. */
  .comment[data-id^='sent-'] .menu-button {
    display: none;
  }

  .avatar.broken {
    visibility: hidden;
  }

  @media (forced-colors: active) {
    .comment.target {
      outline: 2px solid Highlight;
    }

    .avatar {
      border: 1px solid;
    }
  }
`;
