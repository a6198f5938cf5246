import { css } from 'lit';

/**
 * How an article looks, as a card of its own and within a list. It takes its form from the width it is given: upright in a
 * narrow column, image beside the text in a wide one.
 *
 * The text has a least height, so that a card that is loading is as high as one that is loaded.
 */
export const articleStyles = css`
  .card {
    --_lines: 3;
    position: relative;
    display: grid;
    gap: 12px;
    align-content: start;
    block-size: 100%;
  }

  .media {
    margin: 0;
    aspect-ratio: var(--lede-image-ratio, 3 / 2);
    overflow: hidden;
    background: var(--_surface);
  }

  .image {
    display: block;
    inline-size: 100%;
    /* Not 100 %: on a page without a doctype that is any height. */
    block-size: auto;
    aspect-ratio: inherit;
    object-fit: cover;
  }

  .image.broken {
    visibility: hidden;
  }

  /* Kicker, three lines of headline, standfirst, one line at the foot: as high while loading as when loaded. */
  .text {
    --_headline: 1.475em * 3;
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-block-size: calc(1.1375em * 2 + var(--_headline) + 1.36em * var(--_lines) + 18px);
  }

  .kicker,
  .standfirst,
  .headline,
  .meta {
    margin: 0;
  }

  .kicker {
    font-size: 0.8125em;
    font-weight: 700;
    line-height: 1.4;
    color: var(--_accent);
  }

  .kicker a,
  .byline a {
    position: relative;
    z-index: 1;
    text-decoration: none;
  }

  .kicker a:hover,
  .byline a:hover {
    text-decoration: underline;
  }

  .badge::after {
    content: '·';
    margin-inline: 0.4em;
  }

  .badge:last-child::after {
    content: none;
  }

  .headline {
    font-family: var(--_headline-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.18;
    letter-spacing: -0.008em;
    text-wrap: balance;
  }

  .link {
    text-decoration: none;
  }

  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card:hover .link {
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.12em;
  }

  .link:focus-visible {
    outline: none;
  }

  .link:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .standfirst {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    font-size: 0.9375em;
    line-height: 1.45;
    color: var(--_muted);
  }

  /* One line: what does not fit wraps out of sight, whole. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.9em;
    block-size: 1.4em;
    overflow: hidden;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .byline {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* The line is cut off at its edges: a ring around a name stays within. */
  .byline a:focus-visible {
    outline-offset: -2px;
  }

  /* A card alone in a wide place: the image beside a larger headline. */
  @container (inline-size >= 720px) {
    .card.wide {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 24px;
    }

    .card.wide.imageless {
      grid-template-columns: minmax(0, 1fr);
    }

    .card.wide .headline {
      font-size: 1.75em;
      line-height: 1.12;
      letter-spacing: -0.015em;
    }

    .card.wide .standfirst {
      font-size: 1.0625em;
    }

    .card.wide .text {
      --_lines: 4;
      --_headline: 1.96em * 5;
    }
  }

  /* A row of a list: a small image beside the text. */
  .card.row {
    --_lines: 2;
    grid-template-columns: minmax(0, 1fr) minmax(88px, 30%);
    gap: 16px;
  }

  .card.row.imageless {
    grid-template-columns: minmax(0, 1fr);
  }

  .card.row .media {
    order: 1;
    align-self: start;
  }

  .card.row .text {
    --_headline: 1.3275em * 2;
  }

  .card.row.imageless .text {
    min-block-size: 0;
  }

  .card.row .headline {
    font-size: 1.125em;
  }

  @container (inline-size < 480px) {
    .card.row .standfirst {
      display: none;
    }

    .card.row .text {
      --_headline: 1.3275em * 3;
      --_lines: 1;
    }

    .card.row .meta {
      block-size: 2.8em;
    }
  }

  .card.loading .skeleton {
    max-inline-size: 100%;
  }

  .card.loading .line {
    block-size: 1em;
  }

  .card.loading .headline {
    block-size: 3.54em;
  }

  .card.loading .line.short {
    inline-size: 40%;
    font-size: 0.8125em;
  }

  @media print {
    .link::after {
      content: none;
    }
  }
`;
