import { minifyHTMLLiterals } from 'minify-literals';

/**
 * Only what cannot change the meaning of a Lit template. The minifier's defaults lose the closing
 * slash of SVG elements, the space between inline elements and empty attribute values.
 */
const safeHtml = {
  collapseWhitespace: true,
  conservativeCollapse: true,
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
