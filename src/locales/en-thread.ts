import type { Terms } from './terms.js';

/** English: what a thread says once a reader does something in it. */
export const enThread = {
  commentsAdded: { one: '{count} more comment', other: '{count} more comments' },
  expand: { one: 'Show {count} reply', other: 'Show {count} replies' },
  commentNotFound: 'The comment you followed a link to is not here.',
  pinned: 'Pinned',
  newComment: 'New',
  newSince: {
    one: '{count} new comment since your last visit',
    other: '{count} new comments since your last visit',
  },
  nextNew: 'Next new comment ({count})',
  newComments: { one: 'Show {count} new comment', other: 'Show {count} new comments' },
  nothingNew: 'There is nothing new since your last visit.',
  inReplyTo: 'In reply to {author}',
  authorIsMuted: 'You have muted who wrote this.',
  replyHeading: 'Reply to {author}',
  requiredNote: 'Fields marked * are required.',
  notPublished: 'Will not be published.',
  name: 'Name',
  email: 'E-mail',
  url: 'Website',
  optional: 'optional',
  submit: 'Post comment',
  submitReply: 'Post reply',
  sending: 'Sending…',
  cancel: 'Cancel',
  posted: 'Your comment was posted.',
  postedPending: 'Thank you. Your comment is waiting for approval.',
  fieldRequired: '{field} is required.',
  emailInvalid: 'This is not an e-mail address: it needs a form like name@example.org.',
  urlInvalid: 'This is not a web address: it needs to begin with https:// or http://.',
  fixErrors: 'Please check the marked fields. Nothing was sent yet.',
  sendNetwork:
    'Your comment could not be sent: the server cannot be reached. Your text is still here.',
  sendTimeout:
    'The server has not answered yet, so your comment may or may not have arrived. Your text is still here; look at the thread again before you send it once more.',
  sendSignIn:
    'This site takes comments only from readers who are signed in. Your text is still here.',
  sendRefused: 'The server did not take your comment. Your text is still here.',
  sendDuplicate: 'The server has this comment already.',
  sendTooFast:
    'You are sending comments too quickly. Please wait a moment and try again; your text is still here.',
  sendServer: 'The server had a problem. Your text is still here; please try again later.',
} satisfies Partial<Terms>;
