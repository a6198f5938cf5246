/**
 * The elements of a manifest, each with the lists that may be missing in it, and its settable properties told apart from what can
 * only be read.
 */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement)
    .map((declaration) => ({
      ...declaration,
      properties: declaration.members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
      states: declaration.cssStates ?? [],
      parts: declaration.cssParts ?? [],
    }));
}

/** Of an entry that several elements have, one, with what each of them says of it. */
export function merged(elements, listOf) {
  const all = new Map();
  for (const element of elements)
    for (const entry of listOf(element)) {
      const { said = new Set() } = all.get(entry.name) ?? {};
      all.set(entry.name, { ...entry, said: said.add(entry.description) });
    }
  return [...all.values()].map(({ said, ...entry }) => ({
    ...entry,
    description: [...said].join(' / '),
  }));
}

/** The words that an attribute can be, where its type names them. */
export const wordsOf = ({ name, type }, presetNames) =>
  name === 'preset'
    ? ['auto', ...presetNames]
    : [...type.text.matchAll(/'([^']*)'/g)].map(([, word]) => word);

/** A description with the default. */
export const withDefault = ({ description, default: value }) =>
  value === undefined || value === "''" ? description : `${description} Default: \`${value}\`.`;
