import type { Preset } from './preset.js';

/**
 * Forem, the software of DEV.
 *
 * Cards and lists: `https://dev.to/api/articles?username=paper&per_page=10`. Comments: `https://dev.to/api/comments?a_id=123`,
 * all in one answer. It has no way to write comments.
 *
 * @see https://developers.forem.com/api/v1#tag/articles
 * @see https://developers.forem.com/api/v1#tag/comments
 */
export const forem: Preset = {
  article: {
    items: '$',
    id: 'id',
    url: 'url',
    title: 'title',
    standfirst: 'description',
    image: 'cover_image',
    authors: {
      items: 'user',
      name: 'name || username',
      url: '"/{username}"',
      avatar: 'profile_image',
    },
    // In a list the tags are a list, in one article a text; its first is the nearest to a section that there is.
    section: { name: "flare_tag.name || tag_list | split(', ')" },
    published: 'published_at || published_timestamp',
    updated: 'edited_at',
    commentCount: 'comments_count',
    readingMinutes: 'reading_time_minutes',
    body: 'body_html',
    lang: 'language',
    next: { page: 'page' },
  },
  comment: {
    items: '$',
    id: 'id_code',
    replies: 'children',
    author: {
      name: 'user.name || user.username',
      url: '"/{user.username}"',
      avatar: 'user.profile_image',
    },
    published: 'created_at',
    // Of what is removed or hidden only an English notice is left.
    body: 'user.username && body_html',
    bodyFormat: 'html',
    deleted: "!user.username && body_html = '<p>[deleted]</p>'",
    hidden: '!user.username',
    url: '"/{user.username}/comment/{id_code}"',
  },
};
