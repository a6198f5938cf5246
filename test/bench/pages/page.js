/** A page with nothing on it but a headline and what is measured. */
export const pageOf = ({ head = '', main = '' }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bench</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 16px; font: 16px/1.5 Georgia, serif }</style>
${head}
</head>
<body>
<h1>A story</h1>
${main}
</body>
</html>`;

export const style = (href) => `<link rel="stylesheet" href="${href}">\n`;
export const script = (src) => `<script type="module" src="${src}"></script>`;

/** A page of a floor: `kind` is `thread` or `cards`. */
export const floorPage = (kind, name, src) =>
  pageOf({
    head: style(`/floors/${kind}.css`) + script(`/floors/${kind}-${name}.js`),
    main: `<div class="host" data-src="${src}"></div>`,
  });

/** A page that a server would send ready. */
export const rawPage = (kind, html) => pageOf({ head: style(`/floors/${kind}.css`), main: html });

/** A page with one element, by the script tag that readers are told of. */
export const elementPage = (tag, bundle, attributes) =>
  pageOf({
    head: style('/dist/lede.css') + script(`/dist/${bundle}.js`),
    main: `<${tag} ${attributes}></${tag}>`,
  });
