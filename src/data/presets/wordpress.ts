import type { Preset } from './preset.js';

/**
 * WordPress's REST API, as WordPress itself ships it.
 *
 * Cards and lists: `https://news.example/wp-json/wp/v2/posts?_embed` (without `_embed` there are no images and authors).
 * Comments: `https://news.example/wp-json/wp/v2/comments?post=123&per_page=100`.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 * @see https://developer.wordpress.org/rest-api/reference/comments/
 */
export const wordpress: Preset = {
  article: {
    items: '$',
    id: 'id',
    url: 'link',
    title: 'title.rendered',
    standfirst: 'excerpt.rendered',
    image: {
      url: "_embedded['wp:featuredmedia'].source_url",
      alt: "_embedded['wp:featuredmedia'].alt_text",
      width: "_embedded['wp:featuredmedia'].media_details.width",
      height: "_embedded['wp:featuredmedia'].media_details.height",
      caption: "_embedded['wp:featuredmedia'].caption.rendered",
      srcset: {
        items: "_embedded['wp:featuredmedia'][0].media_details.sizes | values",
        url: 'source_url',
        width: 'width',
      },
    },
    authors: { items: '_embedded.author', name: 'name', url: 'link', avatar: "avatar_urls['96']" },
    section: {
      name: "_embedded['wp:term'][*][taxonomy = 'category'][0].name",
      url: "_embedded['wp:term'][*][taxonomy = 'category'][0].link",
    },
    published: 'date_gmt',
    updated: 'modified_gmt',
    body: 'content.rendered',
    total: "$headers['x-wp-total']",
    next: { page: 'page', pages: "$headers['x-wp-totalpages']" },
  },
  comment: {
    items: '$',
    id: 'id',
    parent: 'parent',
    author: { name: 'author_name', url: 'author_url', avatar: "author_avatar_urls['96']" },
    published: 'date_gmt',
    body: 'content.rendered',
    bodyFormat: 'html',
    pending: "status = 'hold'",
    url: 'link',
    total: "$headers['x-wp-total']",
    next: { page: 'page', pages: "$headers['x-wp-totalpages']" },
    // By the list and not by its own address: a comment on another post is none of this thread.
    find: { url: '?post={$query.post}&include={id}' },
    live: { url: '?post={$query.post}&after={since}&order=asc&per_page=100' },
    create: {
      body: {
        post: '$query.post || article.id',
        parent: 'parent.id',
        author_name: 'author.name',
        author_email: 'author.email',
        author_url: 'author.url',
        content: 'body',
      },
      comment: '$',
      pending: "status = 'hold'",
      message: 'message',
      fieldErrors: 'data.params',
      fields: { author_name: 'name', author_email: 'email', author_url: 'url', content: 'body' },
      duplicate: "code = 'comment_duplicate'",
      retryable: "code = 'comment_flood'",
      // WordPress's own form, which its REST API lies three folders below, and which leads back to the page.
      form: {
        url: '../../../wp-comments-post.php',
        body: {
          comment: 'body',
          author: 'author.name',
          email: 'author.email',
          url: 'author.url',
          comment_post_ID: '$query.post || article.id',
          comment_parent: 'parent.id',
          redirect_to: 'page.url',
        },
      },
    },
  },
};
