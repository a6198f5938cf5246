import type { FieldMap } from '../mapping/map.js';
import { ownArticle, ownComment } from './own-fields.js';
import type { Preset } from './preset.js';

/** What the first of some relations leads to: version 4 wraps it twice. */
const related = (...names: readonly string[]): string => {
  const relation = `(${names.join(' || ')})`;
  return `(${relation}.data.attributes || ${relation})`;
};

const cover = related('cover', 'image', 'thumbnail');
const author = related('author', 'user');

const answer: FieldMap = {
  items: 'data',
  item: 'attributes || @',
  id: '^.documentId || ^.id',
  lang: 'locale',
  total: 'meta.pagination.total',
  next: { page: 'pagination[page]', pages: 'meta.pagination.pageCount' },
};

/**
 * Strapi's REST API, versions 4 and 5, for content types with the names that most people choose; a map beside the preset says
 * where they chose others, and where an article is on the site: `url: "https://news.example/{slug}"`.
 *
 * Cards and lists: `https://cms.example/api/articles?populate=*&sort=publishedAt:desc&pagination[pageSize]=10` (without `populate`
 * there are no images and authors). Comments:
 * `https://cms.example/api/comments?populate=*&filters[article][documentId][$eq]={id}`. An unknown field is an error when
 * something is written, so a map has to say how.
 *
 * @see https://docs.strapi.io/cms/api/rest
 * @see https://docs-v4.strapi.io/dev-docs/api/rest
 */
export const strapi: Preset = {
  article: {
    ...ownArticle,
    ...answer,
    image: {
      url: `${cover}.url`,
      alt: `${cover}.alternativeText`,
      width: `${cover}.width`,
      height: `${cover}.height`,
      caption: `${cover}.caption`,
      srcset: { items: `${cover}[0].formats | values`, url: 'url', width: 'width' },
    },
    authors: related('authors', 'author'),
    section: related('section', 'category'),
    published: 'publishedAt || createdAt',
  },
  comment: {
    ...ownComment,
    ...answer,
    parent: 'parent.data.id || parent.documentId || parent',
    author: { name: `${author}.name || ${author}.username || ${author} || name` },
    published: 'createdAt',
    // Publishing alone changes `updatedAt`.
    edited: 'editedAt',
  },
};
