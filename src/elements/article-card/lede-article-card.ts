import { define } from '../define-element.js';
import { LedeArticleCardElement } from './article-card-element.js';

define('lede-article-card', LedeArticleCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'lede-article-card': LedeArticleCardElement;
  }
}
