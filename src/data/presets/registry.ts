import { LedeError } from '../errors.js';
import { commonPresets } from './index.js';
import type { Preset, PresetLoaders } from './preset.js';

/** Each preset is a module of its own, asked for when a page names it or an answer is recognised. */
const presets: PresetLoaders = {
  ...commonPresets,
  ghost: async () => (await import('./ghost.js')).ghost,
  drupal: async () => (await import('./drupal.js')).drupal,
  strapi: async () => (await import('./strapi.js')).strapi,
  contentful: async () => (await import('./contentful.js')).contentful,
  directus: async () => (await import('./directus.js')).directus,
  discourse: async () => (await import('./discourse.js')).discourse,
  isso: async () => (await import('./isso.js')).isso,
  remark42: async () => (await import('./remark42.js')).remark42,
  waline: async () => (await import('./waline.js')).waline,
  artalk: async () => (await import('./artalk.js')).artalk,
  jsonfeed: async () => (await import('./jsonfeed.js')).jsonfeed,
  mastodon: async () => (await import('./mastodon.js')).mastodon,
  bluesky: async () => (await import('./bluesky.js')).bluesky,
  github: async () => (await import('./github.js')).github,
  forem: async () => (await import('./forem.js')).forem,
  hackernews: async () => (await import('./hackernews.js')).hackernews,
  hnsearch: async () => (await import('./hnsearch.js')).hnsearch,
  algolia: async () => (await import('./algolia.js')).algolia,
  elasticsearch: async () => (await import('./elasticsearch.js')).elasticsearch,
  couchdb: async () => (await import('./couchdb.js')).couchdb,
};

/** The names that `preset` can be, but for `auto`. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * What loads a preset.
 *
 * @throws {@link LedeError} of kind `config` where there is no such preset.
 */
export function presetNamed(name: string): () => Promise<Preset> {
  const load = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (load) return load;
  throw new LedeError('config', `preset: no preset is called '${name}'`, {
    hint: `There are: auto, ${presetNames.join(', ')}.`,
  });
}
