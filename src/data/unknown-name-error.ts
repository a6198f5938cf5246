import { LedeError } from './errors.js';

/** A map uses a name that there is not. Which is nearest is looked for where it is told. */
export class UnknownNameError extends LedeError {
  /** The name used. */
  readonly unknown: string;
  /** The names there are at that place. */
  readonly known: readonly string[];

  constructor(message: string, unknown: string, known: readonly string[], hint?: string) {
    super('config', message, { hint });
    this.unknown = unknown;
    this.known = known;
  }
}

/** A map names a field that there is not. */
export class UnknownFieldError extends UnknownNameError {
  constructor(field: string, place: string, known: readonly string[]) {
    super(`map: ${place ? `${place}.` : ''}${field}: no such field`, field, known);
  }
}
