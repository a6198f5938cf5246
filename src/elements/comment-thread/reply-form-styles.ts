import { css } from 'lit';

/** How the forms of a thread look. What is typed in one lays out that form and nothing else. */
export const replyFormStyles = css`
  .form {
    display: grid;
    gap: 12px 16px;
    margin-block: 4px 20px;
    padding: 16px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
    contain: layout style;
  }

  .form > * {
    grid-column: 1 / -1;
    margin: 0;
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

  .form-title {
    font-weight: 700;
  }

  /* A form nobody has turned to is one line high; all of it is there once it has the focus. */
  .form:not(.open) > :is(.name, .email, .url, .required-note, .actions) {
    display: none;
  }

  .form:not(.open) textarea {
    block-size: 3.4em;
    min-block-size: 0;
  }

  .field label {
    display: block;
    margin-block-end: 4px;
    font-size: 0.875em;
    font-weight: 600;
  }

  .field label > * {
    margin-inline-start: 0.3em;
  }

  .mark {
    color: var(--_problem);
  }

  .hint {
    margin: 4px 0 0;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_muted);
  }

  input,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 10px;
    border: 1px solid color-mix(in oklab, currentcolor 55%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    /* Smaller text makes some phones zoom in when a field is focused. */
    font-size: max(16px, 1em);
    line-height: 1.4;
  }

  textarea {
    min-block-size: 7em;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_problem);
    box-shadow: inset 0 0 0 1px var(--_problem);
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

  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }
  }

  @media print {
    .form {
      display: none;
    }
  }
`;
