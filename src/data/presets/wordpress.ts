import type { Preset } from './preset.js';

/** Where the form of its themes goes, which its REST API lies three folders below. */
const FORM = '../../../wp-comments-post.php';

/** What is sent from it. */
const FORM_FIELDS = {
  comment: 'body',
  author: 'author.name',
  email: 'author.email',
  url: 'author.url',
  comment_post_ID: '$query.post || article.id',
  comment_parent: 'parent.id',
};

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
        height: 'height',
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
      // What it takes for spam, or has put away, it answers as it does what waits for an editor: only its author sees it.
      pending: "status && status != 'approved'",
      message: 'message',
      // It names the fields that are not of their type, and has a code for those that are wrong otherwise.
      fieldErrors: {
        items:
          "code = 'rest_comment_author_data_required' && ('name email' | split(' ')) || (data.params | keys) || code",
        field: '@',
        message: '($.data.params | at(@)) || $.message',
      },
      fields: {
        author_name: 'name',
        author_email: 'email',
        author_url: 'url',
        content: 'body',
        rest_comment_content_invalid: 'body',
        comment_content_column_length: 'body',
        comment_author_column_length: 'name',
        comment_author_email_column_length: 'email',
        comment_author_url_column_length: 'url',
      },
      duplicate: "code = 'comment_duplicate'",
      retryable: "code = 'comment_flood'",
      reason:
        "code = 'rest_comment_closed' && 'closed' || code = 'rest_comment_login_required' && 'signIn' || code = 'rest_cookie_invalid_nonce' && 'expired'",
      // Its REST API refuses guests unless a plugin says otherwise; the form of its themes takes them. That leads on to the
      // newest comments, one of which then is the one that was sent: the fragment, which names it, no script gets to see.
      instead: {
        when: "code = 'rest_comment_login_required'",
        url: FORM,
        as: 'form',
        body: {
          ...FORM_FIELDS,
          redirect_to:
            "\"{'comments' | url}?post={$query.post || article.id}&written_by={(author.name || '-') | encode}\"",
        },
        comment: '!$query.unapproved && $[author_name = $query.written_by][0]',
        id: '$query.unapproved',
        pending: '$query.unapproved',
      },
      // The form of its themes leads back to the page.
      form: {
        url: FORM,
        body: {
          ...FORM_FIELDS,
          redirect_to: 'page.url',
        },
      },
    },
  },
};
