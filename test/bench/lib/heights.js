/* global document */

/** The height of each element of ours, by its place among its kind. */
export function readHeights() {
  const counts = {};
  return [
    ...document.querySelectorAll('lede-article-card, lede-related-stories, lede-comment-thread'),
  ].map((element) => {
    const name = element.localName;
    counts[name] = (counts[name] ?? 0) + 1;
    const { height, top } = element.getBoundingClientRect();
    return { name: `${name} ${counts[name]}`, height, top, state: element.state };
  });
}
