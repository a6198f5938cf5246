import { LedeError } from '../errors.js';
import type { FieldMap } from '../mapping/map.js';
import type { Answer } from '../mapping/map-page.js';
import { isObject, own } from '../mapping/values.js';
import type { ModelKind } from '../model.js';
import type { Preset } from './preset.js';

/** How a preset is loaded, and how its answers are told from others. */
interface Entry {
  readonly load: () => Promise<Preset>;
  /** Whether an answer can only be this API's. */
  readonly recognise: (answer: Answer) => boolean;
}

/** The first of a list, or the thing itself. */
const first = (json: unknown): unknown => (Array.isArray(json) ? json[0] : json);

/** Each preset is a module of its own, asked for when a page names it or an answer is recognised. */
const presets: Readonly<Record<string, Entry>> = {
  wordpress: {
    load: async () => (await import('./wordpress.js')).wordpress,
    recognise: ({ json, headers }) =>
      Array.isArray(json) && ('x-wp-total' in headers || isObject(own(first(json), '_links'))),
  },
  jsonfeed: {
    load: async () => (await import('./jsonfeed.js')).jsonfeed,
    recognise: ({ json }) => String(own(json, 'version')).includes('jsonfeed.org/version/'),
  },
  lede: {
    load: async () => (await import('./lede.js')).lede,
    recognise: ({ json }) => {
      const item = first(own(json, 'comments') ?? json);
      // A thread that nobody has written in yet has no comment to tell it by.
      const isThread = Array.isArray(own(json, 'comments')) && isObject(own(json, 'thread'));
      return (
        isThread ||
        (isObject(item) && ('standfirst' in item || ('parent_id' in item && 'created' in item)))
      );
    },
  },
};

/** The names that `preset` can be, but for `auto`. */
export const presetNames: readonly string[] = Object.keys(presets);

/** The one preset whose API an answer can only be; undefined where none or several fit. */
export function recognisePreset(answer: Answer): string | undefined {
  const fitting = presetNames.filter((name) => presets[name]?.recognise(answer));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Loads the map that a preset has for a model.
 *
 * @throws {@link LedeError} of kind `config` where there is no such preset, or it has no such map.
 */
export async function loadPreset(name: string, kind: ModelKind): Promise<FieldMap> {
  const entry = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!entry)
    throw new LedeError('config', `preset: no preset is called '${name}'`, {
      hint: `There are: auto, ${presetNames.join(', ')}.`,
    });
  const preset = await entry.load().catch((cause: unknown) => {
    throw new LedeError('network', `preset: ${name} could not be loaded`, { cause });
  });
  const map = preset[kind];
  if (!map)
    throw new LedeError(
      'config',
      `preset: ${name} has no ${kind === 'article' ? 'articles' : 'comments'}`,
    );
  return map;
}
