import { css } from 'lit';

/** How what few cards have looks. */
export const rareCardStyles = css`
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
