import { define } from '../define-element.js';
import { LedeCommentCountElement } from './comment-count-element.js';

define('lede-comment-count', LedeCommentCountElement);

declare global {
  interface HTMLElementTagNameMap {
    'lede-comment-count': LedeCommentCountElement;
  }
}
