/*
 * For systems that take `type="module"` off a script tag: a classic script that imports the module
 * beside itself. A page waits for it with `Lede.then(...)`.
 */
declare global {
  interface Window {
    Lede?: Promise<typeof import('./lede.js')>;
  }
}

const { src } = document.currentScript as HTMLScriptElement;
window.Lede = import(new URL('lede.js', src).href) as Promise<typeof import('./lede.js')>;

export {};
