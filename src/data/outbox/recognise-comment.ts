import type { HtmlReader } from '../html-reader.js';
import type { Comment } from '../model.js';
import type { OutboxEntry } from './entry.js';

/** What was published this much before it was written is another comment, whatever the clocks say: a day. Milliseconds. */
const CLOCKS = 24 * 60 * 60_000;

/**
 * What a text says, for comparison: its letters and digits. Servers turn quotes and dashes, marks of markdown and line breaks into
 * others; a text without a letter is compared by its characters.
 */
export function gist(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '') || plain.replace(/\s+/g, '');
}

/** What a comment says, for comparison. */
const gistOf = ({ body, bodyFormat }: Comment, html: HtmlReader): string =>
  gist(bodyFormat === 'html' ? html.text(body) : body);

/** A comment and all that it is, in the end, an answer to. */
function lineOf(
  id: string | undefined,
  parents: ReadonlyMap<string, string | undefined>,
): Set<string> {
  const line = new Set<string>();
  for (let at = id; at !== undefined && !line.has(at); at = parents.get(at)) line.add(at);
  return line;
}

/** The comments among some that may be what a reader has written: by the same author, with the same words, in the same place. */
export function sameComments(
  { draft, form, known, written }: Pick<OutboxEntry, 'draft' | 'form' | 'known' | 'written'>,
  comments: readonly Comment[],
  html: HtmlReader,
): readonly Comment[] {
  const words = gist(draft.body);
  const name = draft.author.name && gist(draft.author.name);
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  // Some servers set an answer to an answer beside it.
  const line = lineOf(form || undefined, parents);
  return comments.filter(
    (comment) =>
      !known.includes(comment.id) &&
      comment.status !== 'deleted' &&
      (comment.parentId === undefined ? form === '' : line.has(comment.parentId)) &&
      (comment.published === undefined || Number(comment.published) > written - CLOCKS) &&
      (name === undefined || gist(comment.author.name ?? '') === name) &&
      gistOf(comment, html) === words,
  );
}

/**
 * Finds among comments the one that a reader has sent.
 *
 * @param others The other entries: what one of them is known as is not this.
 */
export function recogniseComment(
  entry: OutboxEntry,
  comments: readonly Comment[],
  others: readonly OutboxEntry[],
  html: HtmlReader,
): Comment | undefined {
  const claimed = new Set(
    others.flatMap(({ id, state }) =>
      id !== entry.id && 'id' in state && state.id !== undefined ? [state.id] : [],
    ),
  );
  return sameComments(entry, comments, html).find(({ id }) => !claimed.has(id));
}
