import type { Preset } from './preset.js';

/**
 * Waline: `https://comments.example/api/comment?path={path}&pageSize=10`.
 *
 * An answer to an answer would have to name the comment at the top, so only those at the top can be answered.
 *
 * @see https://waline.js.org/en/reference/server/api.html
 * @see https://github.com/walinejs/waline/blob/main/packages/server/src/controller/comment.js
 */
export const waline: Preset = {
  comment: {
    error: 'errno && errmsg',
    items: 'data.data',
    id: 'objectId',
    parent: 'pid',
    replies: 'children',
    canReply: '!rid || false',
    author: { name: 'nick', url: 'link', avatar: 'avatar', badge: 'label' },
    published: 'time',
    body: 'comment',
    bodyFormat: 'html',
    pending: "status = 'waiting'",
    hidden: "status = 'spam'",
    pinned: 'sticky',
    score: 'like',
    total: 'data.count',
    next: { page: 'page', pages: 'data.totalPages' },
    create: {
      url: 'comment',
      body: {
        comment: 'body',
        nick: 'author.name',
        mail: 'author.email',
        link: 'author.url',
        url: '$query.path',
        pid: 'parent.id',
        rid: 'parent.id',
      },
      comment: 'data',
      pending: "data.status = 'waiting'",
      message: 'errmsg',
      fieldErrors: 'errmsg',
      fields: { nick: 'name', link: 'url' },
    },
  },
};
