/** JSON as it can stand in a `<script>`: nothing in it ends the script, begins a comment, or is a line break to old parsers. */
export const embedJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text as it can stand in an attribute between double quotes. */
export const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** A start tag. */
export const startTag = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  `<${[
    tag,
    ...Object.entries(attributes).map(([name, value]) =>
      value === '' ? name : `${name}="${escapeAttribute(value)}"`,
    ),
  ].join(' ')}>`;
