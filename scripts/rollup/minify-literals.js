import { minifyHTMLLiterals } from 'minify-literals';

/**
 * What does not change the meaning of our templates. The minifier's defaults lose the closing slash of SVG elements and empty
 * attribute values. White space between elements goes: each would be a node, thousands of times, and our styles part things
 * by gaps.
 */
const safeHtml = {
  collapseWhitespace: true,
  keepClosingSlash: true,
  caseSensitive: true,
  removeComments: true,
  removeAttributeQuotes: false,
  collapseBooleanAttributes: false,
  removeEmptyAttributes: false,
  removeRedundantAttributes: false,
  decodeEntities: false,
};

/** Minifies the html, svg and css templates of our own sources. */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (!id.includes('/src/') || !/\b(html|css|svg)\s*`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id, html: safeHtml });
      return result ? { code: result.code, map: result.map } : null;
    },
  };
}
