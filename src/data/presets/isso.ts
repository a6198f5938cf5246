import type { Preset } from './preset.js';

/**
 * Isso: `https://comments.example/?uri={path}&limit=20&nested_limit=5`, with the slash before the question mark. The page's origin
 * has to be among the hosts in its settings. Who may change or delete a comment it knows by a cookie, for a quarter of an hour: to a
 * page of another origin that takes `credentials="include"`. A vote it counts once and does not take back.
 *
 * @see https://isso-comments.de/docs/reference/server-api/
 * @see https://github.com/isso-comments/isso/blob/master/isso/views/comments.py
 */
export const isso: Preset = {
  comment: {
    // A vote that it refuses is answered with 200.
    error: 'message',
    items: 'replies',
    id: 'id',
    parent: 'parent',
    replies: 'replies',
    moreReplies: {
      url: '?uri={$query.uri}&parent={id}&limit=20',
      count: 'hidden_replies',
      offset: 'offset',
      more: 'hidden_replies',
    },
    author: { name: 'author', url: 'website', avatar: 'gravatar_image' },
    published: 'created',
    edited: 'modified',
    body: 'text',
    bodyFormat: 'html',
    pending: 'mode = 2',
    deleted: 'mode = 4',
    upvotes: 'likes',
    downvotes: 'dislikes',
    replyCount: 'total_replies',
    total: 'total_replies',
    next: { offset: 'offset', more: 'hidden_replies' },
    counts: { url: 'count', body: '@', count: '$' },
    find: { url: 'id/{id}' },
    create: {
      url: 'new?uri={$query.uri}',
      body: {
        text: 'body',
        author: 'author.name',
        email: 'author.email',
        website: 'author.url',
        // Refused as a text.
        parent: 'parent.id | number',
        // Without it a page must be there to be fetched before its first comment.
        title: 'page.title',
      },
      comment: '$',
      pending: 'mode = 2',
      message: 'message',
      // It says what is wrong in a page or in JSON, and which field that is of with the first word.
      fieldErrors: {
        items: "($ | split('<p>'))[1] | split('</p>') | first || message",
        field: "@ | split(' ') | first",
        message: '@ | text',
      },
      fields: { Website: 'url', 'http://tools.ietf.org/html/rfc5321#section-4.5.3': 'email' },
      // It says so by 403.
      retryable:
        "(($ | split('ratelimit exceeded')) || (message | split('ratelimit exceeded')))[1]",
    },
    vote: {
      url: "id/{id}/{value = 1 && 'like' || value = -1 && 'dislike'}",
      message: 'message',
    },
    // The cookie by which it knows who wrote lasts a quarter of an hour.
    edit: {
      within: 900,
      url: 'id/{id}',
      method: 'PUT',
      body: { text: 'body' },
      comment: '$',
      message: 'message',
    },
    remove: { within: 900, url: 'id/{id}', method: 'DELETE', message: 'message' },
  },
};
