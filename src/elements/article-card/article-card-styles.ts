import { css } from 'lit';

/** What a card of its own adds to the article's styles. */
export const articleCardStyles = css`
  /* A headline is not lost under a large image. */
  @container (inline-size >= 560px) {
    :is(.is-auto, .is-vertical) {
      --_size: 1.5em;
    }
  }

  @container (inline-size >= 720px) {
    :is(.is-auto, .is-vertical) {
      --_size: 1.75em;
      --_leading: 1.12;
    }

    /* The image beside the text. */
    .is-auto {
      --_rows: 5;
      --_lines: calc(var(--lede-standfirst-lines, 3) + 1);
      gap: 24px;
    }

    .is-auto:not(.imageless) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }

    .is-auto .headline {
      letter-spacing: -0.015em;
    }

    .is-auto .standfirst {
      font-size: 1.0625em;
    }
  }

  .note {
    margin-block: 8px 0;
  }
`;
