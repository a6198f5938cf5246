import { define } from '../define-element.js';
import { LedeCommentThreadElement } from './comment-thread-element.js';

define('lede-comment-thread', LedeCommentThreadElement);

declare global {
  interface HTMLElementTagNameMap {
    'lede-comment-thread': LedeCommentThreadElement;
  }
}
