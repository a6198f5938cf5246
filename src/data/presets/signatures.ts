import type { Answer } from '../mapping/map-page.js';
import { isObject, own } from '../mapping/values.js';

/** Tells an API's answers from those of all others, by what only they have. */
export type Signature = (answer: Answer) => boolean;

/** The first of a list, or the thing itself. */
const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : json);

/** The signature of each preset, by its name. */
export const signatures: Readonly<Record<string, Signature>> = {
  wordpress: ({ json, headers }) =>
    Array.isArray(json) && ('x-wp-total' in headers || isObject(own(first(json), '_links'))),
  jsonfeed: ({ json }) => String(own(json, 'version')).includes('jsonfeed.org/version/'),
  lede: ({ json }) => {
    const comments = own(json, 'comments');
    const item = first(comments ?? json);
    // A thread that nobody has written in yet has no comment to tell it by.
    const isThread = Array.isArray(comments) && isObject(own(json, 'thread'));
    return (
      isThread ||
      (isObject(item) && ('standfirst' in item || ('parent_id' in item && 'created' in item)))
    );
  },
};
