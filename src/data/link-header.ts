/** One link: `<target>` and its parameters, where a `,` or `;` within quotes or brackets parts nothing. */
const LINK = /<([^>]*)>((?:"(?:\\.|[^"\\])*"|[^,"])*)/g;

const PARAMETER = /;\s*([^\s=;,]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,"]*)))?/g;

/**
 * The target of the first link of a relation in a `Link` header, as written.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288#section-3
 */
export function linkTarget(header: string, relation: string): string | undefined {
  for (const [, target, written = ''] of header.matchAll(LINK)) {
    // Of a parameter that is there twice the first counts.
    const parameters = [...written.matchAll(PARAMETER)].reverse();
    const { rel, anchor } = Object.fromEntries(
      parameters.map(([, name = '', quoted, bare = '']) => [name.toLowerCase(), quoted ?? bare]),
    );
    // A link with an anchor is about something other than the answer it came with.
    if (anchor === undefined && rel?.toLowerCase().split(/\s+/).includes(relation)) return target;
  }
  return undefined;
}
