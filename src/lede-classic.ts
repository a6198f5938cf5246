/*
 * For systems that take `type="module"` off a script tag: a classic script that imports the module
 * beside itself. A page waits for it with `Lede.then(...)`.
 */
declare global {
  interface Window {
    Lede?: Promise<typeof import('./lede.js')>;
  }
}

// A script that runs others later leaves none current. (`||`, since a browser that is too old has to read this.)
const { src } = (document.currentScript ||
  document.querySelector('script[src*="lede.classic"]')) as HTMLScriptElement;
window.Lede = import(new URL('lede.js', src).href) as Promise<typeof import('./lede.js')>;
// A browser that is too old shows what stands between the tags, and no error.
window.Lede.catch(() => undefined);

export {};
