import { permalinks } from '../../permalink.js';
import type { CommentAction } from './comment-action.js';

/** Without the clipboard's own interface, which wants a secure page: https://w3c.github.io/clipboard-apis/ */
function copyBySelection(text: string, place: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  place.after(field);
  field.select();
  // It is deprecated, and all there is where there is no secure page.
  const isCopied = (document as { execCommand?: (command: string) => boolean }).execCommand?.(
    'copy',
  );
  field.remove();
  place.focus();
  return isCopied ?? false;
}

async function copy(text: string, place: HTMLElement): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (!clipboard) return copyBySelection(text, place);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, place);
  }
}

/** Copies the address of a comment. */
export const copyLink: CommentAction = {
  id: 'copy-link',
  term: 'copyLink',
  isAvailable: () => true,
  async run({ comment, parts: { host, localize }, guide, button }) {
    const url = permalinks(host.permalink)(comment.id);
    const isCopied = await copy(url, button);
    guide.tell(isCopied ? localize.term('linkCopied') : localize.term('linkNotCopied', { url }));
  },
};
