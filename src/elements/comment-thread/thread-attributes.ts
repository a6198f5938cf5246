import { property } from 'lit/decorators.js';
import { SourceAttributesElement } from '../../source-attributes.js';

/** What a thread is set up by: it declares its attributes, beside those of its source, and nothing else. */
export class ThreadAttributesElement extends SourceAttributesElement {
  /** The heading above the thread; default: the number of comments. */
  @property() heading = '';

  /** The level of the heading in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /**
   * How the top level is ordered: `server` (as it came), `newest`, `oldest`, `top` (the most liked first) or `controversial`
   * (where votes are many and divided). What is pinned stands first. A reader can change it.
   */
  @property() sort: 'server' | 'newest' | 'oldest' | 'top' | 'controversial' = 'server';

  /** How many levels answers are set in. Deeper ones stand one below the other, and say what they answer. */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth = 4;

  /** Shows no form and no reply buttons. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;

  /** Says that comments are closed, and takes no more. */
  @property({ type: Boolean }) closed = false;

  /**
   * How the thread is kept up to date while it is in sight: `poll` asks the endpoint (or what its map names as `live`) again and
   * again; an address of `https:` is that of server-sent events, one of `wss:` that of a WebSocket, each with JSON that the same
   * map reads. It takes the names of `src`. New comments wait until the reader asks for them.
   */
  @property() live: string | undefined;

  /** How often `live="poll"` asks, in milliseconds, 1000 or more. */
  @property({ type: Number, attribute: 'live-interval' }) liveInterval = 30000;

  /** Describes the thread to search engines in the page's head, in the words of schema.org. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Gives keys no meaning: `j`, `k` and others do something else while the focus is in the thread. */
  @property({ type: Boolean, attribute: 'shortcuts-off' }) shortcutsOff = false;

  /** The pattern of a comment's fragment in the page's address, with `{id}` in it. */
  @property() permalink = '#comment-{id}';

  /**
   * The fields of a form besides that for the text, in their order, each with `required` behind it where it has to be filled in;
   * an empty text: none. Without it they are `name required, email required, url`, as far as the map sends them.
   */
  @property() fields: string | undefined;

  /** The longest text of a comment, counted as `maxlength` does; without it any. */
  @property({ type: Number, attribute: 'max-length' }) maxLength: number | undefined;

  /** How many seconds writing takes at least: who is quicker, as machines are, is asked to send once more. */
  @property({ type: Number, attribute: 'min-seconds' }) minSeconds = 0;

  /** Shows no pictures of who wrote, nor what stands for them: nobody else's server learns who reads. */
  @property({ type: Boolean, attribute: 'avatars-off' }) avatarsOff = false;

  /** Forces light or dark; by default the thread follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;
}
