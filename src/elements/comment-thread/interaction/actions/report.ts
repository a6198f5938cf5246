import type { CommentAction } from './comment-action.js';

/** Tells those who run the site of a comment that breaks its rules. */
export const report: CommentAction = {
  id: 'report',
  term: 'report',
  isAvailable: ({ comment, changes, own }) =>
    changes.report !== undefined && comment.status === 'published' && !own.has(comment),
  run({ comment, changes, panel, guide, button, parts: { localize } }) {
    const author = comment.author.name ?? localize.term('anonymous');
    panel.ask(
      comment,
      {
        id: 'report',
        title: localize.term('reportHeading', { author }),
        note: localize.term('reportNote'),
        field: changes.report?.takesReason
          ? { label: localize.term('reportReason'), text: '', required: false }
          : undefined,
        action: 'reportSend',
        async run(reason, draft) {
          await changes.report?.send(comment, { ...draft, ...(reason && { reason }) });
          guide.tell(localize.term('reported'));
        },
      },
      button,
    );
  },
};
