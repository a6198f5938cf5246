import { inSlices } from './slices.js';
import { start } from './thread/start.js';

/** How many conversations are drawn at once. */
const AT_ONCE = 4;

/** The chunked floor: the first screen at once, the rest in slices, laid out when it comes near. */
void start((roots, list, drawRoot, show) => {
  for (const root of roots.slice(0, AT_ONCE)) list.append(drawRoot(root));
  show();
  inSlices(roots.slice(AT_ONCE), (root) => {
    const item = drawRoot(root);
    item.classList.add('far');
    list.append(item);
  });
});
