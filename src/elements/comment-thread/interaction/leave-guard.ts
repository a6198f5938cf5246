/**
 * Has the browser ask before a reader leaves the page, while something would be lost by it: a text that could not be kept, since
 * storage is full, blocked or not consented to. At no other time is anything listened to, which would keep the page from being
 * restored when a reader comes back (https://html.spec.whatwg.org/#unloading-documents).
 */
export class LeaveGuard {
  readonly #unsaved = new Set<string>();
  /** One for each guard: what none is needed for any more leaves the others'. */
  readonly #ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };

  /** Says whether what is written in the form under a key would be lost. */
  set(key: string, isUnsaved: boolean): void {
    if (isUnsaved) this.#unsaved.add(key);
    else this.#unsaved.delete(key);
    if (this.#unsaved.size > 0) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  /** Lets readers go: what was written is shown no longer. */
  release(): void {
    this.#unsaved.clear();
    removeEventListener('beforeunload', this.#ask);
  }
}
