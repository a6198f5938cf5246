import { type Answer, type MapOptions, open } from './mapping/map-page.js';
import type { CompiledMap, FieldMap } from './mapping/map.js';
import { pathExpression } from './mapping/path.js';
import { isObject, isPresent, own } from './mapping/values.js';

/**
 * How a source came by its map: its preset was `named`, recognised from the answer (`preset`), the fields were found by their
 * usual names (`generic`), or there is the page's own `map` alone.
 */
export type Recognised = 'named' | 'preset' | 'generic' | 'map';

/** What became of one field of a map. */
export interface FieldReport {
  /** Its place in the map: `title`, `image.url`. */
  readonly name: string;
  /** As the map has it; a constant as JSON. */
  readonly expression: string;
  /** What it gave for the first item, as JSON can hold it, long texts cut; undefined where nothing. */
  readonly value: unknown;
  /** True where it gave nothing for any item: its expression is wrong, or the server never has it. */
  readonly emptyEverywhere: boolean;
}

/** A member of the first item, as the server sent it. */
export interface KeyReport {
  /** The expression that reads it. */
  readonly expression: string;
  /** The beginning of its value as JSON. */
  readonly sample: string;
}

/** What a map made of an answer, for who writes one: plain data, which JSON can hold. */
export interface MappingReport {
  /** The address of the answer. */
  readonly url: string;
  /** The preset that was named or recognised. */
  readonly preset?: string;
  readonly recognised: Recognised;
  /** The whole map in force, to be copied. */
  readonly map: FieldMap;
  /** How many items the answer has, those that `where` skips and nested ones left out. */
  readonly items: number;
  readonly fields: readonly FieldReport[];
  /** The names of the fields that are empty everywhere. */
  readonly empty: readonly string[];
  /** The members of the first item and, one level down, those of its objects. */
  readonly keys: readonly KeyReport[];
  /** Of comments: what of a reader's doing the map tells how to send. Without `create` there is no form. */
  readonly writing?: Readonly<Record<Writable, boolean>>;
}

/** The keys of a map that tell how something of a reader's is sent. */
export type Writable = 'create' | 'vote' | 'edit' | 'remove' | 'report';

const WRITABLE: readonly Writable[] = ['create', 'vote', 'edit', 'remove', 'report'];

/** How long a text is before it is cut, and how many members of an item are told of. */
const LONGEST = 200;
const MOST_KEYS = 100;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The beginning of a value as JSON. Engines print only so many levels: of a thread nested deeper no more is told than that. */
function sampleOf(value: unknown): string {
  try {
    return cut(JSON.stringify(value));
  } catch {
    return '…';
  }
}

/** A value as JSON can hold it. */
const plain = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(value), (_, part: unknown) =>
        typeof part === 'string' ? cut(part) : part,
      ) as unknown);

/** The settings of the fields by their places in the map; those of the page as a whole are not fields. */
function leaves(settings: object, place: string): readonly (readonly [string, unknown])[] {
  return Object.entries(settings).flatMap(([key, setting]: [string, unknown]) =>
    isObject(setting) ? leaves(setting, `${place}${key}.`) : [[`${place}${key}`, setting] as const],
  );
}

/** What a field gave, of a list its first entry; of the place of a list's items the list. */
const given = (read: unknown, name: string): unknown =>
  name
    .replace(/(^|\.)items$/, '')
    .split('.')
    .reduce<unknown>((value, key) => own(Array.isArray(value) ? value[0] : value, key), read);

/** The members of an item, and of the objects in it. */
function keysOf(item: unknown, path: readonly string[] = []): readonly KeyReport[] {
  if (!isObject(item)) return [];
  return Object.entries(item).flatMap(([key, value]) => [
    { expression: pathExpression([...path, key]), sample: sampleOf(value) },
    ...(path.length === 0 ? keysOf(value, [key]) : []),
  ]);
}

/**
 * Reports what a map makes of an answer. Loaded for elements with `debug` alone; it reads the answer once more.
 *
 * @param written The map as it was written.
 * @param how What is known of it: the preset's name, and how it was come by.
 * @throws As the reading of the answer does.
 */
export function reportOf(
  map: CompiledMap,
  written: FieldMap,
  answer: Answer,
  options: MapOptions,
  how: Pick<MappingReport, 'recognised'> & { readonly preset: string | undefined },
): MappingReport {
  const entries = [...open(map, answer, options).entries];
  const reads = entries.map((entry) => map.read(entry));
  const settings = Object.fromEntries(
    Object.entries(written).filter(([key]) => Object.hasOwn(map.model.fields, key)),
  );
  const fields = leaves(settings, '').map(([name, setting]) => {
    const values = reads.map((read) => given(read, name));
    return {
      name,
      expression: typeof setting === 'string' ? setting : JSON.stringify(setting),
      value: plain(values[0]),
      emptyEverywhere: !values.some(isPresent),
    };
  });
  const { preset, recognised } = how;
  return {
    url: answer.url,
    ...(preset !== undefined && { preset }),
    recognised,
    map: JSON.parse(JSON.stringify(written)) as FieldMap,
    items: entries.length,
    fields,
    empty: fields.filter(({ emptyEverywhere }) => emptyEverywhere).map(({ name }) => name),
    keys: keysOf(entries[0]?.item).slice(0, MOST_KEYS),
    ...(map.model.kind === 'comment' && {
      writing: Object.fromEntries(WRITABLE.map((key) => [key, isPresent(written[key])])) as Record<
        Writable,
        boolean
      >,
    }),
  };
}
