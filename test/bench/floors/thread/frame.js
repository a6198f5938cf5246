import { templateOf } from '../template.js';
import { counted } from '../texts.js';
import { drawForm } from './form.js';

const prototype = templateOf(`
  <section class="thread" aria-label="Comments">
    <div class="head">
      <h2 class="heading"></h2>
      <label class="sort">
        <span>Sort by</span>
        <select>
          <option value="newest">Newest first</option>
          <option value="oldest" selected>Oldest first</option>
          <option value="top">Most liked first</option>
        </select>
      </label>
    </div>
    <ol class="comments" role="list"></ol>
    <div class="more" hidden></div>
    <p class="visually-hidden" role="status"></p>
  </section>
`);

/** What stands around the comments. */
export function drawFrame(count) {
  const section = prototype.cloneNode(true);
  section.querySelector('.heading').textContent = counted(count, 'comment', 'comments');
  section.querySelector('.head').after(drawForm());
  return section;
}
