import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often relative dates are looked at, in milliseconds. */
const TICK = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every element of the page; it rests while nobody listens. */
function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    if (!document.hidden) for (const each of listeners) each();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Keeps the `<time>` elements of a shadow root up to date. It writes the one text node of each whose text has changed and asks
 * for no render: in a long thread nothing else is touched.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #format: (date: Date) => string;
  #stop: (() => void) | undefined;

  /** @param format The text for a date as it is now. */
  constructor(host: ReactiveControllerHost & HTMLElement, format: (date: Date) => string) {
    this.#host = host;
    this.#format = format;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = listen(() => {
      this.#tick();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #tick(): void {
    for (const time of this.#host.shadowRoot?.querySelectorAll<HTMLTimeElement>('time[datetime]') ??
      []) {
      const text = [...time.childNodes].find((node) => node instanceof Text);
      const now = this.#format(new Date(time.dateTime));
      if (text && text.data !== now) text.data = now;
    }
  }
}
