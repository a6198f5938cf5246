import type { Preset } from './preset.js';
import { asHtml } from './as-html.js';

/**
 * Ghost.
 *
 * Cards and lists come from the content API, whose key may be seen by all:
 * `https://news.example/ghost/api/content/posts/?key=22444f78447824223cefc48062&include=authors,tags&limit=10`. Comments come from
 * the members API: `https://news.example/members/api/comments/post/63a1b2c3d4e5f60718293a4b/?limit=20`, with the slash at the
 * end, and `{id}` in the place of the post's. Members write, like and report; it knows them by a cookie, so that takes
 * `credentials="include"` and a page of Ghost's own site.
 *
 * @see https://docs.ghost.org/content-api/posts
 * @see https://github.com/TryGhost/Ghost/blob/main/ghost/core/core/server/api/endpoints/utils/serializers/output/mappers/comments.js
 */
export const ghost: Preset = {
  article: {
    items: 'posts',
    id: 'id',
    url: 'url',
    title: 'title',
    standfirst: 'custom_excerpt || excerpt',
    image: { url: 'feature_image', alt: 'feature_image_alt', caption: 'feature_image_caption' },
    authors: {
      items: 'authors || primary_author',
      name: 'name',
      url: 'url',
      avatar: 'profile_image',
    },
    section: { name: 'primary_tag.name', url: 'primary_tag.url' },
    published: 'published_at',
    updated: 'updated_at',
    readingMinutes: 'reading_time',
    access:
      "visibility = 'public' && 'free' || visibility = 'members' && 'registered' || visibility && 'paid'",
    body: 'html',
    total: 'meta.pagination.total',
    next: { page: 'page', pages: 'meta.pagination.pages' },
  },
  comment: {
    items: 'comments',
    id: 'id',
    parent: 'in_reply_to_id || parent_id',
    replies: 'replies',
    moreReplies: {
      url: "../../{id}/replies/?limit=100&filter=id:>'{replies[-1].id}'",
      count: 'count.replies | plus(replies | count | times(-1))',
      page: 'page',
      pages: 'meta.pagination.pages',
    },
    author: { name: 'member.name', avatar: 'member.avatar_image', badge: 'member.expertise' },
    published: 'created_at',
    edited: 'edited_at',
    body: 'html',
    bodyFormat: 'html',
    status: 'status',
    score: 'count.likes',
    myVote: 'liked && 1',
    replyCount: 'count.replies',
    next: { page: 'page', pages: 'meta.pagination.pages' },
    create: {
      account: true,
      url: '../../',
      body: {
        'comments.0.post_id': 'article.id',
        'comments.0.html': asHtml,
        // Answers stand one level below; which of them one answers is said beside.
        'comments.0.parent_id': 'root.id',
        'comments.0.in_reply_to_id': 'parent.id != root.id && parent.id',
      },
      comment: 'comments[0]',
      message: 'errors[0].context || errors[0].message',
    },
    edit: {
      account: true,
      url: '../../{id}/',
      method: 'PUT',
      body: { 'comments.0.html': asHtml },
      comment: 'comments[0]',
      message: 'errors[0].context || errors[0].message',
    },
    remove: {
      account: true,
      url: '../../{id}/',
      method: 'PUT',
      body: { 'comments.0.status': "'deleted'" },
      message: 'errors[0].context || errors[0].message',
    },
    // A like is taken back by another method.
    vote: { account: true, url: '../../{value = 1 && id}/like/', message: 'errors.message' },
    report: { account: true, url: '../../{id}/report/', message: 'errors.message' },
  },
};
