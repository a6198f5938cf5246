import './elements/article-card/lede-article-card.js';
import './elements/comment-count/lede-comment-count.js';
import './elements/comment-thread/lede-comment-thread.js';
import './elements/related-stories/lede-related-stories.js';

export * from './index.js';
