/** Where each element is registered, by its tag: each is a module of its own. */
export const elementModules: Readonly<Record<string, () => Promise<unknown>>> = {
  'lede-article-card': () => import('./article-card/lede-article-card.js'),
  'lede-comment-count': () => import('./comment-count/lede-comment-count.js'),
  'lede-comment-thread': () => import('./comment-thread/lede-comment-thread.js'),
  'lede-related-stories': () => import('./related-stories/lede-related-stories.js'),
};
