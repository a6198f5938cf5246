import type { FieldMap } from '../mapping/map.js';
import { ownArticle, ownComment } from './own-fields.js';
import type { Preset } from './preset.js';

// A file that was not asked for with its fields is its id alone.
const image = '(image || cover || cover_image || thumbnail)';

// What is asked for without its fields is an id, a number or a UUID, which nobody wants to read; else it is a name.
const guest = "!(author | number) && (author | split('-') | count) != 5 && author";

const answer: FieldMap = {
  items: 'data',
  id: 'id',
  total: 'meta.filter_count',
  // It counts only where it is asked to: a page that is full is taken not to be the last.
  next: { page: 'page', more: '$items | count = ($query.limit || 100)' },
};

/**
 * Directus, for collections with the names that most people choose; a map beside the preset says where they chose others, and
 * where an article is on the site: `url: "https://news.example/{slug}"`.
 *
 * Cards and lists: `https://cms.example/items/articles?fields=*,image.*,author.*&limit=10&meta=filter_count`. Comments:
 * `https://cms.example/items/comments?filter[article][_eq]={id}&sort=date_created`. An unknown field is an error when something is
 * written, so a map has to say how.
 *
 * @see https://directus.io/docs/api/items
 * @see https://directus.io/docs/guides/connect/query-parameters
 */
export const directus: Preset = {
  article: {
    ...ownArticle,
    ...answer,
    image: {
      url: `"/assets/{${image}.id || ${image}}"`,
      alt: `${image}.description`,
      width: `${image}.width`,
      height: `${image}.height`,
    },
    // One that was not asked for with its fields is an id, which nobody wants to read.
    authors: {
      items: 'authors || author || user_created',
      name: 'name || "{first_name} {last_name}" || first_name',
      avatar: '"/assets/{avatar.id || avatar}"',
    },
    section: { name: '(section || category).name || (section || category).title' },
    published: 'published || published_at || date_published || publish_date || date_created',
    updated: 'date_updated',
  },
  comment: {
    ...ownComment,
    ...answer,
    author: {
      name: `author.name || "{author.first_name} {author.last_name}" || author.first_name || author_name || name || ${guest}`,
    },
    published: 'date_created',
    edited: 'date_updated',
    pending: "status = 'pending' || status = 'draft'",
    hidden: "status = 'archived'",
  },
};
