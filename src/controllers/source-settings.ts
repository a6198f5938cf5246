import { currentConfiguration } from '../configure.js';
import { LedeError } from '../data/errors.js';
import { isObject } from '../data/mapping/values.js';
import type { SourceSettings } from '../data/source.js';
import { expandUrlTemplate } from '../data/url.js';
import type { SourceAttributes, SourceOptions } from '../source-attributes.js';
import { templateValues } from './page.js';

/**
 * The settings in force for an element: its attributes, over its `source`, over its JSON child, over the page's defaults.
 *
 * @param child The text of the child `<script type="application/json">`.
 * @param language The element's, for `{lang}`.
 * @returns Undefined where there is no `src`.
 * @throws {@link LedeError} of kind `config`.
 */
export function settingsOf(
  { src, preset, map, credentials, timeout, articleId, source }: SourceAttributes,
  child: string | undefined,
  language: string,
): SourceSettings | undefined {
  const configuration = currentConfiguration();
  const options: SourceOptions = { ...readChild(child), ...source };
  const template = src ?? options.src;
  if (!template) return undefined;
  const values = templateValues(language, articleId);
  return {
    ...options,
    src: absolute(expandUrlTemplate(template, values)),
    preset: preset ?? options.preset ?? 'auto',
    map: map || options.map,
    credentials: credentials ?? options.credentials ?? configuration.credentials ?? 'same-origin',
    timeout: timeout ?? options.timeout ?? 10_000,
    headers: { ...configuration.headers, ...options.headers },
    body: fillIn(options.body, values),
  };
}

/** What tells settings apart; functions, and an answer the page brought along, by their presence only. */
export const keyOf = (settings: SourceSettings): string =>
  JSON.stringify(settings, (key, value: unknown) =>
    typeof value === 'function' || key === 'answer' ? true : value,
  );

const absolute = (url: string): string => {
  try {
    return new URL(url, document.baseURI).href;
  } catch (cause) {
    throw new LedeError('config', `src: '${url}' is not a URL`, { cause });
  }
};

function readChild(text: string | undefined): SourceOptions {
  if (text === undefined) return {};
  try {
    const options: unknown = JSON.parse(text);
    if (isObject(options)) return options;
  } catch (cause) {
    throw new LedeError('config', `script: not JSON: ${String(cause)}`, { cause });
  }
  throw new LedeError('config', 'script: the settings are not an object');
}

/** Strings within a JSON body take the names of a URL template too, as they are. */
function fillIn(body: unknown, values: ReturnType<typeof templateValues>): unknown {
  if (typeof body === 'string')
    return body.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? values[name as keyof typeof values] : whole,
    );
  if (Array.isArray(body)) return body.map((entry) => fillIn(entry, values));
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, fillIn(value, values)]),
  );
}
