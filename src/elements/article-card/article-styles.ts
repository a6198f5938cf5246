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
    position: relative;
    display: grid;
    gap: 12px;
    align-content: start;
    block-size: 100%;
  }

  .media {
    position: relative;
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

  /* Kicker, the lines of the headline, standfirst, one line at the foot: as high while loading as when loaded. */
  .words {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-block-size: calc(
      2.275em + var(--_size) * var(--_scale) * var(--_leading) * var(--_rows) + 1.36em *
        var(--_lines) + 18px
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

  /* The icons are shapes cut out of a square. */
  .icon::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.35em;
    background: currentcolor;
    forced-color-adjust: none;
  }

  .live::before {
    clip-path: circle();
  }

  .video::before {
    clip-path: polygon(10% 0, 100% 50%, 10% 100%);
  }

  .audio::before {
    clip-path: polygon(0 30%, 30% 30%, 75% 0, 75% 100%, 30% 70%, 0 70%);
  }

  .gallery::before {
    clip-path: polygon(0 0, 80% 0, 80% 20%, 100% 20%, 100% 100%, 20% 100%, 20% 80%, 0 80%);
  }

  .lock::before {
    clip-path: polygon(0 45%, 20% 45%, 20% 0, 80% 0, 80% 45%, 100% 45%, 100% 100%, 0 100%);
  }

  .headline {
    font-family: var(--_headline-font);
    font-size: calc(var(--_size) * var(--_scale));
    font-weight: 700;
    line-height: var(--_leading);
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

  .is-hero {
    --_size: 1.75em;
    --_leading: 1.12;
  }

  /* In a wide place: the image beside a larger headline. */
  @container (inline-size >= 720px) {
    .is-auto,
    .is-hero {
      --_size: 1.75em;
      --_leading: 1.12;
      --_rows: 5;
      gap: 24px;
    }

    :is(.is-auto, .is-hero):not(.imageless) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }

    .is-hero {
      --_size: 2.5em;
      --_leading: 1.06;
      --_rows: 4;
    }

    :is(.is-auto, .is-hero) .headline {
      letter-spacing: -0.015em;
    }

    :is(.is-auto, .is-hero) .standfirst {
      font-size: 1.0625em;
    }
  }

  /* A small image beside the text. */
  .is-horizontal,
  .is-compact {
    --_size: 1.125em;
    --_lines: min(2, var(--lede-standfirst-lines, 3));
    --_rows: 2;
    gap: 16px;
  }

  :is(.is-horizontal, .is-compact):not(.imageless) {
    grid-template-columns: minmax(0, 1fr) minmax(88px, 30%);
  }

  :is(.is-horizontal, .is-compact) .media {
    order: 1;
    align-self: start;
  }

  .is-horizontal.imageless .words {
    min-block-size: 0;
  }

  @container (inline-size < 480px) {
    .is-horizontal {
      --_rows: 3;
      --_lines: 1;
    }

    .is-horizontal .standfirst {
      display: none;
    }

    .is-horizontal .meta {
      block-size: 2.8em;
    }
  }

  .is-compact {
    --_size: 1em;
    --_lines: 0;
    --_rows: 2;
  }

  .is-compact:not(.imageless) {
    grid-template-columns: minmax(0, 1fr) 80px;
  }

  .is-compact .media {
    aspect-ratio: 1;
  }

  :is(.is-compact, .is-overlay) .standfirst {
    display: none;
  }

  .is-text .words {
    min-block-size: 0;
  }

  /* The text on the image, whose lower part is darkened so that it can be read on any. */
  .is-overlay:not(.imageless) {
    color-scheme: dark;
    color: #fff;
  }

  .is-overlay > * {
    grid-area: 1 / 1;
  }

  .is-overlay .words {
    --_muted: #fff;
    z-index: 1;
    align-self: end;
    min-block-size: 0;
    padding: 64px 16px 16px;
  }

  .is-overlay:not(.imageless) .words {
    background: linear-gradient(#0000, #000c 64px, #000e);
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

  /* A control at the foot has its place before it is there. */
  :host([save-button]) .meta {
    padding-inline-end: 44px;
  }

  @media print {
    .link::after {
      content: none;
    }
  }
`;
