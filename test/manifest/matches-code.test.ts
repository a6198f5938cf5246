import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/controllers/source-settings.js';
import * as lede from '../../src/index.js';
import { customProperties, found, read, sourcesOf } from './code.js';
import { elements, eventClasses } from './manifest.js';

/** What Lit knows of an element's class. */
interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, { readonly state?: boolean }>;
  new (): lede.LedeArticleCardElement & Readonly<Record<string, unknown>>;
}

const names = (list: readonly { readonly name: string }[] | undefined): readonly string[] =>
  (list ?? []).map(({ name }) => name).sort();

const eventName = (className: string): string =>
  (lede as unknown as Record<string, { readonly eventName: string }>)[className]?.eventName ?? '';

/** What is not set and is read as something all the same. */
const READ_AS = ['credentials', 'loading', 'preset', 'timeout'];

describe.each(elements)('$tag', ({ path, element }) => {
  const sources = sourcesOf(path);
  const code = [...sources.values()].join('\n');
  const elementClass = (lede as unknown as Record<string, ElementClass>)[element.name];
  if (!elementClass) throw new Error(`${element.name} is not exported`);

  it('lists the parts that it draws', () => {
    const drawn = found(
      code,
      /\bpart="([^"]+)"/g,
      /\bpart\.add\('([^']+)'\)/g,
      /headingTemplate\([^;]*?'([\w-]+)',/g,
    );
    expect(names(element.cssParts)).toEqual(drawn);
  });

  it('names every part but those of headings where it is drawn', () => {
    const unnamed = [...sources].filter(([, text]) => /part=\$/.test(text)).map(([file]) => file);
    expect(['src/elements/heading-template.ts', undefined]).toContain(unnamed.join() || undefined);
  });

  it('lists the slots that it draws', () => {
    expect(names(element.slots)).toEqual(found(code, /<slot(?: name="([^"]+)")?/g));
  });

  it('lists the custom properties that it reads, with what they are where they are not set', () => {
    const listed = element.cssProperties?.map((property) => [property.name, property.default]);
    expect(Object.fromEntries(listed ?? [])).toEqual(customProperties(code));
  });

  it('lists the events that it fires, each with its class', () => {
    const fired = found(code, /new (Lede\w+Event)\(/g).map((name) => ({
      name: eventName(name),
      type: name,
    }));
    const listed = element.events?.map(({ name, type }) => ({
      name,
      type: type?.text.replace(/<.*>/, ''),
    }));
    expect(listed).toHaveLength(fired.length);
    expect(listed).toEqual(expect.arrayContaining(fired));
  });

  it('lists the states that it can be in', () => {
    const controller = read('src/controllers/resource-controller.ts');
    const added = found(controller, /states\.add\(([^)]*)\)/g);
    expect(added).toEqual(["'busy'", 'this.#host.state']);
    const [, union = ''] = /type DisplayState =([^;]*);/.exec(controller) ?? [];
    expect(names(element.cssStates)).toEqual([...found(union, /'(\w+)'/g), 'busy'].sort());
  });

  it('lists the attributes that it observes', () => {
    expect(names(element.attributes)).toEqual([...elementClass.observedAttributes].sort());
  });

  it('lists the properties that can be set', () => {
    const settable = [...elementClass.elementProperties].filter(([, { state }]) => !state);
    const listed = element.members?.filter(({ kind, readonly }) => kind === 'field' && !readonly);
    expect(names(listed)).toEqual(settable.map(([name]) => name).sort());
  });

  it.each(element.attributes ?? [])('$name is at first what is said', (attribute) => {
    const { fieldName, default: told } = attribute;
    const value = new elementClass()[fieldName];
    if (value === undefined && told !== undefined) expect(READ_AS).toContain(attribute.name);
    else expect(told).toBe(typeof value === 'string' ? `'${value}'` : value?.toString());
  });

  it('says what is taken for settings that are not set', () => {
    const page = 'https://paper.example/';
    const values = {
      canonical: page,
      url: page,
      path: '/',
      title: '',
      lang: 'en',
      query: '',
      id: '',
    };
    const card = new elementClass();
    Object.assign(card, { src: '/stories' });
    const settings = { ...settingsOf(card, undefined, values, page), loading: 'lazy' };

    const told = READ_AS.map((name) => {
      const attribute = element.attributes?.find((one) => one.name === name);
      return [name, attribute?.default?.replaceAll("'", '')];
    });
    const taken = READ_AS.map((name) => [name, String(settings[name as keyof typeof settings])]);
    expect(told).toEqual(taken);
  });
});

it.each([...eventClasses.values()])('$name lists its fields', ({ name, members }) => {
  const file = `src/events/${eventName(name).replace('lede-', '')}-event.ts`;
  const code = read(file).replace(/\/\*\*\s*@internal[^]*?\n {2}\}\n/g, '');
  const declared = found(
    code,
    /^ {2}(?:static )?(?:readonly )?(\w+):/gm,
    /^ {2}static readonly (\w+) =/gm,
    /^ {2}get (\w+)\(/gm,
    /^ {2}(?!constructor)(\w+)\(/gm,
  );
  expect(names(members)).toEqual(declared);
});
