import { css } from 'lit';

/** How what is asked about a comment looks: like a form, in place of the text that it is about to change. */
export const panelStyles = css`
  .panel {
    margin-block: 8px 12px;
  }

  .comment[data-editing] > .body {
    display: none;
  }

  .panel .hint .action {
    min-block-size: 24px;
    text-decoration: underline;
  }
`;
