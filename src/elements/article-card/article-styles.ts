import { css } from 'lit';

/**
 * How an article looks, as a card of its own and within a list. A card takes its form from its layout and from the width it is
 * given, not from that of the window.
 *
 * The text has a least height, so that a card that is loading is as high as one that is loaded.
 */
export const articleStyles = css`
  .card {
    --_scale: var(--lede-headline-scale, 1);
    --_lines: var(--lede-standfirst-lines, 3);
    --_size: 1.25em;
    --_leading: 1.18;
    --_rows: 3;
    --_foot: 1;
    --_space: 6px;
    position: relative;
    display: grid;
    /* Not as wide as its longest word. */
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    block-size: 100%;
  }

  .media {
    position: relative;
    margin: 0;
    aspect-ratio: var(--lede-image-ratio, 3 / 2);
    overflow: hidden;
    /* Square, unless the page wants all corners round. */
    border-radius: var(--lede-radius, 0);
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

  /* Kicker, the lines of the headline, of the standfirst and of the foot: as high while loading as when loaded. */
  .words {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    min-block-size: calc(
      1.1375em * (1 + var(--_foot)) + var(--_size) * var(--_scale) * var(--_leading) *
        var(--_rows) + 1.36em * var(--_lines) + 3 * var(--_space)
    );
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
  .byline a,
  .standfirst,
  .meta {
    position: relative;
    z-index: 1;
  }

  .kicker a,
  .byline a {
    text-decoration: none;
  }

  /* Large enough to be hit, and no higher than its line. */
  .kicker a {
    padding-block: 5px;
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

  /* An icon is not left alone at the end of a line. */
  .icon {
    white-space: nowrap;
  }

  /* The place of an icon, which comes later. */
  .icon::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.35em;
  }

  .headline {
    font-family: var(--_headline-font);
    font-size: calc(var(--_size) * var(--_scale));
    font-weight: 700;
    line-height: var(--_leading);
    letter-spacing: -0.008em;
    text-wrap: balance;
  }

  /* Where long words alone can be parted at syllables. */
  @supports (hyphenate-limit-chars: 16 6 6) {
    .headline {
      hyphens: auto;
      hyphenate-limit-chars: 16 6 6;
    }
  }

  .link {
    text-decoration: none;
  }

  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .long .headline {
    font-size: calc(var(--_size) * var(--_scale) * 0.85);
  }

  .long .standfirst {
    display: none;
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

  /* One line, in a narrow place two: their space is there before the data is. */
  .meta {
    min-block-size: calc(1.4em * var(--_foot));
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .meta > * {
    margin-inline-end: 0.6em;
  }

  .meta > :not(.byline) {
    white-space: nowrap;
  }

  @container (inline-size < 480px) {
    .card {
      --_foot: 2;
    }
  }

  /* A small image beside the text. */
  .is-horizontal {
    --_size: 1.125em;
    --_lines: min(2, var(--lede-standfirst-lines, 3));
    --_rows: 2;
    gap: 16px;
  }

  .is-horizontal:not(.imageless) {
    grid-template-columns: minmax(0, 1fr) minmax(88px, 30%);
  }

  .is-horizontal .media {
    order: 1;
    align-self: start;
  }

  /* Where no word would have room beside it, above it. */
  @container (inline-size < 16em) {
    .is-horizontal:not(.imageless) {
      grid-template-columns: minmax(0, 1fr);
    }

    .is-horizontal .media {
      order: 0;
    }
  }

  .is-horizontal.imageless .words {
    min-block-size: 0;
  }

  @container (inline-size < 480px) {
    .is-horizontal {
      --_rows: 3;
      --_lines: 0;
    }

    .is-horizontal .standfirst {
      display: none;
    }
  }

  @container (inline-size >= 720px) {
    .is-horizontal {
      --_size: 1.375em;
    }
  }

  /* Letters that join are not to be pushed together. */
  .headline[part]:dir(rtl) {
    letter-spacing: normal;
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
`;
