import { LedeError } from './errors.js';

/** A map names a field that there is not. */
export class UnknownFieldError extends LedeError {
  /** The name given. */
  readonly field: string;
  /** The names there are at that place. */
  readonly known: readonly string[];

  constructor(field: string, place: string, known: readonly string[]) {
    super('config', `map: ${place ? `${place}.` : ''}${field}: no such field`);
    this.field = field;
    this.known = known;
  }
}
