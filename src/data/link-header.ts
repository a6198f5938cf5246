/** One link: `<target>` and its parameters, where a `,` or `;` within quotes or brackets parts nothing. */
const LINK = /<([^>]*)>((?:"(?:\\.|[^"\\])*"|[^,"])*)/g;

const PARAMETER = /;\s*([^\s=;,]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,"]*)))?/g;

/** The first value of a parameter, which is the one that counts. */
function parameter(parameters: string, wanted: string): string | undefined {
  for (const [, name = '', quoted, bare] of parameters.matchAll(PARAMETER))
    if (name.toLowerCase() === wanted) return quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
  return undefined;
}

/**
 * The target of the first link of a relation in a `Link` header, as written.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288#section-3
 */
export function linkTarget(header: string, relation: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(LINK)) {
    const relations = parameter(parameters, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    // A link with an anchor is about something other than the answer it came with.
    if (relations.includes(relation) && parameter(parameters, 'anchor') === undefined)
      return target;
  }
  return undefined;
}
