import type { Preset } from './preset.js';

/**
 * Ghost.
 *
 * Cards and lists come from the content API, whose key may be seen by all:
 * `https://news.example/ghost/api/content/posts/?key=22444f78447824223cefc48062&include=authors,tags&limit=10`. Comments come from
 * the members API: `https://news.example/members/api/comments/post/63a1b2c3d4e5f60718293a4b/?limit=20`, with the slash at the
 * end. It names a member's session by a cookie and takes comments in a list, which no map can write; members can like and report
 * them.
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
    // A like is taken back by another method.
    vote: { url: '../../{value = 1 && id}/like/', message: 'errors.message' },
    report: { url: '../../{id}/report/', message: 'errors.message' },
  },
};
