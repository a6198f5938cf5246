/** Knows whether a reader presses something: what is drawn between press and release can move a button from under the pointer. */
export class PointerPress {
  #release: AbortController | undefined;
  readonly #waiting: (() => void)[] = [];

  /** @param root In which presses are noticed. */
  constructor(root: EventTarget | null) {
    root?.addEventListener('pointerdown', () => {
      this.#release?.abort();
      const { signal } = (this.#release = new AbortController());
      for (const type of ['pointerup', 'pointercancel'])
        addEventListener(type, this.#onRelease, { capture: true, signal });
    });
  }

  /** Does something at once, or once what is pressed was released and clicked. */
  afterwards(work: () => void): void {
    if (this.#release) this.#waiting.push(work);
    else work();
  }

  readonly #onRelease = (): void => {
    this.#release?.abort();
    this.#release = undefined;
    // The click comes right after the release.
    setTimeout(() => {
      for (const work of this.#waiting.splice(0)) work();
    });
  };
}
