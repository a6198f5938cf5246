import { css } from 'lit';

/** How a form looks that is being filled in. */
export const formRestStyles = css`
  /* Whom it answers may have a name that is wider than a phone. */
  .form {
    overflow-wrap: anywhere;
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
