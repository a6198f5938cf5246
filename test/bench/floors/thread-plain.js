import { start } from './thread/start.js';

/** The plain floor: all comments at once. */
void start((roots, list, drawRoot, show) => {
  for (const root of roots) list.append(drawRoot(root));
  show();
});
