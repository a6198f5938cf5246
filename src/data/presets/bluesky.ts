import type { Preset } from './preset.js';

/**
 * Bluesky's public API.
 *
 * Comments are the replies to a post:
 * `https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://news.example/app.bsky.feed.post/3kxyz`; those below the
 * answer's `depth` are asked for when a reader wants them. Cards and lists are the posts of an account:
 * `https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=news.example&filter=posts_no_replies`; a post that links to
 * a page becomes a card of that page. Posts of people who do not want to be seen by strangers
 * (`!no-unauthenticated`), and replies that the thread's author has hidden, are not shown.
 *
 * Readers write where the page has a token for them (`configure({ headers: { Authorization: 'Bearer …' } })`), by the server that has
 * their account: `src` is then of that server, and has besides the `uri` of the post its `cid`. Who they are is a field of the page's own:
 * `<input slot="fields" type="hidden" name="repo" value="did:plc:…" />`.
 *
 * @see https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread
 * @see https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
 * @see https://docs.bsky.app/docs/api/com-atproto-repo-create-record
 * @see https://docs.bsky.app/docs/api/com-atproto-moderation-create-report
 * @see https://atproto.com/specs/record-key
 */
export const bluesky: Preset = {
  article: {
    items: 'feed',
    item: 'post',
    where: "author.labels.val != '!no-unauthenticated'",
    id: 'uri',
    url: '(embed.media || embed).external.uri || "https://bsky.app/profile/{author.did}/post/{uri | split(\'/\') | last}"',
    title: '(embed.media || embed).external.title || record.text',
    standfirst: '(embed.media || embed).external.description',
    image: {
      url: '(embed.media || embed).external.thumb || (embed.media || embed).images.thumb || (embed.media || embed).thumbnail',
      alt: '(embed.media || embed).images[0].alt || (embed.media || embed).alt',
    },
    authors: {
      items: 'author',
      name: 'displayName || handle',
      url: '"https://bsky.app/profile/{did}"',
      avatar: 'avatar',
    },
    published: 'record.createdAt',
    commentCount: 'replyCount',
    lang: 'record.langs',
    next: { cursor: 'cursor', value: 'cursor' },
  },
  comment: {
    items: 'thread.replies || null',
    item: 'post',
    replies: '^.replies',
    // At the depth where the answer ends a post has no list of replies; one with an empty list has none that may be seen.
    moreReplies: {
      url: '?uri={uri}',
      count: '!^.replies && ^.replies | count != 0 && replyCount',
    },
    id: 'uri',
    parentKey: 'cid',
    author: {
      name: 'author.displayName || author.handle',
      url: '"https://bsky.app/profile/{author.did}"',
      avatar: 'author.avatar',
    },
    published: 'record.createdAt',
    body: 'record.text',
    hidden: "$.threadgate.record.hiddenReplies = uri || author.labels.val = '!no-unauthenticated'",
    score: 'likeCount',
    myVote: 'viewer.like && 1',
    replyCount: 'replyCount',
    url: '"https://bsky.app/profile/{author.did}/post/{uri | split(\'/\') | last}"',
    lang: 'record.langs',
    create: {
      account: true,
      url: "{$query.cid && 'com.atproto.repo.createRecord'}",
      body: {
        repo: 'fields.repo',
        collection: "'app.bsky.feed.post'",
        'record.$type': "'app.bsky.feed.post'",
        'record.text': 'body',
        'record.createdAt': 'sent',
        'record.reply.root.uri': '$query.uri',
        'record.reply.root.cid': '$query.cid',
        'record.reply.parent.uri': 'parent.id || $query.uri',
        'record.reply.parent.cid': 'parent.key || $query.cid',
      },
      id: 'uri',
      message: 'message',
      retryable: "error = 'RateLimitExceeded'",
      reason:
        "error = 'ExpiredToken' && 'expired' || error = 'InvalidToken' && 'signIn' || error = 'AuthMissing' && 'signIn'",
    },
    // To take a like back its own address is needed, which the answer to it has, and no comment.
    vote: {
      account: true,
      url: "{value = 1 && 'com.atproto.repo.createRecord'}",
      body: {
        repo: 'fields.repo',
        collection: "'app.bsky.feed.like'",
        'record.$type': "'app.bsky.feed.like'",
        'record.createdAt': 'sent',
        'record.subject.uri': 'id',
        'record.subject.cid': 'key',
      },
      message: 'message',
    },
    // Of a post's address the parts are: who has it, the collection that it is in, and its key there.
    remove: {
      account: true,
      url: 'com.atproto.repo.deleteRecord',
      body: {
        repo: "id | split('/') | at(2)",
        collection: "id | split('/') | at(3)",
        rkey: "id | split('/') | last",
      },
      message: 'message',
    },
    report: {
      account: true,
      url: 'com.atproto.moderation.createReport',
      body: {
        reasonType: "'com.atproto.moderation.defs#reasonOther'",
        reason: 'reason',
        'subject.$type': "'com.atproto.repo.strongRef'",
        'subject.uri': 'id',
        'subject.cid': 'key',
      },
      message: 'message',
    },
  },
};
