import type { FieldMap } from '../mapping/map.js';
import type { Preset } from './preset.js';

/** What a relationship of an item leads to, the first if there are several, among what the answer includes. */
const included = (relationship: string): string =>
  `$.included[id = @.relationships.${relationship}.data[0].id]`;

// An image field leads to a file, a media field to a medium that leads to a file. How it is described stands on the way there.
const file = `(@.relationships.field_image.data || ${included('field_media_image')}.relationships.field_media_image.data)`;

const answer: FieldMap = {
  items: 'data',
  id: 'id',
  published: 'attributes.created',
  total: 'meta.count',
  next: 'links.next.href || links.next',
};

/**
 * Drupal's JSON:API, with the fields of its standard profile.
 *
 * Cards and lists: `https://news.example/jsonapi/node/article?include=uid,field_image,field_tags&sort=-created&page[limit]=10`, or
 * with media `include=uid,field_media_image.field_media_image,field_tags`. Comments:
 * `https://news.example/jsonapi/comment/comment?filter[entity_id.id]=1f0e…&include=uid&sort=created`, where the id is the
 * article's UUID. They are written there too, where the site lets JSON:API write and guests comment, and the content type is
 * `article`, its field `comment`.
 *
 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module/fetching-resources-get
 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module/creating-new-resources-post
 */
export const drupal: Preset = {
  article: {
    ...answer,
    url: 'attributes.path.alias || "/node/{attributes.drupal_internal__nid}"',
    title: 'attributes.title',
    standfirst: 'attributes.body.summary',
    image: {
      url: `$.included[id = ${file}.id].attributes.uri.url`,
      alt: `${file}.meta.alt`,
      width: `${file}.meta.width`,
      height: `${file}.meta.height`,
    },
    authors: { items: included('uid'), name: 'attributes.display_name || attributes.name' },
    section: {
      name: `${included('field_tags')}.attributes.name`,
      url: `${included('field_tags')}.attributes.path.alias`,
    },
    updated: 'attributes.changed',
    commentCount: 'attributes.comment.comment_count',
    body: 'attributes.body.processed',
    lang: 'attributes.langcode',
  },
  comment: {
    ...answer,
    parent: 'relationships.pid.data.id',
    author: {
      // Of a guest the account is that of all guests, and its name the site's word for them.
      name: `relationships.uid.data.meta.drupal_internal__target_id = 0 && attributes.name || ${included('uid')}.attributes.display_name || attributes.name`,
      url: 'attributes.homepage',
    },
    edited: 'attributes.changed != attributes.created && attributes.changed',
    body: 'attributes.comment_body.processed',
    bodyFormat: 'html',
    pending: 'attributes.status = false',
    lang: 'attributes.langcode',
    create: {
      headers: { 'content-type': 'application/vnd.api+json' },
      body: {
        'data.type': "'comment--comment'",
        'data.attributes.entity_type': "'node'",
        'data.attributes.field_name': "'comment'",
        'data.attributes.name': 'author.name',
        'data.attributes.mail': 'author.email',
        'data.attributes.homepage': 'author.url',
        'data.attributes.comment_body.value': 'body',
        'data.relationships.entity_id.data.type': "'node--article'",
        'data.relationships.entity_id.data.id': "$query['filter[entity_id.id]'] || article.id",
        'data.relationships.pid.data.type': "parent.id && 'comment--comment'",
        'data.relationships.pid.data.id': 'parent.id',
      },
      comment: 'data',
      pending: 'data.attributes.status = false',
      message: 'errors.detail',
      fieldErrors: {
        items: 'errors',
        field: "source.pointer | split('/') | at(3)",
        message: 'detail',
      },
      fields: { homepage: 'url', comment_body: 'body' },
    },
  },
};
