import { version } from '../version.js';

/** A class that says which version of the library it belongs to. */
interface Versioned extends CustomElementConstructor {
  ledeVersion?: string;
}

/** The last to come of what the elements need; there is no `CSS` on a server. */
const isTooOld = (): boolean => typeof CSS !== 'undefined' && !CSS.supports('selector(:state(x))');

/**
 * Registers an element. A page may load the library twice; the first one stays, and where the two are of different versions
 * the console says so. In a browser that is too old nothing is registered, and what stands between the tags stays.
 */
export function define(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined' || isTooOld()) return;
  const first: Versioned | undefined = customElements.get(tag);
  if (!first) {
    element.ledeVersion = version;
    customElements.define(tag, element);
  } else if (first.ledeVersion !== version)
    console.warn(
      `Lede: ${tag} is there in version ${first.ledeVersion ?? 'unknown'}; version ${version} is not used.`,
    );
}
