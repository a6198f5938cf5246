import { pageOf, script, style } from './page.js';

/** An element for each card, given its article by the page. */
export const perCardPage = (src) =>
  pageOf({
    head:
      style('/dist/lede.css') +
      script('/dist/lede.js') +
      `<style>.list { display: grid; gap: 30px 24px; margin: 0; padding: 0; list-style: none }</style>`,
    main: `<script type="module">
const response = await fetch(${JSON.stringify(src)});
const articles = await response.json();
const list = document.createElement('ul');
list.className = 'list';
for (const each of articles) {
  const item = document.createElement('li');
  const card = document.createElement('lede-article-card');
  card.headingLevel = 2;
  card.article = {
    ...each,
    published: new Date(each.published),
    commentCount: each.comment_count,
    readingMinutes: each.reading_minutes,
  };
  item.append(card);
  list.append(item);
}
document.body.append(list);
</script>`,
  });
