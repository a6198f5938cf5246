import { css } from 'lit';

/** What a card of its own adds to the article's styles. */
export const articleCardStyles = css`
  .note {
    margin-block: 8px 0;
  }
`;
