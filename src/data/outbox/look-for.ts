import type { Comment } from '../model.js';
import type { Loaded, Source } from '../source.js';
import { createSetting } from '../write-comment.js';
import type { OutboxEntry } from './entry.js';
import { mayBeAmong, recogniseComment } from './recognise-comment.js';
import type { Found } from './transitions.js';

/** How many pages of a thread are read at most. */
const MOST_PAGES = 20;

/** What a look has found, and the comment where it has found one. */
export interface Look {
  readonly found: Found;
  readonly comment?: Comment;
}

/**
 * Reads a thread anew, page by page, to see whether something sent has arrived. That it is not there says something only where all
 * of the thread was read, and nothing is held back from it.
 *
 * @param others The other entries of the thread: what one of them is known as is not this.
 */
export async function lookFor(
  source: Source<Comment>,
  entry: OutboxEntry,
  others: readonly OutboxEntry[],
): Promise<Look> {
  const { signal } = new AbortController();
  const { html } = source.services;
  try {
    const read: Comment[] = [];
    let page: Loaded<Comment> | undefined;
    for (let count = 0; count < MOST_PAGES && (!page || page.next); count++) {
      page = await source.load({ signal, fresh: true, page: page?.next, offset: read.length });
      read.push(...page.items);
      const comment = recogniseComment(entry, read, others, html);
      if (comment) {
        const { id, status } = comment;
        return { found: { kind: 'found', id, pending: status === 'pending' }, comment };
      }
    }
    const isPart = page?.next !== undefined || read.some(({ moreReplies }) => moreReplies);
    const holdsBack = (await createSetting(source))?.pending !== undefined;
    const isUnclear = isPart || holdsBack || mayBeAmong(entry, read, others, html);
    return { found: { kind: isUnclear ? 'unclear' : 'absent' } };
  } catch {
    return { found: { kind: 'failed' } };
  }
}
