import type { Answer } from '../mapping/map-page.js';
import { isObject, own } from '../mapping/values.js';

/** The first of a list, or the thing itself. */
const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : json);

/** What only the answers of an API have, by the name of its preset. */
const signatures: Readonly<Record<string, (answer: Answer) => boolean>> = {
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

/** The one preset whose API an answer can only be; undefined where none or several fit. */
export function recognisePreset(answer: Answer): string | undefined {
  const fitting = Object.keys(signatures).filter((name) => signatures[name]?.(answer));
  return fitting.length === 1 ? fitting[0] : undefined;
}
