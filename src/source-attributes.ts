import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldMap } from './data/mapping/map.js';
import type { BroughtAnswer } from './data/source-settings.js';

/** The settings of a data element as one object; the element's attributes win over it. */
export interface SourceOptions {
  /** The endpoint, absolute or relative to the page; may be a template such as `/comments?page={canonical}`. */
  readonly src?: string;
  /** The name of a known API; default `auto`. */
  readonly preset?: string;
  /** Where each field is in the answer. */
  readonly map?: FieldMap;
  readonly credentials?: RequestCredentials;
  /** What requests and the pictures of stories tell of the page, as for `fetch`. */
  readonly referrerPolicy?: ReferrerPolicy;
  /** Milliseconds; default 10000, 0: no limit. */
  readonly timeout?: number;
  /** Default: GET, or POST where there is a body. */
  readonly method?: string;
  /** Sent to the origin of `src` only. */
  readonly headers?: Readonly<Record<string, string>> | Headers;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How much of an answer is read; default 50,000,000, 0: no limit. */
  readonly maxBytes?: number;
  /** Text that the server puts before its JSON. */
  readonly xssiPrefix?: string;
  /** The zone of times that name none: an IANA name or an offset; default UTC. */
  readonly timeZone?: string;
  /** Changes the answer before it is mapped. */
  readonly transform?: (json: unknown) => unknown;
  /** As the attributes of these names. */
  readonly loading?: 'eager' | 'lazy';
  readonly limit?: number;
  readonly refreshInterval?: number;
  readonly articleId?: string;
  readonly debug?: boolean;
  /** The endpoint's first answer, where the page brought it along. */
  readonly answer?: BroughtAnswer;
}

const newElements = new WeakMap<object, LitElement>();

/** An element of the same kind as it is when it is made. */
function newOf<T extends LitElement>(element: T): T {
  const Kind = element.constructor as new () => T;
  const made = newElements.get(Kind) ?? new Kind();
  newElements.set(Kind, made);
  return made as T;
}

/** What every element with data is: it declares their attributes, and what a removed one leaves; what they do is in the controllers. */
export class SourceAttributesElement extends LitElement {
  /**
   * The JSON endpoint: a URL, relative to the page, or a template with `{canonical}` `{url}` `{path}` `{title}` `{lang}`
   * `{query}` `{id}` in it; `{query.q}` is the parameter `q` of the page's own query string.
   */
  @property() src: string | undefined;

  /**
   * The name of a known API; `auto` recognises it from the answer.
   *
   * @default 'auto'
   */
  @property() preset: string | undefined;

  /** Where each field is in the answer: JSON, or the short form `title: webTitle; image.url: fields.thumbnail`. */
  @property() map: FieldMap | string | undefined;

  /**
   * `lazy` fetches when the element comes within 600 px of the viewport, `eager` at once.
   *
   * @default 'lazy'
   */
  @property() loading: 'eager' | 'lazy' | undefined;

  /** How many items are shown at first; without it all that came. */
  @property({ type: Number }) limit: number | undefined;

  /**
   * Whether cookies are sent, as for `fetch`.
   *
   * @default 'same-origin'
   */
  @property() credentials: 'omit' | 'same-origin' | 'include' | undefined;

  /**
   * What requests, and the pictures of stories, tell of the page's address: a word of `Referrer-Policy`; without it the
   * page's own.
   */
  @property({ attribute: 'referrerpolicy' }) referrerPolicy: ReferrerPolicy | undefined;

  /**
   * Milliseconds until an answer must be there; 0: no limit.
   *
   * @default 10000
   */
  @property({ type: Number }) timeout: number | undefined;

  /**
   * Milliseconds after which the data is fetched anew, while the page is to be seen, and at once when it is seen again after
   * longer; 0: never.
   */
  @property({ type: Number, attribute: 'refresh-interval' }) refreshInterval = 0;

  /** The article that the element is about: `{id}` in `src`, and the one that a list of related stories leaves out. */
  @property({ attribute: 'article-id' }) articleId = '';

  /** Shows over the element how its data was read, field by field, and tells it in `lede-load`. */
  @property({ type: Boolean }) debug = false;

  /** The same settings as one object, with those that no attribute has. Attributes win over it. */
  @property({ attribute: false }) source: SourceOptions | undefined;

  /** By property, what it was before its attribute was there. */
  readonly #defaults = new Map<string, unknown>();

  /** Takes what frameworks set for what is meant by it; see `#meant`. */
  override requestUpdate(...given: Parameters<LitElement['requestUpdate']>): void {
    const [name, old, options] = given;
    const value = this[name as keyof this];
    const meant = options ? this.#meant(name as keyof this, old, options.type === Number) : value;
    if (Object.is(meant, value)) super.requestUpdate(...given);
    else Object.assign(this, { [name as string]: meant });
  }

  /**
   * Some frameworks set a number that stands in a template as the text that it is there; and undefined, null or an empty text where a
   * property is not given: it is then what it is in a new element, where that is not nothing, as an empty text may be meant.
   */
  #meant(name: keyof this, old: unknown, isNumber: boolean): unknown {
    const value = this[name] as unknown;
    if (value !== undefined && value !== null && value !== '')
      return isNumber && typeof value === 'string' ? Number(value) : value;
    // Where there was nothing before, the element may be new itself.
    const isFirst = old === undefined || old === null;
    if (isFirst && value !== null && !isNumber) return value;
    const initial: unknown = newOf(this)[name];
    return value === '' && !isNumber ? (initial ?? value) : initial;
  }

  /** An attribute that is removed leaves what was without it. Lit would leave null. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const properties = (this.constructor as typeof LitElement).elementProperties as ReadonlyMap<
      keyof this & string,
      { readonly attribute?: unknown; readonly reflect?: boolean }
    >;
    for (const [property, { attribute, reflect }] of properties) {
      const isIt = (typeof attribute === 'string' ? attribute : property.toLowerCase()) === name;
      // What follows its property has no say over it.
      if (!isIt || reflect) continue;
      if (old === null) this.#defaults.set(property, this[property]);
      super.attributeChangedCallback(name, old, value);
      if (value === null) Object.assign(this, { [property]: this.#defaults.get(property) });
      return;
    }
    super.attributeChangedCallback(name, old, value);
  }
}

/** The attributes that every element with data has. */
export type SourceAttributes = Pick<
  SourceAttributesElement,
  | 'src'
  | 'preset'
  | 'map'
  | 'loading'
  | 'limit'
  | 'credentials'
  | 'referrerPolicy'
  | 'timeout'
  | 'refreshInterval'
  | 'articleId'
  | 'debug'
  | 'source'
>;
