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
  }

  .note {
    margin-block: 8px 0;
  }
`;
