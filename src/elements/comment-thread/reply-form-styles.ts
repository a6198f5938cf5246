import { css } from 'lit';

/** How the form of a thread looks at first. What is typed in one lays out that form and nothing else. */
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

  .form-title {
    font-weight: 700;
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

  .mark,
  .problem {
    color: var(--_problem);
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
    color: CanvasText;
    /* Smaller text makes some phones zoom in when a field is focused. */
    font-size: max(16px, 1em);
    line-height: 1.4;
  }

  textarea {
    min-block-size: 7em;
    resize: vertical;
  }

  @media print {
    .form,
    .sort {
      display: none;
    }
  }
`;
