/* global document */
import { moment, shortDate } from '../dates.js';
import { templateOf } from '../template.js';
import { counted } from '../texts.js';

const prototype = templateOf(`
  <li class="item">
    <article class="card is-vertical">
      <div class="media">
        <img class="image" loading="lazy" decoding="async">
      </div>
      <div class="words">
        <p class="kicker"><a></a></p>
        <h3 class="headline" dir="auto"><a class="link"></a></h3>
        <p class="standfirst" dir="auto"></p>
        <p class="meta"><span class="byline"></span> <time></time> <span></span></p>
      </div>
    </article>
  </li>
`);
const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

/** An article as a card. */
export function drawCard(article) {
  const item = prototype.cloneNode(true);
  const [media, text] = item.firstChild.childNodes;
  const [kicker, headline, standfirst, meta] = text.childNodes;
  drawImage(media.firstChild, article.image);
  setLink(kicker.firstChild, article.section.name, article.section.url);
  setLink(headline.firstChild, article.title, article.url);
  standfirst.textContent = article.standfirst;
  drawMeta(meta, article);
  return item;
}

function drawImage(image, { url, alt, width, height }) {
  image.alt = alt;
  image.width = width;
  image.height = height;
  image.src = url;
}

function drawMeta(meta, article) {
  const [byline, time, minutes] = meta.children;
  const date = new Date(article.published);
  drawByline(byline, article.authors);
  time.dateTime = date.toISOString();
  time.title = moment(date);
  time.textContent = shortDate(date);
  minutes.textContent = counted(article.reading_minutes, 'min read', 'min read');
  if (!article.comment_count) return;
  const comments = document.createElement('span');
  comments.textContent = counted(article.comment_count, 'comment', 'comments');
  meta.append(' ', comments);
}

function drawByline(byline, authors) {
  byline.append('By ');
  for (const { type, value } of listFormat.formatToParts(authors.map((_, index) => `${index}`))) {
    if (type !== 'element') {
      byline.append(value);
      continue;
    }
    const { name, url } = authors[value];
    const isolated = document.createElement('bdi');
    const link = document.createElement('a');
    setLink(link, name, url);
    isolated.append(link);
    byline.append(isolated);
  }
}

function setLink(link, text, url) {
  link.href = url;
  link.textContent = text;
}
