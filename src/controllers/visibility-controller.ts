import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near the viewport an element comes before it is wanted. */
const MARGIN = '600px';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer for every element of the page. */
const shared = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: MARGIN },
  ));

/** Tells when an element first comes near the viewport. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Whether it has been near the viewport. */
  seen = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seen) return;
    waiting.set(this.#host, () => {
      this.seen = true;
      this.hostDisconnected();
      this.#host.requestUpdate();
    });
    shared().observe(this.#host);
  }

  hostDisconnected(): void {
    waiting.delete(this.#host);
    observer?.unobserve(this.#host);
  }
}
