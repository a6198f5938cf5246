import { currentConfiguration } from '../configure.js';
import { LedeError } from '../data/errors.js';
import { isObject } from '../data/mapping/values.js';
import type { SourceSettings } from '../data/source-settings.js';
import { toJson } from '../data/to-json.js';
import { type TemplateValues, expandTemplate, expandUrlTemplate } from '../data/url.js';
import type { SourceAttributes, SourceOptions } from '../source-attributes.js';

/**
 * The settings in force for an element: its attributes, over its `source`, over its JSON child, over the page's defaults.
 *
 * @param child The text of the child `<script type="application/json">`.
 * @param values What the page has, for the names in `src`.
 * @param base The absolute URL that a relative one is resolved against.
 * @returns Undefined where there is no `src`, or an `article-id` is awaited for it.
 * @throws {@link LedeError} of kind `config`.
 */
export function settingsOf(
  attributes: SourceAttributes,
  child: string | undefined,
  values: TemplateValues,
  base: string,
): SourceSettings | undefined {
  const { src, preset, map, limit, timeout, refreshInterval, referrerPolicy, source } = attributes;
  const configuration = currentConfiguration();
  const options: SourceOptions = { ...readChild(child, attributes), ...source };
  const template = src ?? options.src;
  if (!template) return undefined;
  if (typeof template !== 'string') throw new LedeError('config', 'src: expected a text');
  // An application may know only later which article it is.
  if (template.includes('{id}') && values.id === '') return undefined;
  const url = absolute(expandUrlTemplate(template, values), base);
  const { answer } = options;
  const credentials =
    attributes.credentials ?? options.credentials ?? configuration.credentials ?? 'same-origin';
  const numbers = { limit, timeout, refreshInterval };
  // What can only be right is not worth the loading of a check; and a limit that changes makes no other source.
  const isRight =
    !referrerPolicy &&
    CREDENTIALS.test(credentials) &&
    Object.values(numbers).every((number) => (number ?? 1) >= 0);
  const given = [
    ...(Object.keys(options).length > 0 ? [options] : []),
    ...(isRight ? [] : [{ ...numbers, credentials, referrerPolicy }]),
  ];
  return {
    ...options,
    src: url,
    // One that a server has brought is of one endpoint, and the element may have turned to another since.
    answer: answer?.src && absolute(answer.src, base) !== url ? undefined : answer,
    preset: preset ?? options.preset ?? 'auto',
    map: map || options.map,
    credentials,
    referrerPolicy,
    timeout: timeout ?? options.timeout ?? 10_000,
    headers: { ...plainHeaders(configuration.headers), ...plainHeaders(options.headers) },
    body: fillIn(options.body, values),
    ...(given.length > 0 && { given }),
  };
}

/** Headers as a plain object, also where they are given as `fetch` gives them. */
export const plainHeaders = (
  headers: Readonly<Record<string, string>> | Headers | undefined,
): Readonly<Record<string, string>> | undefined =>
  headers instanceof Headers ? Object.fromEntries(headers) : headers;

/** The settings that an element acts on by itself, and their attributes. */
const OWN = [
  ['loading', 'loading'],
  ['limit', 'limit'],
  ['refreshInterval', 'refresh-interval'],
  ['articleId', 'article-id'],
  ['referrerPolicy', 'referrerpolicy'],
  ['debug', 'debug'],
] as const;

/**
 * Gives an element those of its own settings that stand in its `source` or its JSON child and in no attribute.
 *
 * @param before What the source before has changed, which is taken back.
 * @returns What this one has changed, as it was.
 * @throws {@link LedeError} of kind `config`.
 */
export function adoptOptions(
  element: SourceAttributes & Element,
  child: string | undefined,
  before: SourceOptions,
): SourceOptions {
  Object.assign(element, before);
  const options: SourceOptions = { ...readChild(child, element), ...element.source };
  const names = OWN.flatMap(([name, attribute]) =>
    options[name] !== undefined && !element.hasAttribute(attribute) ? name : [],
  );
  const was = Object.fromEntries(names.map((name) => [name, element[name]]));
  for (const name of names) Object.assign(element, { [name]: options[name] });
  return was;
}

const CREDENTIALS = /^(omit|same-origin|include)$/;

/** What tells settings apart; functions, and an answer the page brought along, by their presence only. */
export const keyOf = (settings: SourceSettings): string =>
  JSON.stringify(settings, (key, value: unknown) =>
    typeof value === 'function' || key === 'answer' ? true : value,
  );

/**
 * What tells the data of sources apart: asked for in another way, such as with a reader's token, it is the same. Some endpoints are told
 * by the body of what they are asked which thread is meant.
 */
export const dataKey = ({ src, body }: SourceSettings): string =>
  body === undefined ? src : `${src} ${toJson(body)}`;

const absolute = (url: string, base: string): string => {
  try {
    return new URL(url, base).href;
  } catch (cause) {
    throw new LedeError('config', `src: '${url}' is not a URL`, { cause });
  }
};

/** What was read last, by element: what a server has brought may be megabytes, and settings are looked at at every update. */
const known = new WeakMap<object, { readonly text: string; readonly options: SourceOptions }>();

function readChild(text: string | undefined, of: object): SourceOptions {
  if (text === undefined) return {};
  const before = known.get(of);
  if (before?.text === text) return before.options;
  try {
    const options: unknown = JSON.parse(text);
    if (isObject(options)) {
      known.set(of, { text, options });
      return options;
    }
  } catch (cause) {
    throw new LedeError('config', `script: not JSON: ${String(cause)}`, { cause });
  }
  throw new LedeError('config', 'script: the settings are not an object');
}

/** Strings within a JSON body take the names of a URL template too, as they are. */
function fillIn(body: unknown, values: TemplateValues): unknown {
  const fill = (text: string): string => expandTemplate(text, values, (value) => value);
  try {
    return (
      body &&
      (JSON.parse(toJson(body), (_, value: unknown) =>
        typeof value === 'string' ? fill(value) : value,
      ) as unknown)
    );
  } catch (cause) {
    throw new LedeError('config', `body: ${String(cause)}`, { cause });
  }
}
