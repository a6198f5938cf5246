import type { LocalizeController } from './localize-controller.js';

/** A day and a time, as the language in force writes them. */
export const moment = (localize: LocalizeController, date: Date): string =>
  localize
    .intl(
      'moment',
      (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }),
    )
    .format(date);
