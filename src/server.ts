export { type Configuration, configure } from './configure.js';
export { LedeError, type LedeErrorKind } from './data/errors.js';
export { type ElementOptions, renderElement } from './server/render-element.js';
export { renderPage } from './server/render-page.js';
export type { RenderOptions } from './server/served-page.js';
