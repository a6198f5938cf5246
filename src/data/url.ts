/** What was checked last: a thread names the same few people again and again, and reading a URL takes long. */
const checked = new Map<string, string>();
/** How many are remembered, and how long they may be. */
const MOST_CHECKED = 500;
const LONGEST_CHECKED = 500;

/**
 * The one check for URLs. Data is hostile: only http(s) is let through, so `javascript:`, `data:` and the like
 * never reach an attribute.
 *
 * @param value What came; anything that is not a string is no URL.
 * @param base The absolute URL that a relative one is resolved against.
 * @returns The absolute URL, or undefined where it is none or of another scheme.
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const key = `${base}\n${value}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  const url = parseUrl(value, base);
  const safe = url && /^https?:$/.test(url.protocol) ? url.href : undefined;
  if (safe === undefined || key.length > LONGEST_CHECKED) return safe;
  if (checked.size >= MOST_CHECKED) checked.clear();
  checked.set(key, safe);
  return safe;
}

/** A ready-made `srcset` with each of its URLs put through the check; undefined where none is left. */
export function safeSrcset(value: string, base: string): string | undefined {
  const candidates = value.split(/,\s+/).flatMap((candidate) => {
    const [address, ...descriptors] = candidate.trim().split(/\s+/);
    const url = safeUrl(address, base);
    return url === undefined ? [] : [[url, ...descriptors].join(' ')];
  });
  return candidates.join(', ') || undefined;
}

/** The members of the models that are URLs. */
const URL_MEMBERS: readonly string[] = ['url', 'avatar'];

/**
 * A model that a page made by itself, with its URLs put through the one check. What is safe already stays the same object.
 */
export function withSafeUrls<T>(value: T, base: string): T {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const entries: unknown[] = value.map((entry: unknown) => withSafeUrls(entry, base));
    return entries.every((entry, index) => entry === value[index]) ? value : (entries as T);
  }
  const checked = Object.entries(value).map(([key, member]: [string, unknown]) => {
    if (URL_MEMBERS.includes(key)) return [key, safeUrl(member, base)] as const;
    if (key === 'srcset' && typeof member === 'string')
      return [key, safeSrcset(member, base)] as const;
    const checkedMember = withSafeUrls(member, base);
    // Without its URL there is no image.
    const gone = key === 'image' && !Object.hasOwn(Object(checkedMember) as object, 'url');
    return [key, gone ? undefined : checkedMember] as const;
  });
  const safe = checked.filter(([, member]) => member !== undefined);
  const same = checked.every(([key, member]) => member === (value as Record<string, unknown>)[key]);
  return same ? value : (Object.fromEntries(safe) as T);
}

/** `new URL` without the exception. */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** Percent-encodes a text; half of a surrogate pair, which JSON can hold, becomes U+FFFD. */
export const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** What a URL template (`src="/api/comments?page={canonical}"`) can name. */
export interface TemplateValues {
  /** The page's canonical URL, else its own. */
  readonly canonical: string;
  /** The page's own URL, without the fragment. */
  readonly url: string;
  /** The path of that URL. */
  readonly path: string;
  /** The page's title. */
  readonly title: string;
  /** The element's language (BCP 47). */
  readonly lang: string;
  /** The page's query string, without `?`. */
  readonly query: string;
  /** The element's `article-id`. */
  readonly id: string;
}

/** Those names. */
export const TEMPLATE_NAMES: readonly string[] = [
  'canonical',
  'url',
  'path',
  'title',
  'lang',
  'query',
  'id',
] satisfies (keyof TemplateValues)[];

const PLACEHOLDER = new RegExp(`\\{(${TEMPLATE_NAMES.join('|')})\\}`, 'g');

/** Puts the page's values into a URL template, percent-encoded. Other braces stay as they are. */
export const expandUrlTemplate = (template: string, values: TemplateValues): string =>
  template.replace(PLACEHOLDER, (_, name: keyof TemplateValues) => encode(values[name]));
