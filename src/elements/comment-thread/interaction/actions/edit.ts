import type { ChangeDraft } from '../../../../data/change-comment.js';
import type { CommentAction, CommentActionContext } from './comment-action.js';

/** What is to be changed: as it was typed where that is known, else as it is read. */
function textOf({ comment, own, guide }: CommentActionContext): string {
  const { id, source, body, bodyFormat } = comment;
  const typed = own.textOf(comment) ?? source ?? (bodyFormat === 'html' ? undefined : body);
  if (typed !== undefined) return typed;
  return guide.commentElement(id)?.querySelector<HTMLElement>('.body')?.innerText.trim() ?? '';
}

/** Changes the text of a comment of one's own, as long as the server takes that. */
export const edit: CommentAction = {
  id: 'edit',
  term: 'edit',
  isAvailable: ({ comment, changes, own }) =>
    changes.edit !== undefined &&
    comment.status !== 'deleted' &&
    (comment.canEdit ?? own.has(comment, changes.edit.within)),
  run(context) {
    const { comment, changes, own, panel, guide, button, parts } = context;
    const { localize, resource, thread } = parts;
    const before = textOf(context);
    const change = async (body: string, draft: ChangeDraft): Promise<boolean> => {
      const now = thread.tree.byId.get(comment.id)?.comment ?? comment;
      const changed = await changes.edit?.send(now, { ...draft, body });
      if (!changed) return false;
      // The element may have turned to another thread since.
      if (parts.thread !== thread) return false;
      if (own.has(comment)) own.remember(comment, body);
      resource.put(changed);
      return true;
    };
    const undo = async (draft: ChangeDraft): Promise<void> => {
      try {
        await change(before, draft);
        guide.tell(localize.term('changeUndone'));
      } catch {
        guide.tell(localize.term('changeRefused'));
      }
      if (guide.isFocusLost()) guide.focusOn(comment.id);
    };
    panel.ask(
      comment,
      {
        id: 'edit',
        title: localize.term('editHeading'),
        field: { label: localize.term('body'), text: before, required: true },
        action: 'saveChange',
        async run(body, draft) {
          if (!(await change(body, draft))) return;
          guide.tell(localize.term('commentEdited'), {
            label: localize.term('undo'),
            comment: comment.id,
            run: () => void undo(draft),
          });
        },
      },
      button,
    );
  },
};
