import type { Preset } from './preset.js';

const avatar = "avatar_template | replace('{size}', '96')";

/**
 * Discourse.
 *
 * Comments are the answers to a topic, without its first post, which tells the article: `https://forum.example/t/42.json`. Cards
 * and lists are topics: `https://forum.example/latest.json`, or those of a category, `https://forum.example/c/news/5.json`.
 * Readers write where the page has a key for them (`configure({ headers: { 'User-Api-Key': '…' } })`), with the topic as `article-id`:
 * `src="https://forum.example/t/{id}.json"`.
 *
 * @see https://docs.discourse.org/#tag/Topics/operation/getTopic
 * @see https://docs.discourse.org/#tag/Topics/operation/listLatestTopics
 * @see https://docs.discourse.org/#tag/Posts/operation/createTopicPostPM
 */
export const discourse: Preset = {
  article: {
    items: 'topic_list.topics',
    id: 'id',
    url: '"/t/{slug}/{id}"',
    title: 'fancy_title || title',
    standfirst: 'excerpt',
    image: 'image_url',
    authors: {
      items: '$.users[id = @.posters[0].user_id]',
      name: 'name || username',
      url: '"/u/{username}"',
      avatar,
    },
    published: 'created_at',
    commentCount: 'posts_count | plus(-1)',
    next: { page: 'page', start: 0, more: 'topic_list.more_topics_url' },
  },
  comment: {
    items: 'post_stream.posts',
    // The third sort of posts are notes of what moderators did.
    where: 'post_number != 1 && post_type != 3',
    id: 'id',
    parent: 'reply_to_post_number',
    parentKey: 'post_number',
    // The first post is none of the comments.
    root: 1,
    author: {
      name: 'name || username',
      url: '"/u/{username}"',
      avatar,
      badge: 'user_title',
    },
    published: 'created_at',
    edited: 'version != 1 && updated_at',
    body: 'cooked',
    bodyFormat: 'html',
    source: 'raw',
    canEdit: 'can_edit',
    canRemove: 'can_delete',
    deleted: 'user_deleted || deleted_at',
    hidden: 'hidden || cooked_hidden',
    score: 'actions_summary[id = 2].count',
    myVote: 'actions_summary[id = 2].acted && 1',
    replyCount: 'reply_count',
    url: '"/t/{topic_slug}/{topic_id}/{post_number}"',
    closed: 'closed || archived',
    total: 'posts_count | plus(-1)',
    next: {
      ids: 'post_stream.stream',
      param: 'post_ids[]',
      size: 20,
      url: '/t/{id}/posts.json',
    },
    find: { url: '/posts/{id}.json' },
    create: {
      account: true,
      url: '/posts.json',
      body: {
        raw: 'body',
        topic_id: 'article.id | number',
        reply_to_post_number: 'parent.key | number',
      },
      comment: '$',
      pending: "action = 'enqueued'",
      message: "errors | join(' ')",
      retryable: "error_type = 'rate_limit'",
    },
    vote: {
      account: true,
      url: '/post_actions.json?post_action_type_id=2&id={value = 1 && id}',
      message: "errors | join(' ')",
    },
    edit: {
      account: true,
      url: '/posts/{id}.json',
      method: 'PUT',
      body: { 'post.raw': 'body' },
      comment: 'post',
      message: "errors | join(' ')",
    },
    remove: {
      account: true,
      url: '/posts/{id}.json',
      method: 'DELETE',
      message: "errors | join(' ')",
    },
    // Moderators are written to where there is something to say; else it is a flag, "inappropriate".
    report: {
      account: true,
      url: '/post_actions.json',
      body: {
        id: 'id | number',
        post_action_type_id: 'reason && 7 || 4',
        message: 'reason',
      },
      message: "errors | join(' ')",
    },
  },
};
