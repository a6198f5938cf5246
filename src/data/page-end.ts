import { LedeError } from './errors.js';

/** What servers answer to a page past the end, where they do not answer with an empty one or with the last once more. */
const PAST_THE_END: readonly (number | undefined)[] = [400, 404, 410, 416, 422];

/** Whether a failure to load a further page only means that there is none. */
export const isPastTheEnd = (error: unknown): boolean =>
  error instanceof LedeError &&
  (PAST_THE_END.includes(error.status) ||
    (error.kind === 'parse' && /^\s*$/.test(String(error.answer))));
