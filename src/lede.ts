/*
 * The script tag's module. A thread is registered at once and is in it; what a page uses besides is a module of its own, asked
 * for as it appears. `define.ts` is for applications: it registers every element and has all of them in it.
 */
import './elements/comment-thread/lede-comment-thread.js';
import './autoload.js';

export { configure } from './configure.js';
export { version } from './version.js';
