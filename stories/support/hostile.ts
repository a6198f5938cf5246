import { fn } from 'storybook/test';

/** Called where a script of the hostile sample content runs. */
export const scriptRan = fn().mockName('a script of a comment');

/** Lays out what the hostile sample content calls. */
export function watchForScripts(): () => void {
  scriptRan.mockClear();
  const names = { __pwned: scriptRan };
  Object.assign(window, names);
  return () => {
    for (const name of Object.keys(names)) Reflect.deleteProperty(window, name);
  };
}
