import { createMemoryStore } from '../../stories/site/memory-store.js';
import { createSite } from '../../stories/site/site.js';

/** The sample site with a store of its own. */
export const testSite = () => createSite({ store: createMemoryStore() });
