import type { CommentAction } from './comment-action.js';

/** The text that a reader has marked within an element. */
function markedIn(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  // In Chromium only the root knows what is marked in it; elsewhere the document does.
  const selection = root.getSelection?.() ?? document.getSelection();
  const isWithin =
    selection !== null &&
    element.contains(selection.anchorNode) &&
    element.contains(selection.focusNode);
  return isWithin ? selection.toString().trim() : '';
}

/** Opens the form to answer a comment with its text in it, or with what of it is marked. */
export const quote: CommentAction = {
  id: 'quote',
  term: 'quote',
  isAvailable: ({ comment, answering, muted }) =>
    answering.takes(comment) && !muted.isMuted(comment),
  run({ comment, guide, answering }) {
    const body = guide.commentElement(comment.id)?.querySelector<HTMLElement>('.body');
    if (!body) return;
    const text = markedIn(body) || body.innerText.trim();
    const quoted = text
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
    answering.quote(comment.id, `${quoted}\n\n`);
  },
};
