import type { Preset } from './preset.js';

/**
 * Waline: `https://comments.example/api/comment?path={path}&pageSize=10`.
 *
 * Who changes or
 * deletes a comment has to be signed in there: `configure()` adds the header `Authorization`.
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
    author: { name: 'nick', url: 'link', avatar: 'avatar', badge: 'label' },
    published: 'time',
    body: 'comment',
    bodyFormat: 'html',
    source: 'orig',
    pending: "status = 'waiting'",
    hidden: "status = 'spam'",
    pinned: 'sticky',
    score: 'like',
    total: 'data.count',
    next: { page: 'page', pages: 'data.totalPages' },
    counts: {
      url: "comment?type=count&url={@ | join(',')}",
      count: '$.data || $',
    },
    create: {
      url: 'comment',
      body: {
        comment: 'body',
        nick: 'author.name',
        mail: 'author.email',
        link: 'author.url',
        url: '$query.path',
        pid: 'parent.id',
        rid: 'root.id',
      },
      comment: 'data',
      pending: "data.status = 'waiting'",
      message: 'errmsg',
      fieldErrors: 'errmsg',
      fields: { nick: 'name', link: 'url' },
      // It has one number for both. Its words are English where no `lang` asks for others.
      duplicate: "errmsg = 'Duplicate Content'",
      retryable: "errmsg = 'Comment too fast!'",
    },
    vote: {
      // There are no votes against a comment: false takes a like back, whoever gave it.
      url: 'comment/{value != -1 && id}',
      method: 'PUT',
      body: { like: 'value = 1 || false' },
      message: 'errmsg',
    },
    // Guests are not known again.
    edit: {
      account: true,
      url: 'comment/{id}',
      method: 'PUT',
      body: { comment: 'body' },
      comment: 'data',
      message: 'errmsg',
    },
    remove: { account: true, url: 'comment/{id}', method: 'DELETE', message: 'errmsg' },
  },
};
