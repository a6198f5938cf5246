import { css } from 'lit';

/** How what cards have after their first paint looks. None of it takes space that was not there before. */
export const cardInteractionStyles = css`
  /* The icons are shapes cut out of a square. */
  .icon::before {
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
    block-size: 0.85em;
    clip-path: polygon(
      evenodd,
      0 45%,
      14% 45%,
      14% 0,
      86% 0,
      86% 45%,
      100% 45%,
      100% 100%,
      0 100%,
      0 45%,
      34% 45%,
      34% 18%,
      66% 18%,
      66% 45%,
      34% 45%
    );
  }

  .read .headline {
    color: var(--_muted);
  }

  /* At the end of the last line, of which it takes nothing but its end. */
  .save {
    position: relative;
    z-index: 2;
    align-self: end;
    inline-size: 36px;
    block-size: 36px;
    margin-block: calc(-28px - var(--_space)) -8px;
    margin-inline-end: -6px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  /* A bookmark: its outline is what is left when a smaller one is cut out of it. */
  .save::before {
    content: '';
    position: absolute;
    inset: 9px 11px;
    background: currentcolor;
    clip-path: polygon(
      evenodd,
      0 0,
      100% 0,
      100% 100%,
      50% 72%,
      0 100%,
      0 0,
      14% 12%,
      86% 12%,
      86% 76%,
      50% 56%,
      14% 76%,
      14% 12%
    );
    forced-color-adjust: none;
  }

  .save:hover,
  .save[aria-pressed='true'] {
    color: var(--_accent);
  }

  .save[aria-pressed='true']::before {
    clip-path: polygon(0 0, 100% 0, 100% 100%, 50% 72%, 0 100%);
  }

  .show-images {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 2;
  }

  :is(.is-horizontal, .is-compact) .show-images {
    inset-inline: auto 4px;
  }

  .controls {
    display: contents;
  }

  /* Under the buttons nothing is to be read. */
  .card:has(.save) .meta {
    padding-inline-end: 44px;
  }

  /* These are not adjusted, so they do not get the colour of the text by themselves. */
  @media (forced-colors: active) {
    .icon::before {
      background: CanvasText;
    }

    .save::before {
      background: ButtonText;
    }
  }

  @media print {
    .link::after {
      content: none;
    }

    .words {
      min-block-size: 0;
    }
  }
`;
