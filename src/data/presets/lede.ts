import type { Preset } from './preset.js';

/**
 * An API made for these elements: what a home-made server answers that wants no map. The sample site's endpoint is one.
 *
 * Articles: `/api/articles?page=1&per_page=10`; comments: `/api/articles/{id}/comments`, which also takes new ones, has one by its
 * id behind it, and with `since` those that were posted or changed after a moment; the numbers of comments of many articles:
 * `/api/counts?articles=101,102`. A server that takes votes says of each comment how its reader has voted (`my_vote`: 1, -1 or 0).
 */
export const lede: Preset = {
  article: {
    items: '$',
    id: 'id',
    url: 'url',
    title: 'title',
    standfirst: 'standfirst',
    image: {
      url: 'image.url',
      alt: 'image.alt',
      width: 'image.width',
      height: 'image.height',
      srcset: 'image.srcset',
      focalPoint: { x: 'image.focal_point.x', y: 'image.focal_point.y' },
      caption: 'image.caption',
      credit: 'image.credit',
    },
    authors: { items: 'authors', name: 'name', url: 'url', avatar: 'avatar' },
    section: { name: 'section.name', url: 'section.url' },
    published: 'published',
    updated: 'updated',
    commentCount: 'comment_count',
    kind: 'kind',
    readingMinutes: 'reading_minutes',
    durationSeconds: 'duration_seconds',
    sponsor: 'sponsor',
    access: "access = 'subscriber' && 'paid' || access",
    body: 'body',
    lang: 'lang',
    dir: 'dir',
    total: "$headers['x-total-count']",
    next: { link: true },
  },
  comment: {
    items: 'comments',
    id: 'id',
    parent: 'parent_id',
    author: {
      name: 'author.name',
      url: 'author.url',
      avatar: 'author.avatar',
      badge: 'author.badge',
    },
    published: 'created',
    edited: 'edited',
    body: 'body',
    bodyFormat: 'html',
    status: 'status',
    upvotes: 'likes',
    downvotes: 'dislikes',
    myVote: 'my_vote',
    pinned: 'pinned',
    closed: 'thread.closed',
    total: "$headers['x-total-count']",
    next: { link: true },
    find: { url: 'comments/{id}' },
    live: { url: 'comments?since={since}&per_page=100' },
    counts: { url: "/api/counts?articles={@ | join(',')}", count: '$ | at(@)' },
    create: {
      body: {
        body: 'body',
        parent_id: 'parent.id',
        'author.name': 'author.name',
        'author.email': 'author.email',
        'author.url': 'author.url',
        proof: 'challenge',
      },
      comment: '$',
      challenge: 'challenge',
      pending: "status = 'pending'",
      message: 'message',
      fieldErrors: 'errors',
      // The answer leads back to the page.
      form: {
        body: {
          body: 'body',
          parent_id: 'parent.id',
          'author.name': 'author.name',
          'author.email': 'author.email',
          'author.url': 'author.url',
          page: 'page.url',
        },
      },
    },
    vote: {
      // A server that takes no vote for a comment does not say how its reader has voted.
      url: 'comments/{before != null && id}/vote',
      method: 'PUT',
      body: { value: 'value' },
      message: 'message',
    },
    edit: {
      within: 900,
      url: 'comments/{id}',
      method: 'PUT',
      body: { body: 'body' },
      comment: '$',
      message: 'errors.body || message',
    },
    remove: { within: 900, url: 'comments/{id}', method: 'DELETE', message: 'message' },
    report: { url: 'comments/{id}/reports', body: { reason: 'reason' }, message: 'message' },
  },
};
