/*
 * The script tag's module. A thread is registered at once and is in it; what the page uses besides is a module of its own, asked
 * for as it appears, and what it does not use follows when all else is done. `define.ts` is for applications: it registers
 * every element and has all of them in it.
 */
import './elements/comment-thread/lede-comment-thread.js';
import './autoload.js';
import { elementModules } from './elements/element-modules.js';

export { configure } from './configure.js';
export { savedStories } from './saved-later.js';
export { version } from './version.js';

/** Milliseconds after the page's load until it is taken for done. */
const REST = 3000;

const registerAll = (): void => {
  setTimeout(() => {
    for (const load of Object.values(elementModules)) load().catch(() => undefined);
  }, REST);
};

if (document.readyState === 'complete') registerAll();
else addEventListener('load', registerAll, { once: true });
