import { define } from '../define-element.js';
import { LedeRelatedStoriesElement } from './related-stories-element.js';

define('lede-related-stories', LedeRelatedStoriesElement);

declare global {
  interface HTMLElementTagNameMap {
    'lede-related-stories': LedeRelatedStoriesElement;
  }
}
