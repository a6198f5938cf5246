import { start } from './cards/start.js';
import { inSlices } from './slices.js';

/** How many cards are drawn at once. */
const AT_ONCE = 8;

/** The chunked floor: the first screen at once, the rest in slices, laid out when it comes near. */
void start((articles, list, drawCard, show) => {
  for (const article of articles.slice(0, AT_ONCE)) list.append(drawCard(article));
  show();
  inSlices(articles.slice(AT_ONCE), (article) => {
    const item = drawCard(article);
    item.classList.add('far');
    list.append(item);
  });
});
