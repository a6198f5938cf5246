import { LedeError, toLedeError } from '../../../data/errors.js';
import { isObject } from '../../../data/mapping/values.js';
import type { WriteSetting } from '../../../data/mapping/writing.js';
import { LedeErrorEvent } from '../../../events/error-event.js';
import { BODY, type FormField, GUEST_FIELDS } from './form-state.js';

/** The fields of a form where the page names none. */
const DEFAULT = 'name required, email required, url';

/**
 * The fields of an element's forms. What cannot be read is said once, and leaves those that every form has by itself.
 *
 * @fires lede-error
 */
export class FormFields {
  readonly #host: HTMLElement & { readonly fields: string | undefined };
  #setting: string | undefined;
  #fields = readFields();

  constructor(host: HTMLElement & { readonly fields: string | undefined }) {
    this.#host = host;
  }

  /**
   * That for the text first.
   *
   * @param sent Which details of a guest the endpoint is sent; undefined: not known yet.
   */
  asked(sent: ReadonlySet<string> | undefined): readonly FormField[] {
    const setting = this.#host.fields;
    // What nobody is sent is not asked for, unless the page says so.
    if (setting === undefined && sent)
      return readFields().filter(({ name }) => name === 'body' || sent.has(name));
    if (setting === this.#setting) return this.#fields;
    this.#setting = setting;
    try {
      this.#fields = readFields(setting);
    } catch (thrown) {
      const error = toLedeError(thrown);
      this.#fields = readFields();
      console.warn(`Lede: ${this.#host.localName}: ${error.message}`);
      this.#host.dispatchEvent(new LedeErrorEvent(error));
    }
    return this.#fields;
  }
}

/** Which details of a guest are sent by what a map says of writing: a whole author, or the whole draft, has all of them. */
export function detailsSentBy({
  url,
  body,
  headers,
  form,
  instead,
}: WriteSetting): ReadonlySet<string> {
  // The names that the server has for them are its own.
  const written = JSON.stringify([url, body, headers, form, instead], (_, value: unknown) =>
    isObject(value) ? Object.values(value) : value,
  );
  const isWhole = /\bauthor\b(?!\.)|"@"/.test(written);
  return new Set(
    Object.keys(GUEST_FIELDS).filter((name) => isWhole || written.includes(`author.${name}`)),
  );
}

/**
 * Reads the attribute `fields`: the fields of a form besides that for the text, in their order, each with `required` behind it
 * where it has to be filled in. An empty one leaves the text alone.
 *
 * @returns The fields, that for the text first.
 * @throws {@link LedeError} of kind `config` where it names what is no field.
 */
export function readFields(setting: string = DEFAULT): readonly FormField[] {
  const entries = setting.split(',').map((entry) => entry.trim());
  return [
    BODY,
    ...entries.filter(Boolean).map((entry) => {
      const [name = '', word, ...more] = entry.split(/\s+/);
      const field = Object.values(GUEST_FIELDS).find((each) => each.name === name);
      if (!field || more.length > 0 || (word !== undefined && word !== 'required'))
        throw new LedeError(
          'config',
          `fields: expected ${Object.keys(GUEST_FIELDS).join(', ')}, each with 'required' behind it or not, instead of '${entry}'`,
        );
      return { ...field, required: word === 'required' };
    }),
  ];
}
