import { LedeArticleCardElement, configure } from 'lede-elements';
import 'lede-elements/define';
import 'lede-elements/elements/article-card/lede-article-card.js';
import 'lede-elements/autoload';

const card = document.createElement('lede-article-card');
card.article = { id: '1', url: 'https://paper.example/1', title: 'One', authors: [] };
card.source = { src: '/stories/1', headers: { Authorization: 'none' } };
card.addEventListener('lede-load', ({ items, total }) => [items.length, total]);
document.querySelector('lede-comment-thread')?.addEventListener('lede-submit', (event) => {
  if (event.draft.body === '') event.preventDefault();
});
configure({ locale: 'de', consent: (purpose) => purpose !== 'drafts' });

export const isCard = (value: unknown): boolean => value instanceof LedeArticleCardElement;

// @ts-expect-error -- an author is missing
card.article = { id: '1', url: 'https://paper.example/1', title: 'One' };
// @ts-expect-error -- can only be read
card.state = 'ready';
// @ts-expect-error -- not one of its words
card.theme = 'sepia';
// @ts-expect-error -- a setting there is not
card.source = { source: '/stories/1' };
// @ts-expect-error -- another element's
card.loadMore();
// @ts-expect-error -- a purpose there is not
configure({ consent: (purpose) => purpose === 'advertising' });
// @ts-expect-error -- a tag there is not
export const other: keyof HTMLElementTagNameMap = 'lede-article-cart';
