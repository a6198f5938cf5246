import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentConfiguration, onConfigure } from '../configure.js';
import { addEnglish, hasTerms, loadTerms, termsFor } from '../locales/index.js';
import type { Plural, Terms } from '../locales/terms.js';
import { isServer, onServer } from '../rendering/on-server.js';

/** What is put into a text by name. */
export type TermValues = Readonly<Record<string, string | number>>;

const formatters = new Map<string, unknown>();

/** `Intl` objects are costly to make and are made once for each language and use. */
function remembered<T>(key: string, make: () => T): T {
  const known = formatters.get(key) as T | undefined;
  if (known !== undefined) return known;
  const formatter = make();
  formatters.set(key, formatter);
  return formatter;
}

/** The nearest `lang`, looked for through shadow roots as CSS inheritance goes. */
function languageOf(start: Element): string {
  for (let element: Element | undefined = start; element;) {
    const found: Element | null = element.closest('[lang]');
    if (found) return found.getAttribute('lang') || 'en';
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}

const languageListeners = new Set<() => void>();
let languageObserver: MutationObserver | undefined;

/** Calls a function when a `lang` of the page changes; gives the function that ends it. One observer does for all. */
function onLanguage(listener: () => void): () => void {
  languageObserver ??= new MutationObserver(() => {
    for (const each of languageListeners) each();
  });
  languageListeners.add(listener);
  languageObserver.observe(document, { attributeFilter: ['lang'], subtree: true });
  return () => {
    languageListeners.delete(listener);
    if (languageListeners.size === 0) languageObserver?.disconnect();
  };
}

/** The zone that a server shows dates in; a browser shows its reader's. */
const inZone = (): Intl.DateTimeFormatOptions | undefined => {
  const timeZone = isServer ? onServer()?.timeZone : undefined;
  return isServer && timeZone ? { timeZone } : undefined;
};

const DAY = 86_400_000;

/** How many texts are kept ready. */
const MOST_SAID = 1000;

/** From the largest to the smallest, with its length in milliseconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** When a date's day begins, in the zone that days are shown in: milliseconds, to be compared with that of others. */
function dayOf(date: Date): number {
  if (isServer) {
    const day = new Intl.DateTimeFormat('en-CA', { ...inZone(), dateStyle: 'short' }).format(date);
    return Date.parse(day);
  }
  return new Date(date).setHours(0, 0, 0, 0);
}

/** The elements' own texts, numbers and dates in the language of the place they stand in. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #language = 'en';
  #terms: Terms = termsFor('en');
  readonly #said = new Map<string, string>();
  #unsubscribe: (() => void) | undefined;
  /** Counts the changes of language or wording: what was drawn in an earlier edition is out of date. */
  edition = 0;
  /** Settled when the texts of the language are there. */
  ready: Promise<void> = Promise.resolve();

  /** @param english The English of what the element says by itself, as far as no other says it too. */
  constructor(host: ReactiveControllerHost & Element, english: Partial<Terms> = {}) {
    this.#host = host;
    addEnglish(english);
    host.addController(this);
    // It is not connected there.
    if (isServer) this.#follow();
  }

  /** The language in force (BCP 47). */
  get language(): string {
    return this.#language;
  }

  hostConnected(): void {
    this.#follow();
    const follow = (): void => {
      this.#follow();
      this.#host.requestUpdate();
    };
    const ends = [
      onConfigure(follow),
      onLanguage(() => {
        if (this.#wanted() !== this.#language) follow();
      }),
    ];
    this.#unsubscribe = () => {
      for (const end of ends) end();
    };
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  /** A text in the language in force. Of a plural, `count` in the values picks the form. */
  term(name: keyof Terms, values: TermValues = {}): string {
    const { count } = values;
    return typeof count === 'number' && Object.keys(values).length === 1
      ? this.#once(`${name} ${String(count)}`, () => this.#fill(name, values))
      : this.#fill(name, values);
  }

  #fill(name: keyof Terms, values: TermValues): string {
    const own = currentConfiguration().terms?.[name];
    const term: string | Plural = own ?? this.#terms[name];
    const text =
      typeof term === 'string'
        ? term
        : this.#plural(term, Number(values['count']), own !== undefined);
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = values[key];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** A number as the language writes it. */
  number(value: number): string {
    return this.intl('number', (language) => new Intl.NumberFormat(language)).format(value);
  }

  /** Makes ready what numbers and dates are written by, while there is time: the first of each takes a browser long. */
  warmUp(): void {
    this.number(0);
    this.day(new Date());
  }

  /** A list of names as the language joins them. */
  list(names: readonly string[]): string {
    return this.intl(
      'list',
      (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
    ).format(names);
  }

  /** A date: in relative words within a week ("3 hours ago"), else in full. */
  date(date: Date, now: number = Date.now()): string {
    const ago = Number(date) - now;
    if (Math.abs(ago) > 7 * DAY) return this.day(date);
    const [unit, length] =
      UNITS.find(([, each]) => Math.abs(ago) >= each) ?? (['minute', 60_000] as const);
    // "Yesterday" is a day of the calendar, and not the last 24 hours.
    const amount =
      unit === 'day'
        ? Math.round((dayOf(date) - dayOf(new Date(now))) / DAY)
        : Math.round(ago / length);
    return this.#once(`${unit} ${String(amount)}`, () => this.relative(amount, unit));
  }

  /** A time from now on, or ago where the amount is negative ("in 3 hours"). */
  relative(amount: number, unit: Intl.RelativeTimeFormatUnit): string {
    return this.intl(
      'relative',
      (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    ).format(amount, unit);
  }

  /** The day, without the time. */
  day(date: Date): string {
    const key = isServer
      ? String(date)
      : `${String(date.getFullYear())} ${String(date.getMonth())} ${String(date.getDate())}`;
    return this.#once(key, () =>
      this.intl(
        'day',
        (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...inZone() }),
      ).format(date),
    );
  }

  /** What is said again and again in a long thread is worked out once. */
  #once(key: string, say: () => string): string {
    const said = this.#said.get(key) ?? say();
    if (this.#said.size >= MOST_SAID) this.#said.clear();
    this.#said.set(key, said);
    return said;
  }

  /** An `Intl` object for the language in force, made once for each use. */
  intl<T>(use: string, make: (language: string) => T): T {
    const zone = isServer ? (onServer()?.timeZone ?? '') : '';
    return remembered(`${use} ${zone}${this.#language}`, () => {
      try {
        return make(this.#language);
      } catch {
        // A `lang` that is no language tag must not take the element with it.
        return make('en');
      }
    });
  }

  /** The form that the language of the text has for a number: it may be English, whatever the page's is. */
  #plural(term: Plural, count: number, isOwn: boolean): string {
    const rules =
      isOwn || hasTerms(this.#language)
        ? this.intl('plural', (language) => new Intl.PluralRules(language))
        : remembered('plural', () => new Intl.PluralRules('en'));
    return term[rules.select(count)] ?? term.other;
  }

  #wanted(): string {
    return currentConfiguration().locale ?? (isServer ? 'en' : languageOf(this.#host));
  }

  #follow(): void {
    const language = this.#wanted();
    this.#language = language;
    this.#terms = termsFor(language);
    this.edition++;
    this.#said.clear();
    this.ready = loadTerms(language).then(() => {
      const terms = termsFor(language);
      if (terms === this.#terms || language !== this.#language) return;
      this.#terms = terms;
      this.edition++;
      this.#said.clear();
      this.#host.requestUpdate();
    });
  }
}
