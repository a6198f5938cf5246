import { register } from 'tsx/esm/api';

/** The sample site, with the readers' comments that it starts with; answers requests. */
export async function loadSite() {
  const unregister = register();
  const { createSite } = await import('../../../stories/site/site.ts');
  const { createMemoryStore } = await import('../../../stories/site/memory-store.ts');
  const site = createSite({ store: createMemoryStore() });
  await unregister();
  return (request) => site.fetch(request);
}
