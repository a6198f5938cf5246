import { css } from 'lit';

/** How a menu looks, and a word that is told over the page. */
export const menuStyles = css`
  @media print {
    .menu {
      display: none;
    }
  }

  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    max-inline-size: min(320px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow-y: auto;
    border: 1px solid var(--_rule);
    border-radius: calc(var(--_radius) + 3px);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    font-size: 0.9375em;
  }

  .menu-item {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-item:focus-visible {
    background: color-mix(in oklab, currentcolor 8%, transparent);
  }

  .menu-item:focus-visible {
    outline-offset: -3px;
  }
`;
