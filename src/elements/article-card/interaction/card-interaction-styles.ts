import { css } from 'lit';

/** How what cards have after their first paint looks. None of it takes space that was not there before. */
export const cardInteractionStyles = css`
  .read .headline {
    color: var(--_muted);
  }

  .save {
    position: absolute;
    inset-block-end: -8px;
    inset-inline-end: -6px;
    z-index: 2;
    inline-size: 36px;
    block-size: 36px;
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

  .is-overlay .save {
    inset: auto 8px 8px auto;
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
`;
