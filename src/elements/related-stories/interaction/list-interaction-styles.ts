import { css } from 'lit';

/** How what lists have after their first paint looks. It stands where there was room for it. */
export const listInteractionStyles = css`
  .skip {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 0;
    z-index: 3;
    background: Canvas;
    color: CanvasText;
  }

  .skip:not(:focus) {
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .arrows {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 0;
    display: flex;
    gap: 8px;
  }

  .arrows[hidden] {
    display: none;
  }

  .arrow {
    inline-size: 40px;
    min-block-size: 34px;
    padding: 0;
    font-size: 1.5em;
    line-height: 1;
  }

  .end {
    position: absolute;
  }
`;
