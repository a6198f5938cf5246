/** The name of a field that no reader sees: what fills it in is a machine. */
export const TRAP = 'homepage';

/**
 * Finds out what does not write as people do: it fills in a field that nobody sees, or is done sooner than one can type. A reader
 * may be taken for one, so the form is only asked to be sent once more.
 */
export class MachineTrap {
  /** By form, when something was first written in it. */
  readonly #begun = new WeakMap<HTMLFormElement, number>();
  readonly #warned = new WeakSet<HTMLFormElement>();

  /** To be told when something is written in a form. */
  note(form: HTMLFormElement): void {
    if (!this.#begun.has(form)) this.#begun.set(form, performance.now());
  }

  /**
   * Whether a form looks as if a machine had filled it in. It is asked once: whoever sends it again is let through, if the hidden
   * field stays empty.
   *
   * @param minSeconds How long writing takes at least; 0: as long as it likes.
   */
  catches(form: HTMLFormElement, minSeconds: number): boolean {
    const field = form.elements.namedItem(TRAP);
    const isFilled = field instanceof HTMLInputElement && field.value !== '';
    if (isFilled) field.value = '';
    const taken = performance.now() - (this.#begun.get(form) ?? -Infinity);
    const isQuick = taken < minSeconds * 1000 && !this.#warned.has(form);
    if (isFilled || isQuick) this.#warned.add(form);
    return isFilled || isQuick;
  }
}
