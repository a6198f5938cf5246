import { permalinks } from '../../permalink.js';
import type { CommentAction } from './comment-action.js';

/** Hands the address of a comment to another application, where the system has a way. */
export const share: CommentAction = {
  id: 'share',
  term: 'share',
  isAvailable: () => 'share' in navigator,
  async run({ comment, parts: { host, localize }, guide }) {
    try {
      await navigator.share({ title: document.title, url: permalinks(host.permalink)(comment.id) });
    } catch (error) {
      // A reader who thinks better of it is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      guide.tell(localize.term('notShared'));
    }
  },
};
