/** What was checked last, all against one base: a thread names the same few people again and again, and reading a URL takes long. */
const checked = new Map<string, string>();
let checkedBase = '';
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
  if (base !== checkedBase) checked.clear();
  checkedBase = base;
  const known = checked.get(value);
  if (known !== undefined) return known;
  const url = parseUrl(value, base);
  const safe = url && /^https?:$/.test(url.protocol) ? url.href : undefined;
  if (safe === undefined || value.length > LONGEST_CHECKED) return safe;
  if (checked.size >= MOST_CHECKED) checked.clear();
  checked.set(value, safe);
  return safe;
}

/** The addresses of a ready-made `srcset`, each with its descriptors (https://html.spec.whatwg.org/#parse-a-srcset-attribute). */
function* candidatesOf(srcset: string): Generator<readonly [address: string, descriptors: string]> {
  for (let rest = srcset; (rest = rest.replace(/^[\s,]+/, '')) !== '';) {
    let [address = ''] = /^\S+/.exec(rest) ?? [];
    rest = rest.slice(address.length);
    // An address may have commas in it, but for its end; descriptors have none.
    const isAlone = address.endsWith(',');
    while (address.endsWith(',')) address = address.slice(0, -1);
    const [descriptors = ''] = isAlone ? [] : (/^[^,]*/.exec(rest) ?? []);
    rest = rest.slice(descriptors.length);
    yield [address, descriptors.trim()];
  }
}

/** A ready-made `srcset` with each of its URLs put through the check; undefined where none is left. */
export function safeSrcset(value: string, base: string): string | undefined {
  const candidates = [...candidatesOf(value)].flatMap(([address, descriptors]) => {
    const url = safeUrl(address, base);
    return url === undefined ? [] : `${url} ${descriptors}`.trim();
  });
  return candidates.join(', ') || undefined;
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

const PLACEHOLDER = new RegExp(`\\{(?:(${TEMPLATE_NAMES.join('|')})|query\\.([^{}]+))\\}`, 'g');

/** Puts the page's values into a template; `{query.q}` is the parameter `q` of its query string. Other braces stay as they are. */
export const expandTemplate = (
  template: string,
  values: TemplateValues,
  write: (value: string) => string,
): string =>
  template.replace(PLACEHOLDER, (_, name: keyof TemplateValues | undefined, parameter: string) =>
    write(name ? values[name] : (new URLSearchParams(values.query).get(parameter) ?? '')),
  );

/** Puts the page's values into a URL template, percent-encoded. */
export const expandUrlTemplate = (template: string, values: TemplateValues): string =>
  expandTemplate(template, values, encode);
