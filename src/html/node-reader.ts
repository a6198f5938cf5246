import { Parser } from 'htmlparser2';
import type { HtmlReader } from '../data/html-reader.js';

/** Elements whose content is no text to read. */
const DROPPED = new Set(['script', 'style', 'template', 'noscript']);

/** Elements that part words where their text is read. */
const BREAKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function textOf(html: string): string {
  let text = '';
  let dropped = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (DROPPED.has(name)) dropped++;
      else if (dropped === 0 && BREAKS.has(name)) text += ' ';
    },
    ontext(data) {
      if (dropped === 0) text += data;
    },
    onclosetag(name) {
      if (DROPPED.has(name)) dropped--;
      else if (dropped === 0 && BREAKS.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}

/** Reads HTML in Node, where there is no document to do it. */
export const nodeReader: HtmlReader = {
  text: (html) => fold(textOf(html)),
  unescape(html) {
    let text = '';
    const parser = new Parser({
      ontext(data) {
        text += data;
      },
    });
    parser.end(html.replaceAll('<', '&lt;'));
    return text;
  },
  firstImage(html) {
    let images = 0;
    let first: string | undefined;
    const parser = new Parser({
      onopentag(name, { src }) {
        if (name === 'img' && ++images === 1) first = src;
      },
    });
    parser.end(html);
    return first;
  },
};
