import type { Preset } from './preset.js';

/**
 * GitHub's issues: one as a thread, several as a list.
 *
 * Comments: `https://api.github.com/repos/paper/site/issues/7/comments?per_page=100`. Cards and lists:
 * `https://api.github.com/repos/paper/site/issues?labels=announcement`. Bodies come as Markdown, and as HTML where the source's
 * headers say `accept: application/vnd.github.html+json`. Writing wants an account's token, so a map has to say how.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 * @see https://docs.github.com/en/rest/issues/issues
 */
export const github: Preset = {
  article: {
    items: '$',
    where: '!pull_request',
    id: 'id',
    url: 'html_url',
    title: 'title',
    authors: { items: 'user', name: 'login', url: 'html_url', avatar: 'avatar_url' },
    section: { name: 'labels' },
    published: 'created_at',
    updated: 'updated_at',
    commentCount: 'comments',
    body: 'body_html',
    next: { link: true },
  },
  comment: {
    items: '$',
    id: 'id',
    author: {
      name: 'user.login',
      url: 'user.html_url',
      avatar: 'user.avatar_url',
      badge: "author_association != 'NONE' && author_association | lower | replace('_', ' ')",
    },
    published: 'created_at',
    edited: 'updated_at != created_at && updated_at',
    body: 'body_html || body',
    bodyFormat: "body_html && 'html' || 'markdown'",
    upvotes: "reactions['+1']",
    downvotes: "reactions['-1']",
    url: 'html_url',
    next: { link: true },
    find: { url: '../comments/{id}' },
    // By when they were changed last.
    live: { url: '?since={since}&per_page=100' },
  },
};
