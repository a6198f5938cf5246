import { start } from './cards/start.js';

/** The plain floor: all cards at once. */
void start((articles, list, drawCard, show) => {
  for (const article of articles) list.append(drawCard(article));
  show();
});
