import type { Preset } from './preset.js';

/**
 * Artalk, version 2.8 and later: `https://comments.example/api/v2/comments?page_key={canonical}&site_name=News&limit=20`. Its times
 * are those of the server's clock, so the source has to say its `timeZone`, where that is not UTC. A vote is taken back by giving
 * it again.
 *
 * @see https://artalk.js.org/http-api.html
 * @see https://github.com/ArtalkJS/Artalk/blob/master/internal/entity/comment_cooked.go
 */
export const artalk: Preset = {
  comment: {
    // It counts and pages the comments at the top; the answers to them come along, in one flat list.
    items: 'comments[rid = 0]',
    replies: '$.comments[rid = @.id]',
    id: 'id',
    parent: 'rid',
    canReply: 'is_allow_reply',
    author: { name: 'nick', url: 'link', badge: 'badge_name' },
    published: 'date',
    body: 'content_marked',
    bodyFormat: 'html',
    pending: 'is_pending',
    pinned: 'is_pinned',
    upvotes: 'vote_up',
    downvotes: 'vote_down',
    closed: 'page.admin_only',
    total: 'count',
    next: { offset: 'offset', total: 'roots_count' },
    counts: {
      url: "stats/page_comment?page_keys={@ | join(',')}&site_name={$query.site_name}",
      count: '$.data | at(@)',
    },
    create: {
      url: 'comments',
      body: {
        content: 'body',
        name: 'author.name',
        email: 'author.email',
        link: 'author.url',
        // Refused as a text.
        rid: 'parent.id | number',
        page_key: '$query.page_key',
        page_title: 'page.title',
        site_name: '$query.site_name',
      },
      comment: '$',
      pending: 'is_pending',
      message: 'msg',
      reason: "need_login && 'signIn'",
      // A picture or a page with something to be read off; what it says goes to `captcha/verify`, then the comment is taken.
      challenge: 'need_captcha && $',
    },
    vote: {
      url: "votes/comment/{id}/{value = 1 && 'up' || value = -1 && 'down'}",
      message: 'msg',
    },
  },
};
