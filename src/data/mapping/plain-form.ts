import { LedeError } from '../errors.js';
import { safeUrl } from '../url.js';
import { type Reader, compileSetting } from './fields.js';
import { texts } from './operations.js';
import type { Scope } from './scope.js';
import type { FormFieldName } from './writing.js';
import type { Engine } from './written-map.js';

/** How a browser posts a comment by itself, where there is no JavaScript: what the server answers is then a page. */
export interface PlainFormSetting {
  /** Relative to the endpoint; text with `{expr}` in it; default: the endpoint itself. */
  readonly url?: string;
  /** What is sent, by name: an expression over the draft. `body` and those of `author` are fields, all others are known. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A form as it stands on a page. */
export interface PlainForm {
  /** Where it is sent: absolute. */
  readonly action: string;
  /** The names that its fields are sent by. A field that the server does not take has none. */
  readonly names: Readonly<Partial<Record<FormFieldName, string>>>;
  /** What is sent with them. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
}

/** The expressions that stand for what a reader types. */
const TYPED: Readonly<Record<string, FormFieldName>> = {
  body: 'body',
  'author.name': 'name',
  'author.email': 'email',
  'author.url': 'url',
};

const typedBy = (expression: unknown): FormFieldName | undefined =>
  typeof expression === 'string' && Object.hasOwn(TYPED, expression)
    ? TYPED[expression]
    : undefined;

/**
 * Compiles `form` of `create`.
 *
 * @param place Where it stands in the map.
 * @returns Makes the form for a draft without what is to be typed. `scope.item` is the draft, `scope.query` that of the endpoint.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compilePlainForm(
  { url = '', body = {} }: PlainFormSetting,
  engine: Engine,
  place: string,
): Reader<PlainForm> {
  const address = compileSetting(engine.compileUrl(url, `${place}.url`));
  const members = Object.entries(body).map(
    ([name, expression]) =>
      [
        name,
        typedBy(expression),
        compileSetting(engine.compileWritten(expression, `${place}.body.${name}`)),
      ] as const,
  );
  const names = Object.fromEntries(
    members.flatMap(([name, field]) => (field ? [[field, name]] : [])),
  );
  if (!('body' in names))
    throw new LedeError(
      'config',
      `map: ${place}.body: nothing in it is 'body', the text of the comment`,
    );
  return (scope: Scope) => {
    const target = address(scope);
    const action = typeof target === 'string' ? safeUrl(target || scope.url, scope.url) : undefined;
    if (action === undefined) return undefined;
    const hidden = members.flatMap(([name, field, value]) =>
      field ? [] : texts(value(scope)).map((text) => [name, text] as const),
    );
    return { action, names, hidden };
  };
}
