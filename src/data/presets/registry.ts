import { LedeError } from '../errors.js';
import { commonPresets } from './index.js';
import type { PresetLoader, PresetLoaders } from './preset.js';

/** Each preset is a module of its own, asked for when a page names it or an answer is recognised. */
const presets: PresetLoaders = {
  ...commonPresets,
  ghost: async (kind) => (await import('./ghost.js')).ghost[kind],
  drupal: async (kind) => (await import('./drupal.js')).drupal[kind],
  strapi: async (kind) => (await import('./strapi.js')).strapi[kind],
  contentful: async (kind) => (await import('./contentful.js')).contentful[kind],
  directus: async (kind) => (await import('./directus.js')).directus[kind],
  discourse: async (kind) => (await import('./discourse.js')).discourse[kind],
  isso: async (kind) => (await import('./isso.js')).isso[kind],
  remark42: async (kind) => (await import('./remark42.js')).remark42[kind],
  waline: async (kind) => (await import('./waline.js')).waline[kind],
  twikoo: async (kind) => (await import('./twikoo.js')).twikoo[kind],
  artalk: async (kind) => (await import('./artalk.js')).artalk[kind],
  jsonfeed: async (kind) => (await import('./jsonfeed.js')).jsonfeed[kind],
  mastodon: async (kind) => (await import('./mastodon.js')).mastodon[kind],
  bluesky: async (kind) => (await import('./bluesky.js')).bluesky[kind],
  github: async (kind) => (await import('./github.js')).github[kind],
  forem: async (kind) => (await import('./forem.js')).forem[kind],
  hackernews: async (kind) => (await import('./hackernews.js')).hackernews[kind],
  hnsearch: async (kind) => (await import('./hnsearch.js')).hnsearch[kind],
  algolia: async (kind) => (await import('./algolia.js')).algolia[kind],
  elasticsearch: async (kind) => (await import('./elasticsearch.js')).elasticsearch[kind],
  couchdb: async (kind) => (await import('./couchdb.js')).couchdb[kind],
};

/** The names that `preset` can be, but for `auto`. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * What loads a preset.
 *
 * @throws {@link LedeError} of kind `config` where there is no such preset.
 */
export function presetNamed(name: string): PresetLoader {
  const load = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (load) return load;
  throw new LedeError('config', `preset: no preset is called '${name}'`, {
    hint: `There are: auto, ${presetNames.join(', ')}.`,
  });
}
