/** What a reader's comment may be made of. Images are not: each would be a request that tells a third party who reads. */
export const ALLOWED_ELEMENTS: readonly string[] =
  'a abbr b bdi bdo blockquote br cite code del dd dl dt em hr i ins kbd li mark ol p pre q s samp small strong sub sup u ul var'.split(
    ' ',
  );

/** Elements that are dropped while what they hold is kept. */
export const UNWRAPPED_ELEMENTS: readonly string[] =
  'article aside big center div fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header label main nav section span strike table tbody td tfoot th thead tr tt'.split(
    ' ',
  );

/** Attributes that any of them may have. */
export const ALLOWED_ATTRIBUTES: readonly string[] = ['lang', 'dir', 'title'];

/**
 * The `rel` of a reader's links.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links for `ugc` and `nofollow`.
 */
export const LINK_REL = 'ugc nofollow noopener';
