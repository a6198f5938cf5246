/* global document */
import { templateOf } from '../template.js';
import { drawCard } from './card.js';

const frame = templateOf(`
  <section class="frame">
    <a class="skip button" href="#end">Skip these stories</a>
    <ul class="list grid" role="list"></ul>
    <div class="more" hidden><span class="note" role="status"></span></div>
    <p id="end" class="visually-hidden" tabindex="-1">End of the list</p>
  </section>
`);

/** Loads articles into the page, and draws them by the function given. */
export async function start(drawAll) {
  const host = document.querySelector('.host');
  const response = await fetch(host.dataset.src);
  const articles = await response.json();
  const section = frame.cloneNode(true);
  const [, list] = section.childNodes;
  // An image that cannot be had leaves its place empty, not a broken picture.
  list.addEventListener('error', ({ target }) => target.classList.add('broken'), true);
  drawAll(articles, list, drawCard, () => host.append(section));
}
