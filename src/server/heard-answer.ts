import type { Answer } from '../data/mapping/map-page.js';
import type { Model } from '../data/mapping/map.js';
import type { BroughtAnswer, SourceSettings } from '../data/source-settings.js';

/** The answer that a page is read from, kept for the browser to read it again. */
export class HeardAnswer {
  #answer: Answer | undefined;
  #raw: { readonly json: unknown } | undefined;
  readonly #headers = new Set<string>();

  /** A model that reads like another, and is heard. */
  through<T>(model: Model<T>): Model<T> {
    return {
      ...model,
      read: (map, answer, options) => {
        this.#answer = answer;
        return model.read(map, { ...answer, headers: this.#overheard(answer.headers) }, options);
      },
    };
  }

  /** A `transform` that does the same, of an answer that the browser gets as it came. */
  before(transform: SourceSettings['transform']): SourceSettings['transform'] {
    return (
      transform &&
      ((json) => {
        this.#raw ??= { json: structuredClone(json) };
        return transform(json);
      })
    );
  }

  /**
   * What the browser is to have.
   *
   * @param src The setting that it is the answer of, templates filled in.
   * @param asked The absolute URL that this was.
   */
  brought(src: string, asked: string): BroughtAnswer {
    const { url, json, items, rest, headers } = this.#answer ?? {
      url: asked,
      json: null,
      headers: {},
    };
    const read = Object.entries(headers).filter(([name]) => this.#headers.has(name));
    return {
      src,
      ...(url !== asked && { url }),
      ...(read.length > 0 && { headers: Object.fromEntries(read) }),
      json: this.#raw ? this.#raw.json : json,
      ...(items && { items }),
      ...(rest && { rest }),
    };
  }

  /** Headers that note which of them are read: the others, cookies for example, are not for the page. */
  #overheard(headers: Answer['headers']): Answer['headers'] {
    return new Proxy(headers, {
      get: (target, name) => {
        if (typeof name === 'string') this.#headers.add(name);
        return Object.hasOwn(target, name) ? target[name as string] : undefined;
      },
    });
  }
}
