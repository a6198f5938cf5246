import { LedeError } from '../errors.js';
import { toJson } from '../to-json.js';
import { safeUrl } from '../url.js';
import { identifier, text as readableText } from './coerce.js';
import { compileFieldErrors } from './field-errors.js';
import { type Reader, compileSetting } from './fields.js';
import { nest, withLists } from './nest.js';
import { type PlainForm, type PlainFormSetting, compilePlainForm } from './plain-form.js';
import { texts } from './operations.js';
import type { Scope } from './scope.js';
import { expected, objectAt, textsAt } from './setting-shape.js';
import { isObject, isPresent, isTrue } from './values.js';
import type { Engine } from './written-map.js';

/** What can be written, by the settings of a map that say how. */
export type Writing = 'create' | 'vote' | 'edit' | 'remove' | 'report';

/** How a map says that something is written. Strings are expressions but for `url`, which is text with `{expr}` in it. */
export interface WriteSetting {
  /** Relative to the endpoint; default: the endpoint itself. */
  readonly url?: string;
  /** Default: POST. */
  readonly method?: string;
  /** How the body is sent; default: JSON. */
  readonly as?: 'json' | 'form';
  /** What the text is written in: with `markdown` the form helps to write it, and shows how it will look; default: text. */
  readonly bodyFormat?: 'markdown' | 'text';
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent, by name; a dotted name nests, a number in it is a place in a list. `@` is the draft. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The comment itself in the answer. */
  readonly comment?: unknown;
  /** Its id, where the answer has no more than that. */
  readonly id?: unknown;
  /** True where the comment waits for approval. */
  readonly pending?: unknown;
  /** What the server says to the reader. */
  readonly message?: unknown;
  /** The server's errors by field: an object keyed by field, or a list. */
  readonly fieldErrors?:
    string | { readonly items: string; readonly field: string; readonly message: string };
  /** The server's names for the fields of the form. */
  readonly fields?: Readonly<Record<string, FormFieldName>>;
  /** True where the server has the comment already. */
  readonly duplicate?: unknown;
  /** True where the same request may succeed later. */
  readonly retryable?: unknown;
  /** True where the server takes it from readers with an account only: it is offered where the page sends headers or cookies. */
  readonly account?: boolean;
  /** Of `edit` and `remove`: for how many seconds after a comment was posted the server takes it; default: for ever. */
  readonly within?: number;
  /**
   * Of `create`: where the server takes a key by which it knows a request again that it has had: the name of a header, or
   * `body.` and the name of a field. A comment whose answer was lost is then sent again without asking.
   */
  readonly idempotencyKey?: string;
  /** What the server wants to be solved before it takes the request. */
  readonly challenge?: unknown;
  /** Why it was not taken: one of the words of {@link WriteRefusal}, where the server tells them apart; any other says nothing. */
  readonly reason?: unknown;
  /** How it is posted without JavaScript, where the server takes that. */
  readonly form?: PlainFormSetting;
  /**
   * Another way, where the first is refused and `when` is true of the answer. It is taken to a page's own origin only: what another
   * answers to it could not be read.
   */
  readonly instead?: WriteSetting & { readonly when: unknown };
}

/**
 * What a refusal comes to, where more can be done about it than to tell it:
 * - `closed`: nobody may write any more.
 * - `signIn`: only readers who are signed in may.
 * - `expired`: what the page sends along to be trusted is out of date; it is asked for anew by `lede-request`.
 */
export type WriteRefusal = 'closed' | 'signIn' | 'expired';

const REFUSALS: readonly unknown[] = ['closed', 'signIn', 'expired'] satisfies WriteRefusal[];

const isRefusal = (word: unknown): word is WriteRefusal => REFUSALS.includes(word);

/** The fields of the reply form. */
export type FormFieldName = 'name' | 'email' | 'url' | 'body';

/** What a reader wrote, as the expressions of `create` see it. */
export interface Draft {
  readonly body: string;
  readonly author: { readonly name?: string; readonly email?: string; readonly url?: string };
  /** The comment that is answered; its `key` is what others name it by, where that is not its id. */
  readonly parent?: { readonly id: string; readonly key?: string };
  /** The comment at the top level under which the answer will stand. */
  readonly root?: { readonly id: string };
  readonly article?: { readonly id: string };
  /** The same for each time it is sent. */
  readonly idempotencyKey?: string;
  /** What the page's answer to a `lede-challenge` was. */
  readonly challenge?: unknown;
  /** What the page's own fields of the form hold, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly page: { readonly url: string; readonly title: string };
}

/** A request that writes. */
export interface WriteRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the server said of it. */
export interface WriteOutcome {
  /** The comment as it came, to be mapped; undefined where the answer does not hold it. */
  readonly comment: unknown;
  readonly id: string | undefined;
  readonly pending: boolean;
  readonly message: string | undefined;
  readonly fieldErrors: Readonly<Partial<Record<FormFieldName, string>>>;
  readonly duplicate: boolean;
  readonly retryable: boolean;
  /** What is to be solved before it is taken; undefined where nothing is. */
  readonly challenge: unknown;
  /** Why it was not taken, where the server says. */
  readonly reason: WriteRefusal | undefined;
}

/** `create` of a map, ready for use. */
export interface CompiledWrite {
  /** Makes the request for a draft. `scope.item` is the draft, `scope.query` that of the endpoint. */
  request(scope: Scope): WriteRequest;
  /** Reads an answer, of success or of failure. `scope.root` is the answer. */
  outcome(scope: Scope): WriteOutcome;
  /** The form that a browser posts by itself; undefined where the map has none, or a part of its `url` is absent. */
  readonly form: Reader<PlainForm> | undefined;
  /** The other way, and whether an answer is one for which it is there. */
  readonly instead:
    { readonly when: (scope: Scope) => boolean; readonly write: CompiledWrite } | undefined;
}

const KEYS =
  'url method as headers body comment id pending message fieldErrors fields duplicate retryable account within bodyFormat idempotencyKey challenge reason form instead'.split(
    ' ',
  );

/** What a form is sent as. */
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Whether a request is that of a form. */
export const isForm = ({ headers }: Pick<WriteRequest, 'headers'>): boolean =>
  headers['content-type'] === FORM_TYPE;

/** The form's own names, and those that most servers use for them. */
const FIELD_NAMES: Readonly<Record<string, FormFieldName>> = {
  name: 'name',
  author: 'name',
  'author.name': 'name',
  email: 'email',
  mail: 'email',
  'author.email': 'email',
  url: 'url',
  website: 'url',
  'author.url': 'url',
  body: 'body',
  text: 'body',
  content: 'body',
  comment: 'body',
};

/**
 * Compiles `create` of a map, or what is written like it.
 *
 * @param place Where it stands in the map.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compileWrite(
  setting: WriteSetting,
  engine: Engine,
  place: Writing | `${Writing}.instead` = 'create',
): CompiledWrite {
  objectAt(setting, place, KEYS);
  const { url = '', method = 'POST', as = 'json', idempotencyKey = '' } = setting;
  for (const [key, text] of Object.entries({ url, method, as, idempotencyKey }))
    if (typeof text !== 'string') throw expected(`${place}.${key}`, 'a text');
  if (!['json', 'form'].includes(as)) throw expected(`${place}.as`, 'json or form');
  if (setting.within !== undefined && typeof setting.within !== 'number')
    throw expected(`${place}.within`, 'a number of seconds');
  if (![undefined, 'markdown', 'text'].includes(setting.bodyFormat))
    throw expected(`${place}.bodyFormat`, 'markdown or text');
  textsAt(setting.headers, `${place}.headers`);
  textsAt(setting.fields, `${place}.fields`, ['name', 'email', 'url', 'body']);
  const compile: Compile = (value, key) =>
    compileSetting(engine.compileWritten(value, `${place}.${key}`));
  const read = (key: keyof WriteSetting): Reader<unknown> => compile(setting[key], key);
  const address = compileSetting(engine.compileUrl(url, `${place}.url`));
  const body = Object.entries(objectAt(setting.body, `${place}.body`)).map(
    ([name, value]) => [name, compile(value, `body.${name}`)] as const,
  );
  const [comment, id, pending, message, duplicate, retryable, challenge] = (
    ['comment', 'id', 'pending', 'message', 'duplicate', 'retryable', 'challenge'] as const
  ).map(read) as [Read, Read, Read, Read, Read, Read, Read];
  const keyField = /^body\.(.+)/.exec(idempotencyKey)?.[1];
  if (keyField !== undefined) body.push([keyField, compile('idempotencyKey', `body.${keyField}`)]);
  const errors = compileFieldErrors(setting.fieldErrors, place, compile);
  const names = { ...FIELD_NAMES, ...setting.fields };
  const reason = read('reason');
  const form = setting.form && compileForm(setting.form, engine, `${place}.form`);

  return {
    form,
    instead: setting.instead && compileInstead(setting.instead, engine, place),
    request(scope) {
      const target = address(scope);
      if (typeof target !== 'string')
        throw new LedeError('config', `map: ${place}.url: a part of '${url}' is absent`);
      // Not told where, it is the endpoint itself.
      const sentTo = safeUrl(target || scope.url, scope.url);
      if (sentTo === undefined) throw expected(`${place}.url`, `an http(s) URL, not '${target}'`);
      const values: Record<string, unknown> = {};
      const nested: Record<string, unknown> = {};
      for (const [name, expression] of body) {
        const value = expression(scope);
        if (!isPresent(value)) continue;
        values[name] = value;
        nest(nested, name.split('.'), value);
      }
      const isForm = as === 'form';
      return {
        url: sentTo,
        method,
        headers: {
          'content-type': isForm ? FORM_TYPE : 'application/json',
          ...setting.headers,
          ...(idempotencyKey && keyField === undefined && keyOf(scope, idempotencyKey)),
        },
        body: isForm
          ? new URLSearchParams(
              Object.entries(values).flatMap(([name, value]) =>
                texts(value).map((text) => [name, text]),
              ),
            ).toString()
          : toJson(withLists(nested)),
      };
    },
    outcome(scope) {
      const fieldErrors: Partial<Record<FormFieldName, string>> = {};
      // What is said of fields that no form has is said all the same.
      const others: string[] = [];
      for (const [name, text] of errors(scope)) {
        const field = Object.hasOwn(names, name) ? names[name] : undefined;
        if (field) fieldErrors[field] = text;
        else others.push(text);
      }
      return {
        comment: comment(scope),
        id: identifier(id(scope), scope),
        pending: isTrue(pending(scope)),
        message: readableText(message(scope), scope) ?? (others.join(' ') || undefined),
        fieldErrors,
        duplicate: isTrue(duplicate(scope)),
        retryable: isTrue(retryable(scope)),
        challenge: challenge(scope),
        reason: [reason(scope)].find(isRefusal),
      };
    },
  };
}

/** A draft's key as a header. */
const keyOf = ({ item }: Scope, header: string): Record<string, string> => {
  const key = isObject(item) ? item['idempotencyKey'] : undefined;
  return typeof key === 'string' ? { [header]: key } : {};
};

function compileForm(setting: unknown, engine: Engine, place: string): Reader<PlainForm> {
  const { url = '', body } = objectAt(setting, place, ['url', 'body']);
  if (typeof url !== 'string') throw expected(`${place}.url`, 'a text');
  return compilePlainForm({ url, body: objectAt(body, `${place}.body`) }, engine, place);
}

function compileInstead(
  setting: unknown,
  engine: Engine,
  place: Parameters<typeof compileWrite>[2] = 'create',
): CompiledWrite['instead'] {
  const { when, ...write } = objectAt(setting, `${place}.instead`);
  if (/\.instead$/.test(place) || when === undefined)
    throw expected(`${place}.instead`, 'one more way, with `when`');
  const holds = compileSetting(engine.compileWritten(when, `${place}.instead.when`));
  return {
    when: (scope) => isTrue(holds(scope)),
    write: compileWrite(write, engine, `${place as Writing}.instead`),
  };
}

type Read = Reader<unknown>;

/** Compiles one setting of those of a place. */
export type Compile = (setting: unknown, place: string) => Read;
