import { css } from 'lit';

/** How a thread looks. Answers are set in by a line that leads back to what they answer. */
export const commentThreadStyles = css`
  .head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 16px;
    padding-block-start: 8px;
    padding-inline-end: 40px;
    border-block-start: 3px solid currentcolor;
  }

  .heading {
    margin: 0;
    font-family: var(--_headline-font);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }

  .sort {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: 0.875em;
    color: var(--_muted);
  }

  .sort span {
    white-space: nowrap;
  }

  /* In a row of its own it is not in the way of the menu's button. */
  @container (inline-size < 25em) {
    .sort {
      flex: 0 0 calc(100% + 40px);
      max-inline-size: none;
      margin-inline-end: -40px;
    }
  }

  select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 8px;
    border: 1px solid color-mix(in oklab, currentcolor 55%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }

  .comments,
  .replies {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .root {
    padding-block: 4px;
    border-block-start: 1px solid var(--_rule);
  }

  /* What is far below is laid out when it comes near; until then it counts for as much as its comments may take. */
  .far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_count, 1) * 9em);
  }

  .replies {
    margin-inline-start: min(var(--lede-indent, 20px), 2.5cqi);
    padding-inline-start: min(16px, 3cqi);
    border-inline-start: 1px solid var(--_rule);
  }

  .flat > .replies {
    margin-inline-start: 0;
    padding-inline-start: 0;
    border: 0;
  }

  .comment {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 12px;
    padding-block: 12px;
    scroll-margin-block-start: 24px;
  }

  .comment > * {
    grid-column: 2;
  }

  .comment.bare {
    display: block;
  }

  /* It is seen beyond what is laid out by itself. */
  .root {
    overflow-clip-margin: 12px;
  }

  .comment:focus-visible {
    outline-offset: 3px;
  }

  .avatar {
    grid-area: 1 / 1 / 3 / 2;
    display: grid;
    place-items: center;
    inline-size: max(36px, 2.25em);
    block-size: max(36px, 2.25em);
    border-radius: 50%;
    background: var(--_surface);
    font-weight: 600;
    text-transform: uppercase;
    object-fit: cover;
  }

  @container (inline-size < 480px) {
    .replies .avatar {
      inline-size: max(24px, 2em);
      block-size: max(24px, 2em);
      font-size: 0.75em;
    }

    .replies .comment {
      column-gap: 8px;
    }
  }

  .byline {
    display: flex;
    flex-wrap: wrap;
    /* Between rows too: each link has 24 pixels of its own. */
    gap: 5px 8px;
    align-items: baseline;
    padding-inline-end: 36px;
    font-size: 0.875em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .author {
    font-weight: 700;
  }

  .author a {
    text-decoration: none;
  }

  .author a:hover,
  .date:hover {
    text-decoration: underline;
  }

  .badge {
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    font-size: 0.8571em;
    font-weight: 600;
    color: var(--_accent);
  }

  /* Without text it takes no room, whatever white space is in it. */
  .score {
    margin-inline-end: auto;
  }

  .menu-button {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 0;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .menu-button::before {
    content: '⋯' / '';
  }

  .date,
  .edited,
  .score {
    color: var(--_muted);
    text-decoration: none;
  }

  .body:not(.field) {
    margin-block: 4px 2px;
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }

  .body.plain {
    white-space: pre-wrap;
  }

  .body.gone {
    font-style: italic;
    color: var(--_muted);
  }

  .body :is(p, ul, ol, dl, blockquote, pre) {
    margin-block: 0 0.6em;
    margin-inline: 0;
  }

  .body :is(ul, ol, dd) {
    margin-inline-start: 0;
    padding-inline-start: 1.5em;
  }

  .body > :last-child {
    margin-block-end: 0;
  }

  .body blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_rule);
    color: var(--_muted);
  }

  .body pre {
    padding: 8px 12px;
    overflow-x: auto;
    background: var(--_surface);
    font-size: 0.875em;
  }

  .body a[href] {
    color: var(--_link);
  }

  .comment .note {
    margin-block: 2px;
  }

  .comment > .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    font-size: 0.875em;
  }

  .action {
    min-block-size: 32px;
    padding: 4px 0;
    border: 0;
    background: none;
    font-weight: 600;
    color: var(--_muted);
    cursor: pointer;
  }

  .more-replies {
    margin: 0;
    font-size: 0.875em;
  }

  .action:hover {
    color: inherit;
    text-decoration: underline;
  }

  /* Here and not with what comes later, which would move what is being read. */
  @media (pointer: coarse) {
    .action {
      min-block-size: 44px;
    }

    .menu-button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }

    .head {
      padding-inline-end: 52px;
    }

    .head .menu-button {
      inset-block-start: 2px;
    }

    .byline {
      padding-inline-end: 44px;
    }

    .byline > .menu-button {
      inset-block-start: 0;
    }
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 16px;
  }

  .more[hidden] {
    display: none;
  }

  /* As high as a heading, a form and a line: what a thread that nobody has written in takes too. */
  .waiting {
    display: grid;
    gap: 16px;
    padding-block-start: 8px;
  }

  .waiting .skeleton {
    block-size: 36px;
  }

  .waiting .skeleton:not(.wide) {
    inline-size: min(12em, 60%);
  }

  .waiting .wide {
    block-size: 150px;
  }
`;
