import { asHtml } from './as-html.js';
import type { Preset } from './preset.js';

/**
 * Twikoo. All that it does is asked for at one address by POST, so a thread says by its body what it is of, and has the same as
 * `article-id`:
 *
 * ```html
 * <lede-comment-thread preset="twikoo" src="https://comments.example/" article-id="/story">
 *   <script type="application/json">{ "body": { "event": "COMMENT_GET", "url": "{id}" } }</script>
 * </lede-comment-thread>
 * ```
 *
 * Answers come with their comment, all of them. Its errors have the status 200 and are in Chinese; one that waits for approval it
 * answers as any other. To like a comment again takes the like back.
 *
 * @see https://twikoo.js.org/en/api.html
 * @see https://github.com/twikoojs/twikoo/blob/main/src/server/function/twikoo/index.js
 */
export const twikoo: Preset = {
  comment: {
    error: 'message',
    items: 'data',
    id: 'id',
    parent: 'pid',
    replies: 'replies',
    author: { name: 'nick', url: 'link', avatar: 'avatar' },
    published: 'created',
    body: 'comment',
    bodyFormat: 'html',
    hidden: 'isSpam',
    pinned: 'top',
    score: 'like',
    myVote: 'liked && 1',
    next: { cursor: 'body.before', value: '$items[-1].created', more: 'more' },
    create: {
      body: {
        event: "'COMMENT_SUBMIT'",
        url: 'article.id',
        href: 'page.url',
        nick: 'author.name',
        mail: 'author.email',
        link: 'author.url',
        comment: asHtml,
        pid: 'parent.id',
        rid: 'root.id',
        ua: "' '",
      },
      id: 'id',
      message: 'message',
      // It has one number for all errors, and words in one language.
      retryable: "message = '发言频率过高'",
      // A field that is missing or wrong stands in quotes; of what is too long there is the comment alone.
      fieldErrors: {
        items: 'message && $',
        field: "message = '评论内容过长' && 'comment' || (message | split('\"'))[1]",
        message: 'message',
      },
      fields: { nick: 'name', link: 'url' },
    },
    vote: {
      url: "?{value != -1 && 'like'}",
      body: { event: "'COMMENT_LIKE'", id: 'id' },
      message: 'message',
    },
  },
};
