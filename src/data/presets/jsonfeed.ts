import type { Preset } from './preset.js';

/**
 * JSON Feed 1.0 and 1.1: `https://news.example/feed.json`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonfeed: Preset = {
  article: {
    items: 'items',
    id: 'id',
    url: 'url || external_url',
    // A short message has no title.
    title: 'title || summary || content_text || content_html',
    standfirst: 'title && summary',
    image: 'image || banner_image',
    authors: {
      items: 'authors || author || $.authors || $.author',
      name: 'name',
      url: 'url',
      avatar: 'avatar',
    },
    published: 'date_published',
    updated: 'date_modified',
    durationSeconds: 'attachments[0].duration_in_seconds',
    body: 'content_html || content_text',
    lang: 'language || $.language',
    next: 'next_url',
  },
};
