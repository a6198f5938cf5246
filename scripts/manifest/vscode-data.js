import { merged, withDefault, wordsOf } from './elements.js';

const markdown = (value) => ({ kind: 'markdown', value });

/** What Visual Studio Code offers in HTML. https://github.com/microsoft/vscode-custom-data */
export const htmlData = (elements, presetNames) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(describe(element)),
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(withDefault(attribute)),
      ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
      values: wordsOf(attribute, presetNames).map((name) => ({ name })),
    })),
  })),
});

/** What it offers in CSS: each name once, whichever elements have it. */
export const cssData = (elements) => ({
  version: 1.1,
  properties: merged(elements, ({ cssProperties }) => cssProperties).map((property) => ({
    name: property.name,
    description: markdown(withDefault(property)),
  })),
  pseudoClasses: merged(elements, ({ states }) => states).map(({ name, description }) => ({
    name: `:state(${name})`,
    description,
  })),
  pseudoElements: merged(elements, ({ parts }) => parts).map(({ name, description }) => ({
    name: `::part(${name})`,
    description,
  })),
});

/** What a tag's tooltip says: attributes are explained by themselves. */
function describe({ description, events, slots, properties, members }) {
  const list = (title, entries) =>
    entries.length > 0 && [`**${title}**`, entries.map(line).join('\n')].join('\n\n');
  const line = ({ name, description: text }) => `- \`${name || 'default'}\`: ${text}`;
  return [
    description,
    list('Slots', slots),
    list('Events', events),
    list(
      'Properties without an attribute',
      properties.filter(({ attribute }) => !attribute),
    ),
    list(
      'Methods',
      members.filter(({ kind }) => kind === 'method'),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}
