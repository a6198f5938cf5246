import { css } from 'lit';

/** How a list of stories is laid out. The number of columns follows the width the list is given. */
export const relatedStoriesStyles = css`
  :host {
    min-block-size: var(--_reserved);
  }

  .waiting {
    block-size: var(--_reserved, auto);
    overflow: clip;
  }

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

    .list.grid.four .card {
      --_rows: 4;
    }
  }

  /* A row that is scrolled, with the next story peeping in. Its edges leave room for the rings around what has the focus. */
  .list.carousel {
    grid-auto-flow: column;
    grid-auto-columns: min(82%, 300px);
    margin-inline: -6px 0;
    padding: 6px;
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline mandatory;
    scroll-padding-inline: 6px;
    scrollbar-width: thin;
  }

  .list.carousel .card {
    --_rows: 4;
  }

  /* The place of the buttons, which with a heading is beside that, by the direction of the list: the heading has its own. */
  .frame:dir(ltr):has(.carousel) .heading {
    padding-right: 104px;
  }

  .frame:dir(rtl):has(.carousel) .heading {
    padding-left: 104px;
  }

  .list.carousel.bare {
    margin-block-start: 44px;
  }

  .list.carousel > .item {
    scroll-snap-align: start;
  }

  @media (prefers-reduced-motion: no-preference) {
    .list.carousel {
      scroll-behavior: smooth;
    }
  }

  /* The number stands where a picture would. */
  .list.numbered {
    counter-reset: place;
  }

  .list.numbered > .item {
    counter-increment: place;
    position: relative;
    padding-inline-start: 3.25em;
  }

  .list.numbered .card {
    --_lines: 0;
    --_rows: 2;
  }

  .list.numbered .standfirst {
    display: none;
  }

  .list.numbered > .item::before {
    content: counter(place);
    position: absolute;
    inset-inline-start: 0;
    font-family: var(--_headline-font);
    font-size: 2.25em;
    font-weight: 700;
    font-variant-numeric: lining-nums tabular-nums;
    line-height: 1;
    color: var(--_accent);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 20px;
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

  @media print {
    .list.carousel {
      grid-auto-flow: row;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      overflow: visible;
    }

    .item.far {
      content-visibility: visible;
    }
  }
`;
