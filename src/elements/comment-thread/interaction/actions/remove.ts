import type { CommentAction } from './comment-action.js';

/**
 * Deletes a comment of one's own, as long as the server takes that. No server brings it back, so it is asked first; what was typed can
 * be had back, to be posted again.
 */
export const remove: CommentAction = {
  id: 'remove',
  term: 'remove',
  isAvailable: ({ comment, changes, own }) =>
    changes.remove !== undefined &&
    comment.status !== 'deleted' &&
    (comment.canRemove ?? own.has(comment, changes.remove.within)),
  run({ comment, changes, own, panel, guide, answering, button, parts }) {
    const { localize, resource, host, thread } = parts;
    const text = own.textOf(comment) ?? comment.source;
    panel.ask(
      comment,
      {
        id: 'remove',
        title: localize.term('removeHeading'),
        note: localize.term('removeNote'),
        action: 'remove',
        async run(_, draft) {
          const removed = await changes.remove?.send(comment, draft);
          // The element may have turned to another thread since.
          if (!removed || parts.thread !== thread) return;
          own.forget(comment);
          resource.put(removed);
          guide.tell(
            localize.term('commentRemoved'),
            text === undefined
              ? undefined
              : {
                  label: localize.term('writeAgain'),
                  comment: comment.id,
                  run: () => {
                    answering.writeAgain(text, comment.parentId);
                  },
                },
          );
          // The button of the menu is gone with it.
          void host.updateComplete.then(() => {
            if (guide.isFocusLost()) guide.focusOn(comment.id);
          });
        },
      },
      button,
    );
  },
};
