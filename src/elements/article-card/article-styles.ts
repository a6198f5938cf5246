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
    block-size: 100%;
    max-inline-size: none;
    object-fit: cover;
  }

  .image.broken {
    visibility: hidden;
  }

  .text {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-block-size: var(--_text-height);
    --_text-height: calc(1.25em * 1.4 + 1.25em * 1.18 * 2 + 0.9375em * 1.45 * var(--_lines) + 0.8125em * 1.4 + 18px);
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

  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.9em;
    margin-block-start: auto;
    padding-block-start: 2px;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .byline a {
    text-decoration: none;
  }

  /* A card alone in a wide place: the image beside a larger headline. */
  @container (inline-size >= 640px) {
    .card.wide {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 24px;
    }

    .card.wide.imageless {
      grid-template-columns: minmax(0, 1fr);
    }

    .card.wide .headline {
      font-size: 2em;
      line-height: 1.1;
      letter-spacing: -0.015em;
    }

    .card.wide .standfirst {
      --_lines: 5;
      font-size: 1.0625em;
    }

    .card.wide .meta {
      margin-block-start: 6px;
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

  .card.row .headline {
    font-size: 1.125em;
  }

  @container (inline-size < 360px) {
    .card.row .standfirst {
      display: none;
    }

    .card.row .text {
      --_text-height: calc(0.8125em * 1.4 * 2 + 1.125em * 1.18 * 3 + 12px);
    }
  }

  .card.loading .skeleton {
    max-inline-size: 100%;
  }

  .card.loading .line {
    block-size: 1em;
  }

  .card.loading .headline {
    block-size: 2.36em;
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
