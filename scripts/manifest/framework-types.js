import { withDefault } from './elements.js';

/*
 * Types of the tags for frameworks, as text. What an element has is in one module that no framework is named in; the module of
 * each framework says how it writes attributes, properties and events, and is there for those who import it: nobody else's
 * compiler meets the types of a framework that is not installed.
 */

/** The type modules of the package by the name they are imported by. */
export const frameworkTypes = (elements) => ({
  elements: elementTypes(elements),
  react: jsxModule(elements, {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    module: 'react',
    props: `Known<
  Tag,
  DetailedHTMLProps<HTMLAttributes<Lede[Tag]['element']>, Lede[Tag]['element']>,
  { [Type in keyof Lede[Tag]['events'] & string as \`on\${Type}\` | \`on\${Type}Capture\`]?: Listener<Tag, Type> }
>`,
  }),
  preact: jsxModule(elements, {
    imports: `import type { HTMLAttributes } from 'preact';`,
    module: 'preact',
    props: `Known<
  Tag,
  HTMLAttributes<Lede[Tag]['element']>,
  { [Type in keyof Lede[Tag]['events'] & string as \`on\${Type}\` | \`on\${Type}Capture\`]?: Listener<Tag, Type> }
>`,
  }),
  solid: jsxModule(elements, {
    imports: `import type { JSX } from 'solid-js';`,
    module: 'solid-js',
    props: `Known<
  Tag,
  JSX.HTMLAttributes<Lede[Tag]['element']>,
  { [Type in keyof Lede[Tag]['events'] & string as \`on:\${Type}\`]?: Listener<Tag, Type> } & {
    [Name in keyof Lede[Tag]['properties'] & string as \`prop:\${Name}\`]?: Lede[Tag]['properties'][Name];
  }
>`,
  }),
  svelte: `${heading}
import type { HTMLAttributes } from 'svelte/elements';
${known}
type Props<Tag extends keyof Lede> = Known<
  Tag,
  HTMLAttributes<Lede[Tag]['element']>,
  { [Type in keyof Lede[Tag]['events'] & string as \`on\${Type}\`]?: Listener<Tag, Type> | null }
>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, (tag) => `Props<'${tag}'>`, 4)}
  }
}
`,
  vue: `${heading}
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
${known}
/** \`@lede-load\` in a template is \`onLedeLoad\` to its type checker. */
type Listens<Type extends string> = \`on\${Capitalize<Camel<Type>>}\`;
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Head}\${Capitalize<Camel<Tail>>}\`
  : Name;

type Component<Tag extends keyof Lede> = new () => {
  $props: Known<
    Tag,
    HTMLAttributes & VNodeProps & AllowedComponentProps,
    { [Type in keyof Lede[Tag]['events'] & string as Listens<Type>]?: Listener<Tag, Type> }
  >;
  $slots: Record<never, never>;
};

declare module 'vue' {
  interface GlobalComponents {
${tags(elements, (tag) => `Component<'${tag}'>`, 4)}
  }
  /** Vue leaves out what the children of any custom element need. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
`,
});

const heading = `import type { LedeElements as Lede } from './elements.js';`;

/** What all frameworks have in common. What a tag is known to take goes before what HTML says of any tag. */
const known = `
type Listener<Tag extends keyof Lede, Type extends keyof Lede[Tag]['events']> = (
  event: Lede[Tag]['events'][Type] & { readonly currentTarget: Lede[Tag]['element'] },
) => void;

type Own<Tag extends keyof Lede> = Lede[Tag]['properties'] & Lede[Tag]['attributes'];

type Known<Tag extends keyof Lede, Html, Events> = Omit<Html, keyof Own<Tag>> & Own<Tag> & Events;
`;

const jsxModule = (elements, { imports, module, props }) => `${heading}
${imports}
${known}
type Props<Tag extends keyof Lede> = ${props};

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, (tag) => `Props<'${tag}'>`, 6)}
    }
  }
}
`;

const tags = (elements, typeOf, indent) =>
  elements
    .map(
      ({ tagName, description }) =>
        `${comment(description, indent)}${' '.repeat(indent)}'${tagName}': ${typeOf(tagName)};`,
    )
    .join('\n');

/** What each element has, whatever it is written in. */
function elementTypes(elements) {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const classes = [...elements.map(({ name }) => name), ...events];
  return `import type {
${[...new Set(classes)]
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from '../index.js';

/** The elements by their tags, with what can be set on them and what they fire. */
export interface LedeElements {
${elements.map(elementType).join('\n')}
}
`;
}

function elementType({ tagName, name, description, properties, attributes, events }) {
  // An attribute of the same name as its property is written as that: every framework here sets properties where there are any.
  const others = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  const property = (entry) =>
    `${comment(withDefault(entry), 6)}      ${entry.name}?: ${name}['${entry.name}'] | undefined;`;
  const attribute = (entry) =>
    `${comment(withDefault(entry), 6)}      '${entry.name}'?: ${attributeType(entry)} | undefined;`;
  const event = (entry) =>
    `${comment(entry.description, 6)}      '${entry.name}': ${entry.type.text};`;
  return `${comment(description, 2)}  '${tagName}': {
    element: ${name};
    properties: {
${properties.map(property).join('\n')}
    };
    attributes: {
${others.map(attribute).join('\n')}
    };
    events: {
${events.map(event).join('\n')}
    };
  };`;
}

/** An attribute is text in the end, whatever its property is. */
const attributeType = ({ type }) => (type.text === 'number' ? 'number | string' : type.text);

function comment(text, indent) {
  const space = ' '.repeat(indent);
  const lines = text.split('\n').map((line) => `${space} * ${line}`.trimEnd());
  return lines.length === 1
    ? `${space}/** ${text} */\n`
    : `${space}/**\n${lines.join('\n')}\n${space} */\n`;
}
