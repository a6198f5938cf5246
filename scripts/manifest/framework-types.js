import { withDefault } from './elements.js';

/*
 * Types of the tags for frameworks, as text. What an element has is in one module that no framework is named in; the module of
 * each framework says how it writes events, and is there for those who import it: nobody else's compiler meets the types of a
 * framework that is not installed. All is written out, name by name, so that an editor finds the description of each.
 */

/** The type modules of the package by the name they are imported by. */
export const frameworkTypes = (elements) => ({
  elements: elementTypes(elements),
  react: jsxModule(elements, {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    html: (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>`,
    module: 'react',
    eventName: (type) => `on${type}`,
  }),
  preact: jsxModule(elements, {
    imports: `import type { HTMLAttributes } from 'preact';`,
    html: (name) => `HTMLAttributes<${name}>`,
    module: 'preact',
    eventName: (type) => `on${type}`,
  }),
  solid: jsxModule(elements, {
    imports: `import type { JSX } from 'solid-js';`,
    html: (name) => `JSX.HTMLAttributes<${name}>`,
    module: 'solid-js',
    eventName: (type) => `on:${type}`,
    // What Solid sets as a property in any case.
    more: (tag) =>
      ` & { [Name in keyof Properties<'${tag}'> as \`prop:\${Name}\`]?: Properties<'${tag}'>[Name] }`,
  }),
  svelte: `${start(elements, `import type { HTMLAttributes } from 'svelte/elements';`)}
${props(elements, { html: (name) => `HTMLAttributes<${name}>`, eventName: (type) => `on${type}` })}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, 4, ({ tagName }) => `Props['${tagName}']`)}
  }
}
`,
  vue: `${start(elements, `import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';`)}
${props(elements, {
  html: () => 'HTMLAttributes & VNodeProps & AllowedComponentProps',
  // \`@lede-load\` in a template is \`onLedeLoad\` to its type checker.
  eventName: (type) => `on${type.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`,
})}

type Component<Tag extends keyof Props> = new () => {
  $props: Props[Tag];
  $slots: Record<never, never>;
};

declare module 'vue' {
  interface GlobalComponents {
${tags(elements, 4, ({ tagName }) => `Component<'${tagName}'>`)}
  }
  /** Vue leaves out what the children of any custom element need. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
`,
});

function jsxModule(elements, { imports, module, ...written }) {
  return `${start(elements, imports)}
${props(elements, written)}

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, 6, ({ tagName }) => `Props['${tagName}']`)}
    }
  }
}
`;
}

/** What the modules of all frameworks begin with. */
const start = (elements, imports) => `${importsOf(elements)}
import type { LedeElements } from './elements.js';
${imports}

type Properties<Tag extends keyof LedeElements> = LedeElements[Tag]['properties'];
type Own<Tag extends keyof LedeElements> = Properties<Tag> & LedeElements[Tag]['attributes'];

/** An event of an element that it is listened to at. */
type Listener<Type extends Event, Element> = (
  event: Type & { readonly currentTarget: Element },
) => void;
`;

/** What each tag takes. What it is known to take goes before what HTML says of any tag. */
const props = (elements, { html, eventName, more = () => '' }) => `interface Props {
${elements
  .map(({ tagName, name, events }) => {
    const listeners = events.map(
      (event) =>
        `${comment(event.description, 4)}    '${eventName(event.name)}'?: Listener<${event.type.text}, ${name}> | undefined;`,
    );
    return `  '${tagName}': Omit<${html(name)}, keyof Own<'${tagName}'>> & Own<'${tagName}'>${more(tagName)} & {
${listeners.join('\n')}
  };`;
  })
  .join('\n')}
}`;

const tags = (elements, indent, typeOf) =>
  elements
    .map(
      (element) =>
        `${comment(element.description, indent)}${' '.repeat(indent)}'${element.tagName}': ${typeOf(element)};`,
    )
    .join('\n');

/** What each element has, whatever it is written in. */
const elementTypes = (elements) => `${importsOf(elements.map((one) => ({ ...one, events: [] })))}

/** The elements by their tags, with what can be set on them. */
export interface LedeElements {
${elements.map(elementType).join('\n')}
}
`;

function elementType({ tagName, name, description, properties, attributes }) {
  // An attribute of the same name as its property is written as that: every framework here sets properties where there are any.
  const others = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  const property = (entry) =>
    `${comment(withDefault(entry), 6)}      ${entry.name}?: ${name}['${entry.name}'] | undefined;`;
  const attribute = (entry) =>
    `${comment(withDefault(entry), 6)}      '${entry.name}'?: ${attributeType(entry)} | undefined;`;
  return `${comment(description, 2)}  '${tagName}': {
    properties: {
${properties.map(property).join('\n')}
    };
    attributes: {
${others.map(attribute).join('\n')}
    };
  };`;
}

/** An attribute is text in the end, whatever its property is; and an id may be a number, whatever its attribute is. */
function attributeType({ name, type }) {
  const text = type.text.replace(/ \| undefined$/, '');
  if (text === 'number') return 'number | string';
  return name === 'article-id' ? 'string | number' : text;
}

function importsOf(elements) {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const classes = new Set([
    ...elements.map(({ name }) => name),
    ...events.flatMap((type) => type.match(/\w+/g)),
  ]);
  return `import type {
${[...classes]
  .sort()
  .map((name) => `  ${name},`)
  .join('\n')}
} from '../index.js';`;
}

function comment(text, indent) {
  const space = ' '.repeat(indent);
  const lines = text.split('\n').map((line) => `${space} * ${line}`.trimEnd());
  return lines.length === 1
    ? `${space}/** ${text} */\n`
    : `${space}/**\n${lines.join('\n')}\n${space} */\n`;
}
