/** The text of a draft as HTML, for servers that take nothing else: an expression. */
export const asHtml =
  "\"<p>{body | replace('&', '&amp;') | replace('<', '&lt;') | replace('\n\n', '</p><p>') | replace('\n', '<br>')}</p>\"";
