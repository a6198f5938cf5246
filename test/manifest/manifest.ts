import { analyze } from '../../scripts/manifest/analyze.js';

/** What is said of anything that has a name. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An attribute, a property or a custom property: what it can be, and what it is where nobody set it. */
export interface Setting extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** A property or a method. */
export interface Member extends Setting {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly return?: { readonly type?: { readonly text: string } };
}

/** A class of the manifest. https://github.com/webcomponents/custom-elements-manifest */
export interface Declaration extends Described {
  readonly kind: string;
  readonly customElement?: true;
  readonly tagName?: string;
  readonly superclass?: { readonly name: string };
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Setting & { readonly fieldName: string })[];
  readonly events?: readonly Setting[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Setting[];
  readonly cssStates?: readonly Described[];
}

/** A module of the manifest. */
export interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly {
    readonly kind: string;
    readonly name: string;
    readonly declaration: { readonly name: string; readonly module: string };
  }[];
}

/** The manifest of the sources as they are. */
export const { modules } = (await analyze()) as { modules: readonly Module[] };

/** The elements, and where each is. */
export const elements = modules.flatMap(({ path, declarations }) =>
  declarations
    .filter(({ customElement }) => customElement)
    .map((element) => ({ path, element, tag: element.tagName ?? '' })),
);

/** The events, by the name of their class. */
export const eventClasses: ReadonlyMap<string, Declaration> = new Map(
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ superclass }) => superclass?.name === 'Event')
    .map((event) => [event.name, event]),
);
