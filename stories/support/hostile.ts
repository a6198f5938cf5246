import type { Mock } from 'storybook/test';
import { fn } from 'storybook/test';

declare global {
  interface Window {
    __pwned?: Mock;
  }
}

/** Lays out what the hostile sample content calls where any of it runs. */
export function watchForScripts(): () => void {
  window.__pwned = fn().mockName('a script of a comment');
  return () => {
    delete window.__pwned;
  };
}
