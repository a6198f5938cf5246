import { wordsOf } from './elements.js';

/** What JetBrains' editors know of the elements. https://github.com/JetBrains/web-types */
export const webTypes = (elements, presetNames, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map((attribute) => ({
          ...setting({
            ...attribute,
            default: attribute.default?.replaceAll("'", '') || undefined,
          }),
          value: { type: attributeType(attribute, presetNames) },
        })),
        slots: element.slots.map(named),
        js: {
          properties: element.properties.map((property) => ({
            ...setting(property),
            type: property.type.text,
          })),
          events: element.events.map((event) => ({ ...named(event), type: event.type.text })),
        },
        css: {
          properties: element.cssProperties.map(setting),
          parts: element.parts.map(named),
          'pseudo-classes': element.states.map(({ name: state, description }) => ({
            name: `state(${state})`,
            description,
          })),
        },
      })),
    },
  },
});

const named = ({ name, description }) => ({ name, description });

const setting = (entry) => ({
  ...named(entry),
  ...(entry.default !== undefined && { default: entry.default }),
});

function attributeType(attribute, presetNames) {
  const words = wordsOf(attribute, presetNames);
  return words.length > 0
    ? words.map((word) => `'${word}'`).join(' | ')
    : attribute.type.text.replace(' | undefined', '');
}
