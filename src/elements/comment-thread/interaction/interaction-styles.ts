import { css } from 'lit';

/** How what no first paint has looks: a form that is being filled in, a comment that was linked to. */
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

  /* Whom it answers may have a name that is wider than a phone. */
  .form {
    overflow-wrap: anywhere;
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
    content: '▲' / '';
  }

  .vote[data-value='-1']::before {
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
    .vote,
    .menu-button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }

    .votes {
      margin-inline-start: -14px;
    }

    .head {
      padding-inline-end: 52px;
    }

    .head .menu-button {
      inset-block-start: 2px;
    }

    .byline {
      padding-inline-end: 44px;
    }

    .byline > .menu-button {
      inset-block-start: 0;
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
  }

  /* A form nobody has turned to is one line high; all of it is there once it has the focus. */
  .form:not(.open) > :not(.form-title, .body, .notice) {
    display: none;
  }

  @container (inline-size >= 560px) {
    .form {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .form > .name,
    .form > .email {
      grid-column: auto;
    }
  }

  .length.silent {
    display: none;
  }

  .length {
    font-variant-numeric: tabular-nums;
  }

  .tick {
    display: flex;
    gap: 10px;
    align-items: start;
    font-size: 0.875em;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_link);
  }

  .field .tick {
    display: flex;
    margin: 0;
    font-weight: 400;
  }

  .markdown-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: -6px;
  }

  .tool {
    min-inline-size: 36px;
    min-block-size: 36px;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    font-size: 0.875em;
    cursor: pointer;
  }

  .tool:hover,
  .tool[aria-pressed='true'] {
    border-color: var(--_rule);
    background: color-mix(in oklab, currentcolor 8%, transparent);
  }

  .tool.bold {
    font-weight: 700;
  }

  .tool.italic {
    font-style: italic;
  }

  .tool.code {
    font-family: ui-monospace, monospace;
  }

  .preview-button {
    margin-inline-start: auto;
  }

  .preview {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_rule);
  }

  .preview:empty {
    min-block-size: 1.5em;
  }

  .writer {
    display: flex;
    gap: 10px;
    align-items: center;
    font-size: 0.9375em;
    font-weight: 600;
  }

  label .hint {
    font-size: 0.9286em;
  }

  .hint {
    margin: 4px 0 0;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_muted);
  }

  [aria-invalid='true'] {
    border-color: var(--_problem);
    box-shadow: inset 0 0 0 1px var(--_problem);
  }

  /* Where colours say nothing. */
  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border-width: 3px;
      padding: 6px 8px;
    }

    .avatar {
      border: 1px solid;
    }
  }

  .form .problem {
    margin: 4px 0 0;
    font-size: 0.875em;
    font-weight: 600;
  }

  .form > .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .primary {
    border-color: transparent;
    background: var(--_link);
    color: Canvas;
  }

  /* Black or white, whichever can be read on the colour that a page has chosen. */
  @supports (color: oklch(from red l 0 0)) {
    .primary {
      color: oklch(from var(--_link) clamp(0, (0.65 - l) * 1000, 1) 0 0);
    }
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_link) 85%, CanvasText);
  }

  .quiet {
    border-color: transparent;
  }

  .notice.silent {
    display: none;
  }

  .notice {
    font-size: 0.9375em;
    font-weight: 600;
  }

  /* A system colour is not adjusted, and the colour behind it is: both are said. */
  @media (forced-colors: active) {
    .primary {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
