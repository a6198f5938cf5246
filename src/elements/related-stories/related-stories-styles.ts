import { css } from 'lit';

/** How a list of stories is laid out. The number of columns follows the width the list is given. */
export const relatedStoriesStyles = css`
  .heading {
    margin: 0 0 12px;
    padding-block-start: 8px;
    border-block-start: 3px solid currentcolor;
    font-family: var(--_headline-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }

  .list {
    display: grid;
    gap: calc(var(--_gap) * 1.25) var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .item {
    min-inline-size: 0;
    container-type: inline-size;
  }

  .list.stack {
    gap: 16px;
  }

  .list.stack > .item + .item {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_rule);
  }

  @container (inline-size >= 520px) {
    .list.grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 860px) {
    .list.grid:not(.four) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  /* Four fill a row of four, or two rows of two; never a row of three and one left over. */
  @container (inline-size >= 1040px) {
    .list.grid.four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 20px;
  }

  .more[hidden] {
    display: none;
  }

  .more .note {
    margin: 0;
  }

  /* Rows far below are laid out when they come near: a list of a thousand stays quick. */
  .item.far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 380px;
  }

  .list.stack > .item.far {
    contain-intrinsic-block-size: auto 160px;
  }
`;
