import { css } from 'lit';

/** How the layouts look that few cards have, and what few cards show. */
export const rareCardStyles = css`
  .is-hero {
    --_size: 1.75em;
    --_leading: 1.12;
    --_rows: 4;
  }

  /* The place of a caption is kept whether there is one or not: what is below stays where it is. */
  .is-hero:not(.imageless, :has(.caption)) {
    padding-block-end: calc(2.275em + 4px);
  }

  @container (inline-size >= 720px) {
    .is-hero {
      --_size: 2.5em;
      --_leading: 1.06;
      gap: 24px;
    }

    .is-hero:not(.imageless) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }

    .is-hero .headline {
      letter-spacing: -0.02em;
    }

    .is-hero .standfirst {
      font-size: 1.125em;
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

  .is-text {
    --_lines: 1;
    --_rows: 2;
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

  @media (forced-colors: active) {
    .is-overlay:not(.imageless) .words {
      background: Canvas;
      padding-block-start: 16px;
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

  .avatar {
    inline-size: 1.6em;
    block-size: 1.6em;
    margin-inline-end: -0.4em;
    border-radius: 50%;
    background: var(--_surface);
    object-fit: cover;
  }

  .avatar.broken {
    visibility: hidden;
  }
`;
