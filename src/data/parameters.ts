import { nest } from './mapping/nest.js';
import { asList, isObject, own } from './mapping/values.js';
import type { NextPage } from './model.js';
import { parseUrl } from './url.js';

const BODY = /^body\./;

/** Where a name that begins with `body.` stands in a JSON body. */
const pathOf = (name: string): readonly string[] => name.replace(BODY, '').split('.');

/** A parameter of a request: of its query, or of its JSON body where the name begins with `body.`. */
export const parameter = ({ url, body }: NextPage, name: string): unknown =>
  BODY.test(name)
    ? pathOf(name).reduce<unknown>(own, body)
    : (parseUrl(url)?.searchParams.get(name) ?? undefined);

/**
 * A request with a parameter set.
 *
 * @param value A list goes into the query with commas, or where the name ends with `[]` as a parameter each; into a body as it
 * is.
 */
export function withParameter(
  asked: NextPage | undefined,
  name: string,
  value: unknown,
): NextPage | undefined {
  if (!asked) return undefined;
  if (BODY.test(name)) {
    const body: Record<string, unknown> = isObject(asked.body) ? { ...asked.body } : {};
    nest(body, pathOf(name), value);
    return { ...asked, body };
  }
  const url = new URL(asked.url);
  const texts = asList(value).map(String);
  url.searchParams.delete(name);
  for (const text of name.endsWith('[]') ? texts : [texts.join(',')])
    url.searchParams.append(name, text);
  return { ...asked, url: url.href };
}
