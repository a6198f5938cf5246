import { isServer, onServer } from '../../../rendering/on-server.js';
import type { CardParts } from '../card-parts.js';

const HOUR = 3_600_000;

/** Dates in a form, up to an age or in a zone of the page's choice. */
export class CardDates {
  readonly #parts: Pick<CardParts, 'host' | 'localize'>;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(parts: Pick<CardParts, 'host' | 'localize'>) {
    this.#parts = parts;
  }

  /** The text of a date as it is now; '' for one that is too old to be shown. */
  format(date: Date): string {
    const { host, localize } = this.#parts;
    const age = Math.abs(Date.now() - Number(date)) / HOUR;
    if (host.dateHours !== undefined && age > host.dateHours) return '';
    return host.dateFormat !== 'absolute' && age <= Math.min(host.relativeHours, 168)
      ? localize.date(date)
      : this.#format({ dateStyle: 'medium' }).format(date);
  }

  /** The day and the time. */
  moment(date: Date): string {
    return this.#format({ dateStyle: 'long', timeStyle: 'short' }).format(date);
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const { host, localize } = this.#parts;
    const key = JSON.stringify([options, localize.language, host.timeZone]);
    const known = this.#formats.get(key);
    if (known) return known;
    const made = this.#make(localize.language, options);
    this.#formats.set(key, made);
    return made;
  }

  #make(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const { host } = this.#parts;
    try {
      const timeZone = host.timeZone ?? (isServer ? onServer()?.timeZone : undefined);
      return new Intl.DateTimeFormat(language, { ...options, timeZone });
    } catch {
      console.warn(
        `Lede: ${host.localName}: time-zone: '${host.timeZone ?? ''}' is not a time zone, as is Europe/Berlin`,
      );
      return new Intl.DateTimeFormat('en', options);
    }
  }
}
