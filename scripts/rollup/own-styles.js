/**
 * Stands for Lit's `css-tag.js` in script tags. Elements are registered only where there is `:state()`, which is younger in every
 * browser than style sheets that are shared by roots: Lit's ways around a browser without those would never be taken.
 */
export class CSSResult {
  #sheet;

  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

export const css = (strings, ...values) =>
  new CSSResult(String.raw({ raw: strings }, ...values.map(({ cssText }) => cssText)));

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (styles) => styles;

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (cssText) => new CSSResult(String(cssText));
