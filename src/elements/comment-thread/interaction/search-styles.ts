import { css } from 'lit';

/** How the search in a thread looks. */
export const searchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-block-end: 16px;
    padding: 12px;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }

  /* Beside what was found, where there is room for both. */
  @media (height >= 32em) {
    .search {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
  }

  .comment.found {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: var(--_radius);
  }

  .search-field {
    display: grid;
    flex: 1 1 14em;
    gap: 4px;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .search-field input {
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-weight: 400;
  }

  .search-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .search-result {
    flex: 1 0 100%;
    margin: 0;
    font-size: 0.9375em;
  }

  .search-result:empty {
    display: none;
  }

  ::highlight(lede-found) {
    background-color: Mark;
    color: MarkText;
  }
`;
