import type { Answer } from '../mapping/map-page.js';
import { isObject, own } from '../mapping/values.js';

/** Tells an API's answers from those of all others, by what only they have. */
export type Signature = (answer: Answer) => boolean;

/** The first of a list, or the thing itself. */
const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : json);

/** Whether a thing has all of some members, with whatever value. */
const hasAll = (item: unknown, ...keys: readonly string[]): boolean =>
  isObject(item) && keys.every((key) => Object.hasOwn(item, key));

/** Which of the members are there that everything of Hacker News has in Algolia. */
const ofHackerNews = (item: unknown): readonly string[] =>
  ['story_id', 'created_at_i'].filter((key) => own(item, key) !== undefined);

/** How an answer is paged, where it says so at the place that several systems have for it. */
const paginationOf = (json: unknown): unknown => own(own(json, 'meta'), 'pagination');

/** The signature of each preset, by its name. */
export const signatures: Readonly<Record<string, Signature>> = {
  wordpress: ({ json, headers }) => {
    const item = first(json);
    const isRendered = ['title', 'content'].some(
      (key) => own(own(item, key), 'rendered') !== undefined,
    );
    return (
      (Array.isArray(json) && 'x-wp-total' in headers) ||
      // Others have links under that name too.
      (isObject(own(item, '_links')) && isRendered)
    );
  },
  ghost: ({ json }) =>
    ((Array.isArray(own(json, 'posts')) || Array.isArray(own(json, 'comments'))) &&
      own(paginationOf(json), 'prev') !== undefined) ||
    hasAll(first(own(json, 'posts')), 'uuid', 'comment_id'),
  drupal: ({ json }) => {
    const item = first(own(json, 'data'));
    return (
      isObject(own(json, 'jsonapi')) &&
      (item === undefined || String(own(item, 'type')).includes('--'))
    );
  },
  strapi: ({ json }) => {
    const data = own(json, 'data');
    return (
      own(first(data), 'documentId') !== undefined ||
      // One of version 4; in JSON:API it has a type.
      (hasAll(data, 'id', 'attributes') && own(data, 'type') === undefined) ||
      (Array.isArray(data) && own(paginationOf(json), 'pageCount') !== undefined)
    );
  },
  contentful: ({ json }) =>
    ['Array', 'Entry'].includes(String(own(own(json, 'sys'), 'type'))) &&
    (Array.isArray(own(json, 'items')) || isObject(own(json, 'fields'))),
  directus: ({ json }) => {
    const item = first(own(json, 'data'));
    return (
      own(own(json, 'meta'), 'filter_count') !== undefined ||
      (isObject(item) && 'date_created' in item && 'user_created' in item)
    );
  },
  discourse: ({ json }) =>
    Array.isArray(own(own(json, 'post_stream'), 'posts')) ||
    Array.isArray(own(own(json, 'topic_list'), 'topics')),
  isso: ({ json }) =>
    Array.isArray(own(json, 'replies')) && own(json, 'hidden_replies') !== undefined,
  remark42: ({ json }) =>
    Array.isArray(own(json, 'comments')) && own(own(json, 'info'), 'first_time') !== undefined,
  twikoo: ({ json }) =>
    Array.isArray(own(json, 'data')) &&
    typeof own(json, 'more') === 'boolean' &&
    own(json, 'accessToken') !== undefined,
  // The framework that it is made with has given others the same envelope.
  waline: ({ json }) => {
    const comments = own(own(json, 'data'), 'data');
    return (
      own(json, 'errno') !== undefined &&
      Array.isArray(comments) &&
      (comments.length === 0 || own(comments[0], 'objectId') !== undefined)
    );
  },
  artalk: ({ json }) =>
    Array.isArray(own(json, 'comments')) && own(json, 'roots_count') !== undefined,
  jsonfeed: ({ json }) => String(own(json, 'version')).includes('jsonfeed.org/version/'),
  lede: ({ json }) => {
    const comments = own(json, 'comments');
    if (!Array.isArray(comments)) return hasAll(first(json), 'id', 'url', 'title', 'standfirst');
    // A thread that nobody has written in yet has no comment to tell it by.
    return comments.length === 0
      ? isObject(own(json, 'thread'))
      : hasAll(comments[0], 'id', 'parent_id', 'created', 'body', 'author');
  },
  mastodon: ({ json }) => {
    const post = first(json);
    return (
      (Array.isArray(own(json, 'ancestors')) && Array.isArray(own(json, 'descendants'))) ||
      (isObject(own(post, 'account')) && own(post, 'spoiler_text') !== undefined)
    );
  },
  bluesky: ({ json }) =>
    String(own(own(json, 'thread'), '$type')).startsWith('app.bsky.feed.defs#') ||
    String(own(own(first(own(json, 'feed')), 'post'), 'uri')).startsWith('at://'),
  github: ({ json, headers }) => {
    const item = first(json);
    return (
      Array.isArray(json) &&
      (json.length > 0
        ? isObject(item) && 'node_id' in item && ('issue_url' in item || 'labels' in item)
        : 'x-github-media-type' in headers)
    );
  },
  forem: ({ json }) => {
    const item = first(json);
    return isObject(item) && 'type_of' in item && ('id_code' in item || 'tag_list' in item);
  },
  // A list of stories is one of bare numbers.
  hackernews: ({ url }) => url.startsWith('https://hacker-news.firebaseio.com/'),
  hnsearch: ({ json }) => ofHackerNews(first(own(json, 'hits')) ?? json).length === 2,
  algolia: ({ json }) =>
    Array.isArray(own(json, 'hits')) &&
    own(json, 'nbHits') !== undefined &&
    ofHackerNews(first(own(json, 'hits'))).length === 0,
  elasticsearch: ({ json }) =>
    Array.isArray(own(own(json, 'hits'), 'hits')) && isObject(own(json, '_shards')),
  couchdb: ({ json }) =>
    (Array.isArray(own(json, 'rows')) && own(json, 'total_rows') !== undefined) ||
    (Array.isArray(own(json, 'docs')) && own(json, 'bookmark') !== undefined),
};
