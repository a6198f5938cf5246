import type { Preset } from './preset.js';

/**
 * Remark42: `https://remark.example/api/v1/find?site=news&url={canonical}&format=tree&sort=-time`; with `limit` the thread comes in
 * pages. Who writes or votes has to be signed in there: `configure()` adds the headers `X-JWT` and `X-XSRF-TOKEN`. A vote is taken
 * back by its opposite only.
 *
 * @see https://remark42.com/docs/contributing/api/
 */
export const remark42: Preset = {
  comment: {
    items: 'comments',
    // A tree has nodes, a plain list has the comments themselves.
    item: 'comment || @',
    replies: '^.replies',
    id: 'id',
    parent: 'pid',
    author: { name: 'user.name', avatar: 'user.picture' },
    published: 'time',
    edited: 'edit.time',
    body: 'text',
    bodyFormat: 'html',
    source: 'orig',
    deleted: 'delete',
    pinned: 'pin',
    score: 'score',
    myVote: 'vote',
    closed: 'info.read_only',
    total: 'info.count',
    next: { cursor: 'offset_id', value: 'info.last_comment', more: 'info.count_left' },
    counts: { url: 'counts?site={$query.site}', body: '@', count: '$[url = @][0].count' },
    find: { url: 'id/{id}?site={$query.site}&url={$query.url}' },
    create: {
      account: true,
      url: 'comment?site={$query.site}',
      body: {
        text: 'body',
        pid: 'parent.id',
        title: 'page.title',
        'locator.site': '$query.site',
        'locator.url': '$query.url',
      },
      comment: '$',
      message: 'error || details',
      fieldErrors: {
        items: "details = 'invalid comment' && $",
        field: "'body'",
        message: 'error',
      },
      reason: "code = 8 && 'closed'",
    },
    vote: {
      account: true,
      url: 'vote/{id}?site={$query.site}&url={$query.url}&vote={value != 0 && value}',
      method: 'PUT',
      message: 'error || details',
    },
    // Five minutes, where its settings say nothing else.
    edit: {
      account: true,
      within: 300,
      url: 'comment/{id}?site={$query.site}&url={$query.url}',
      method: 'PUT',
      body: { text: 'body' },
      comment: '$',
      message: 'error || details',
    },
    remove: {
      account: true,
      within: 300,
      url: 'comment/{id}?site={$query.site}&url={$query.url}',
      method: 'PUT',
      body: { delete: true },
      message: 'error || details',
    },
  },
};
