/* global document */

/** The first element of a piece of HTML that is our own, to be cloned. */
export function prototypeOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstChild;
}

/** The same with its markup indented for reading: white space between tags is dropped. */
export const templateOf = (html) => prototypeOf(html.trim().replace(/\s*\n\s*/g, ''));
