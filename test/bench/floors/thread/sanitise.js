/* global document, Node */

const ALLOWED = new Set(
  'A ABBR B BDI BDO BLOCKQUOTE BR CITE CODE DEL DD DL DT EM HR I INS KBD LI MARK OL P PRE Q S SAMP SMALL STRONG SUB SUP U UL VAR'.split(
    ' ',
  ),
);
const UNWRAPPED = new Set(
  'ARTICLE ASIDE BIG CENTER DIV FIELDSET FIGCAPTION FIGURE FONT FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LABEL MAIN NAV SECTION SPAN STRIKE TABLE TBODY TD TFOOT TH THEAD TR TT'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['lang', 'dir', 'title']);

const inert = document.createElement('template');

/** Hostile HTML as nodes that are safe to show: what is not on the lists is dropped. */
export function sanitise(html) {
  inert.innerHTML = html;
  clean(inert.content);
  return inert.content;
}

function clean(parent) {
  for (let node = parent.firstChild; node;) {
    const next = node.nextSibling;
    if (node.nodeType === Node.ELEMENT_NODE) cleanElement(node, parent);
    else if (node.nodeType !== Node.TEXT_NODE) node.remove();
    node = next;
  }
}

function cleanElement(element, parent) {
  const name = element.nodeName;
  if (ALLOWED.has(name)) {
    cleanAttributes(element, name === 'A');
    clean(element);
  } else {
    if (UNWRAPPED.has(name)) {
      clean(element);
      while (element.firstChild) parent.insertBefore(element.firstChild, element);
    }
    element.remove();
  }
}

function cleanAttributes(element, isLink) {
  const href = isLink ? element.getAttribute('href') : null;
  for (const name of element.getAttributeNames())
    if (!ATTRIBUTES.has(name)) element.removeAttribute(name);
  const url = href === null ? undefined : safeUrl(href);
  if (url === undefined) return;
  element.setAttribute('href', url);
  element.setAttribute('rel', 'ugc nofollow noopener');
}

function safeUrl(href) {
  try {
    const url = new URL(href, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
