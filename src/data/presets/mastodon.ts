import type { Preset } from './preset.js';

/**
 * Mastodon, and the servers that speak its API.
 *
 * Comments are the replies to a post: `https://mastodon.example/api/v1/statuses/109372843234/context`. Cards and lists are the
 * posts of an account: `https://mastodon.example/api/v1/accounts/23634/statuses?exclude_replies=true`; a post that links to a
 * page becomes a card of that page. A content warning stands before what it warns of. Readers write where the page has a token for
 * them (`configure({ headers: { Authorization: 'Bearer …' } })`), on the server that `src` is of, with the post as `article-id`:
 * `src="https://mastodon.example/api/v1/statuses/{id}/context"`.
 *
 * @see https://docs.joinmastodon.org/methods/statuses/
 * @see https://docs.joinmastodon.org/methods/reports/
 * @see https://docs.joinmastodon.org/entities/Status/
 * @see https://docs.joinmastodon.org/entities/PreviewCard/
 */
export const mastodon: Preset = {
  article: {
    items: '$',
    item: 'reblog || @',
    id: 'id',
    url: 'card.url || url || uri',
    title: 'spoiler_text || card.title || content',
    standfirst: '!spoiler_text && card.title && card.description',
    image: {
      url: "!sensitive && (card.image || media_attachments[type = 'image'][0].preview_url)",
      alt: "card.image && card.image_description || !card.image && media_attachments[type = 'image'][0].description",
    },
    authors: {
      items: 'account',
      name: 'display_name || acct',
      url: 'url',
      avatar: 'avatar_static',
    },
    published: 'created_at',
    updated: 'edited_at',
    commentCount: 'replies_count',
    body: '!spoiler_text && content',
    lang: 'language',
    next: { link: true },
  },
  comment: {
    items: 'descendants',
    id: 'id',
    parent: 'in_reply_to_id',
    author: {
      name: 'account.display_name || account.acct',
      url: 'account.url',
      avatar: 'account.avatar_static',
      id: 'account.id',
    },
    published: 'created_at',
    edited: 'edited_at',
    body: "spoiler_text && \"<p><strong>{spoiler_text | replace('&', '&amp;') | replace('<', '&lt;')}</strong></p>{content}\" || content",
    bodyFormat: 'html',
    score: 'favourites_count',
    replyCount: 'replies_count',
    url: 'url || uri',
    lang: 'language',
    myVote: 'favourited && 1',
    create: {
      account: true,
      url: '../../statuses',
      idempotencyKey: 'Idempotency-Key',
      body: { status: 'body', in_reply_to_id: 'parent.id || article.id' },
      comment: '$',
      message: 'error',
    },
    vote: {
      account: true,
      url: "../../statuses/{id}/{value = 1 && 'favourite' || value = 0 && 'unfavourite'}",
      message: 'error',
    },
    edit: {
      account: true,
      url: '../../statuses/{id}',
      method: 'PUT',
      body: { status: 'body' },
      comment: '$',
      message: 'error',
    },
    remove: { account: true, url: '../../statuses/{id}', method: 'DELETE', message: 'error' },
    report: {
      account: true,
      url: '../../reports',
      body: { account_id: 'author.id', 'status_ids.0': 'id', comment: 'reason' },
      message: 'error',
    },
  },
};
