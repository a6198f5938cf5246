import { css } from 'lit';

/** How the list of keys looks. */
export const shortcutsStyles = css`
  .shortcuts {
    inline-size: min(24em, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    padding: 16px;
    overflow-y: auto;
    border: 1px solid var(--_rule);
    border-radius: calc(var(--_radius) + 3px);
    background: Canvas;
    color: CanvasText;
    outline: none;
  }

  .shortcuts::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .shortcuts :is(dl, .form-title) {
    margin: 0 0 12px;
  }

  .shortcuts dl > div {
    display: flex;
    gap: 16px;
    align-items: baseline;
    padding-block: 4px;
  }

  .shortcuts dt {
    flex: none;
    inline-size: 2em;
    text-align: center;
  }

  .shortcuts dd {
    margin: 0;
  }

  .shortcuts kbd {
    padding: 2px 8px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: ui-monospace, monospace;
  }
`;
