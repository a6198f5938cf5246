import { css } from 'lit';

/** How the layouts look that few cards have, and what few cards show. */
export const rareCardStyles = css`
  .is-hero {
    --_size: 1.75em;
    --_leading: 1.12;
    --_rows: 4;
    --_space: 10px;
  }

  /* The place of a caption is kept whether there is one or not: what is below stays where it is. */
  .is-hero:not(.imageless, :has(.caption)) {
    padding-block-end: calc(2.275em + 4px);
  }

  @container (inline-size >= 720px) {
    .is-hero {
      --_size: 2em;
      --_leading: 1.08;
      --_lines: calc(var(--lede-standfirst-lines, 3) + 1);
      gap: 24px;
    }

    .is-hero:not(.imageless) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }

    /* The caption stays at its picture, however high the text beside them. */
    .is-hero:has(.caption) {
      grid-template-rows: auto minmax(0, 1fr);
    }

    .is-hero .headline {
      letter-spacing: -0.02em;
    }

    .is-hero .standfirst {
      font-size: 1.125em;
    }
  }

  @container (inline-size >= 1000px) {
    .is-hero {
      --_size: 2.5em;
      --_leading: 1.06;
    }
  }

  .is-compact {
    gap: 16px;
  }

  .is-compact .media {
    order: 1;
    align-self: start;
  }

  .is-compact {
    --_size: 1em;
    --_lines: 0;
    --_rows: 2;
    --_foot: 1;
  }

  .is-compact:not(.imageless) {
    grid-template-columns: minmax(0, 1fr) 80px;
  }

  .is-compact .media {
    aspect-ratio: 1;
  }

  /* Where no word would have room beside it, there is no picture. */
  @container (inline-size < 12em) {
    .is-compact:not(.imageless) {
      grid-template-columns: minmax(0, 1fr);
    }

    .is-compact .media {
      display: none;
    }
  }

  /* It is small as it is. */
  .is-compact.long .headline {
    font-size: calc(var(--_size) * var(--_scale));
  }

  :is(.is-compact, .is-overlay) .standfirst {
    display: none;
  }

  .is-text {
    --_lines: 1;
    --_rows: 2;
  }

  /* The text on the image, whose lower part is darkened so that it can be read on any. */
  .is-overlay:not(.imageless) {
    color-scheme: dark;
    color: #fff;
  }

  .is-overlay {
    --_foot: 1;
  }

  .is-overlay .words {
    min-block-size: 0;
  }

  .is-overlay:not(.imageless) > * {
    grid-area: 1 / 1;
  }

  /* As high as the text, where that is higher. */
  .is-overlay .media {
    place-self: stretch;
  }

  .is-overlay .image {
    position: absolute;
    inset: 0;
    block-size: 100%;
    aspect-ratio: auto;
  }

  .is-overlay:not(.imageless) .words {
    --_muted: #fff;
    z-index: 1;
    align-self: end;
    padding: 64px 16px 16px;
    background: linear-gradient(#0000, #0002 16px, #0007 40px, #000b 64px, #000d);
  }

  /* On a phone text takes half of a picture that is no wider than the screen: it may be higher. */
  @container (inline-size < 480px) {
    .is-overlay .media {
      aspect-ratio: var(--lede-image-ratio, 10 / 11);
    }
  }

  @container (inline-size >= 560px) {
    .is-overlay {
      --_size: 1.5em;
    }
  }

  @container (inline-size >= 720px) {
    .is-overlay {
      --_size: 2em;
      --_leading: 1.1;
    }
  }

  @media (forced-colors: active) {
    .is-overlay:not(.imageless) .words {
      background: Canvas;
      padding-block-start: 16px;
    }
  }

  /* What lies under text is not printed: there it stands below the image. */
  @media print {
    .is-overlay:not(.imageless) {
      color-scheme: inherit;
      color: inherit;
    }

    .is-overlay:not(.imageless) > .words {
      --_muted: inherit;
      grid-area: auto;
      padding: 0;
      background: none;
    }

    .duration {
      print-color-adjust: exact;
    }
  }

  .duration {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    margin: 0;
    padding: 0.15em 0.6em;
    border-radius: 99px;
    background: #000c;
    color: #fff;
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }

  .caption {
    margin: 0;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .is-hero .caption {
    grid-column: 1;
    min-block-size: 2.8em;
    margin-block-start: -8px;
  }

  @container (inline-size >= 720px) {
    .is-hero:has(.caption) .words {
      grid-column: 2;
      grid-row: 1 / span 2;
    }

    .is-hero .caption {
      margin-block-start: -16px;
    }
  }

  /* As high as the line. */
  .avatar {
    inline-size: 1.4em;
    block-size: 1.4em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    vertical-align: bottom;
    background: var(--_surface);
    object-fit: cover;
  }

  .avatar.broken {
    visibility: hidden;
  }
`;
