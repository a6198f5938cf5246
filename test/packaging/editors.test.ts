import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Member, Module } from '../manifest/manifest.js';
import { packageJson, packedFiles, root } from './support.js';

interface Named {
  readonly name: string;
}

interface HtmlData {
  readonly tags: readonly (Named & {
    readonly attributes: readonly (Named & {
      readonly description: { readonly value: string };
      readonly values: readonly Named[];
    })[];
  })[];
}

type CssData = Readonly<
  Record<
    'properties' | 'pseudoClasses' | 'pseudoElements',
    readonly (Named & { readonly description: unknown })[]
  >
>;

interface WebTypes extends Named {
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Named & {
        readonly attributes: readonly (Named & {
          readonly value: { readonly type: string };
          readonly default?: string;
        })[];
        readonly slots: readonly Named[];
        readonly js: Readonly<Record<'properties' | 'events', readonly Named[]>>;
        readonly css: Readonly<Record<'properties' | 'parts' | 'pseudo-classes', readonly Named[]>>;
      })[];
    };
  };
}

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(join(root, 'dist', file), 'utf8'));

const manifest = readJson('custom-elements.json') as { modules: readonly Module[] };
const html = readJson('vscode.html-custom-data.json') as HtmlData;
const css = readJson('vscode.css-custom-data.json') as CssData;
const webTypes = readJson('web-types.json') as WebTypes;

const elements = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.flatMap((element) =>
    element.tagName === undefined ? [] : { ...element, path, tag: element.tagName },
  ),
);

const names = (list: readonly Named[] = []): readonly string[] => list.map(({ name }) => name);

describe('the manifest of the package', () => {
  it('is where package.json says, and so are the web-types', async () => {
    const files = await packedFiles();
    expect(files).toContain(`./${packageJson.customElements}`);
    expect(files).toContain(`./${packageJson['web-types']}`);
  });

  it('names modules that are there', () => {
    const paths = manifest.modules.flatMap(({ path, exports }) => [
      path,
      ...exports.map(({ declaration }) => declaration.module),
    ]);
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('lists the public members that the types have', () => {
    const files = elements.map(({ path }) => join(root, path.replace(/\.js$/, '.d.ts')));
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      skipLibCheck: true,
      types: [],
    });
    const checker = program.getTypeChecker();
    for (const [index, { name, members = [] }] of elements.entries()) {
      const file = program.getSourceFile(files[index] ?? '');
      const symbol = file && checker.getSymbolAtLocation(file);
      const element = symbol && checker.getExportsOfModule(symbol).find((one) => one.name === name);
      if (!element) throw new Error(`${name} is not in its module`);
      const declared = checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(element))
        .filter(isOwn)
        .map((member) => member.name);
      expect(names(members).filter(isNoLifecycle).sort()).toEqual(
        declared.filter(isNoLifecycle).sort(),
      );
    }
  });
});

/** Whether a member is of this package, and public. */
function isOwn({ declarations = [], name }: ts.Symbol): boolean {
  const [declaration] = declarations;
  if (!declaration || /^(__)?#/.test(name)) return false;
  const modifiers = ts.getCombinedModifierFlags(declaration);
  return (
    declaration.getSourceFile().fileName.startsWith(join(root, 'dist')) &&
    (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0
  );
}

/** The platform's callbacks, and Lit's, are public to the compiler, and called by nobody else. */
const isNoLifecycle = (name: string): boolean =>
  !/^((dis)?connectedCallback|attributeChangedCallback|requestUpdate)$/.test(name);

describe('what editors are told', () => {
  it.each(elements)('of $tag in HTML', ({ tag, attributes }) => {
    const data = html.tags.find(({ name }) => name === tag);
    expect(names(data?.attributes)).toEqual(names(attributes));
    for (const { description } of data?.attributes ?? []) expect(description.value).toMatch(/\.$/);
  });

  it('suggests words, never the names of types', () => {
    const values = html.tags.flatMap(({ attributes }) => attributes.flatMap((one) => one.values));
    expect(names(values)).toEqual(
      expect.arrayContaining(['lazy', 'grid', 'newest', 'include', 'auto', 'wordpress']),
    );
    expect(names(values).filter((value) => !/^[a-z\d-]+$/.test(value))).toEqual([]);
  });

  it.each(['properties', 'pseudoClasses', 'pseudoElements'] as const)(
    'has each of the CSS %s of the elements once',
    (list) => {
      const all = elements.flatMap(({ cssProperties, cssStates, cssParts }) =>
        list === 'properties'
          ? names(cssProperties)
          : list === 'pseudoClasses'
            ? names(cssStates).map((name) => `:state(${name})`)
            : names(cssParts).map((name) => `::part(${name})`),
      );
      expect(names(css[list])).toEqual([...new Set(all)]);
    },
  );

  it.each(elements)('of $tag in web-types', (element) => {
    const { elements: known } = webTypes.contributions.html;
    const data = known.find(({ name }) => name === element.tag);
    const settable = (element.members ?? []).filter(
      ({ kind, readonly }: Member) => kind === 'field' && !readonly,
    );
    expect(names(data?.attributes)).toEqual(names(element.attributes));
    expect(names(data?.slots)).toEqual(names(element.slots));
    expect(names(data?.js.properties)).toEqual(names(settable));
    expect(names(data?.js.events)).toEqual(names(element.events));
    expect(names(data?.css.properties)).toEqual(names(element.cssProperties));
    expect(names(data?.css.parts)).toEqual(names(element.cssParts));
    expect(names(data?.css['pseudo-classes'])).toEqual(
      names(element.cssStates).map((name) => `state(${name})`),
    );
  });

  it('says in web-types what an attribute is where it is not set, as it would be written', () => {
    const { elements: known } = webTypes.contributions.html;
    const defaults = known.flatMap(({ attributes }) =>
      attributes.flatMap((attribute) => attribute.default ?? []),
    );
    expect(defaults).toEqual(expect.arrayContaining(['lazy', 'list', 'auto', '10000', 'false']));
    expect(defaults.filter((value) => /^$|'/.test(value))).toEqual([]);
  });

  it('carries the version of the package', () => {
    expect(webTypes).toMatchObject({ name: packageJson.name, version: packageJson.version });
  });
});

describe('what the types of frameworks say', () => {
  const read = (name: string): string =>
    readFileSync(join(root, 'dist/frameworks', `${name}.d.ts`), 'utf8');
  const told = (list: readonly { readonly description?: string }[] = []): readonly string[] =>
    list.map(({ description = '' }) => description.split('\n')[0] ?? '');

  it.each(['react', 'preact', 'solid', 'svelte', 'vue'])('of each tag and event in %s', (name) => {
    const types = read(name);
    for (const text of [...told(elements), ...elements.flatMap(({ events }) => told(events))])
      expect(types).toContain(text);
  });

  it('of each property that can be set, with its default', () => {
    const types = read('elements');
    for (const { members = [] } of elements)
      for (const { kind, readonly, description, default: value } of members)
        if (kind === 'field' && !readonly)
          expect(types).toContain(
            `${description?.split('\n').at(-1) ?? ''}${value && value !== "''" ? ` Default: \`${value}\`.` : ''}`,
          );
  });
});
