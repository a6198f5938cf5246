import type { HtmlReader } from '../html-reader.js';
import type { Comment } from '../model.js';
import type { OutboxEntry } from './entry.js';

/** What was published this much before it was written is another comment, whatever the clocks say: a day. Milliseconds. */
const CLOCKS = 24 * 60 * 60_000;

/** How long before something was written a comment may be dated that may be it, though it says something else. Milliseconds. */
const NEARLY = 10 * 60_000;

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

/** The comments among some that are by who has written something, and in the same place; but those that were there before. */
function likelyComments(
  { draft, form, known }: Pick<OutboxEntry, 'draft' | 'form' | 'known'>,
  comments: readonly Comment[],
): readonly Comment[] {
  const name = draft.author.name && gist(draft.author.name);
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  // Some servers set an answer to an answer beside it.
  const line = lineOf(form || undefined, parents);
  return comments.filter(
    (comment) =>
      !known.includes(comment.id) &&
      comment.status !== 'deleted' &&
      (comment.parentId === undefined ? form === '' : line.has(comment.parentId)) &&
      (name === undefined || gist(comment.author.name ?? '') === name),
  );
}

/** Whether a comment has the words of something written. */
const hasWords = (comment: Comment, { draft }: Pick<OutboxEntry, 'draft'>, html: HtmlReader) =>
  gistOf(comment, html) === gist(draft.body);

/** The comments among some that may be what a reader has written: by the same author, with the same words, in the same place. */
export const sameComments = (
  entry: Pick<OutboxEntry, 'draft' | 'form' | 'known' | 'written'>,
  comments: readonly Comment[],
  html: HtmlReader,
): readonly Comment[] =>
  likelyComments(entry, comments).filter(
    (comment) =>
      (comment.published === undefined || Number(comment.published) > entry.written - CLOCKS) &&
      hasWords(comment, entry, html),
  );

/**
 * Whether some comments may have among them what a reader has sent, though none is recognised: servers shorten links and put other
 * words in place of some, and clocks are wrong.
 *
 * @param others The other entries: what one of them is known as is not this.
 */
export const mayBeAmong = (
  entry: OutboxEntry,
  comments: readonly Comment[],
  others: readonly OutboxEntry[],
  html: HtmlReader,
): boolean => {
  const claimed = claimedBy(entry, others);
  return likelyComments(entry, comments).some(
    (comment) =>
      !claimed.has(comment.id) &&
      (Number(comment.published ?? 0) > entry.written - NEARLY || hasWords(comment, entry, html)),
  );
};

/** The comments that other entries are known as. */
const claimedBy = (entry: OutboxEntry, others: readonly OutboxEntry[]): ReadonlySet<string> =>
  new Set(
    others.flatMap(({ id, state }) =>
      id !== entry.id && 'id' in state && state.id !== undefined ? [state.id] : [],
    ),
  );

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
  const claimed = claimedBy(entry, others);
  return sameComments(entry, comments, html).find(({ id }) => !claimed.has(id));
}
