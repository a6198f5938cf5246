import { css } from 'lit';

/**
 * How what a server has drawn looks besides: for readers whose browser runs no scripts, or has none yet. It goes with what the
 * server has drawn.
 */
export const servedStyles = css`
  /* The space that lede.css keeps is taken already, by what may be less. */
  :host::before {
    content: none !important;
  }

  .no-script {
    display: none;
    margin: 0;
    font-size: 0.875em;
  }

  @media (scripting: none) {
    :is([data-action], [part~='more-button'], .sort, .scripted, .remember) {
      display: none;
    }

    .no-script {
      display: block;
    }
  }

  /* As the element's own: one line high until a reader turns to it. Without scripts all of it is there at once. */
  @media (scripting: enabled) {
    .form.folded:not(:focus-within, :has(.field :is(:user-valid, :user-invalid))) {
      > :not(.form-title, .body, .notice) {
        display: none;
      }

      textarea {
        block-size: 3.4em;
        min-block-size: 0;
      }
    }
  }
`;
