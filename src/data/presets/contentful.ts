import { ownArticle } from './own-fields.js';
import type { Preset } from './preset.js';

/** What the first of some fields links to, among what the answer includes; `of` is the entry's fields. */
const linked = (sort: 'Asset' | 'Entry', of: '@' | '^', ...names: readonly string[]): string =>
  `$.includes.${sort}[sys.id = (${names.map((name) => `${of}.${name}`).join(' || ')}).sys.id]`;

const image = (of: '@' | '^'): string =>
  `${linked('Asset', of, 'image', 'heroImage', 'coverImage', 'thumbnail')}[0].fields`;

const section = linked('Entry', '@', 'section', 'category');

/**
 * Contentful's content delivery API, for content types with the names that most people choose; a map beside the preset says
 * where they chose others, and where an article is on the site: `url: "https://news.example/{slug}"`.
 *
 * `https://cdn.contentful.com/spaces/SPACE/environments/master/entries?access_token=TOKEN&content_type=article&limit=10`, with a
 * token that may only read what is published.
 *
 * @see https://www.contentful.com/developers/docs/references/content-delivery-api/
 * @see https://www.contentful.com/developers/docs/references/images-api/
 */
export const contentful: Preset = {
  article: {
    ...ownArticle,
    items: 'items || $',
    item: 'fields',
    id: '^.sys.id',
    image: {
      url: `${image('@')}.file.url`,
      alt: `${image('@')}.description`,
      width: `${image('@')}.file.details.image.width`,
      height: `${image('@')}.file.details.image.height`,
      srcset: { items: [400, 800, 1200], url: `"{${image('^')}.file.url}?w={@}"`, width: '@' },
    },
    // Each by its own link, so that they stand in the article's order and not in that of what is included.
    authors: {
      items: 'authors || author',
      name: '$.includes.Entry[sys.id = @.sys.id].fields.name || @',
    },
    section: { name: `${section}.fields.name || ${section}.fields.title || section || category` },
    published:
      'published || publishedDate || publishDate || publishedAt || date || ^.sys.createdAt',
    updated: '^.sys.updatedAt',
    lang: '^.sys.locale',
    total: 'total',
    next: { offset: 'skip', total: 'total' },
  },
};
