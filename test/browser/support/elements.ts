import { fixtureSync, html } from '@open-wc/testing';
import './setup.js';
import '../../../src/define.js';
import type {
  LedeArticleCardElement,
  LedeCommentCountElement,
  LedeCommentThreadElement,
  LedeRelatedStoriesElement,
} from '../../../src/index.js';
import { settled } from './wait.js';

export type LedeElement =
  | LedeArticleCardElement
  | LedeCommentCountElement
  | LedeCommentThreadElement
  | LedeRelatedStoriesElement;

/** The tags that tests place on the page. */
export const TAGS = [
  'lede-article-card',
  'lede-comment-count',
  'lede-comment-thread',
  'lede-related-stories',
] as const;

export type Tag = (typeof TAGS)[number];

export type Attributes = Readonly<Record<string, string>>;

/** A box on the page that is gone after the test. */
export const box = (): HTMLDivElement => fixtureSync<HTMLDivElement>(html`<div></div>`);

/** Makes an element, not yet on the page. It loads at once unless `loading` is given. */
export function make<T extends Tag>(
  tag: T,
  attributes: Attributes = {},
  children = '',
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = children;
  return element;
}

/** Puts an element on the page. */
export function place<T extends Tag>(
  tag: T,
  attributes: Attributes = {},
  children = '',
): HTMLElementTagNameMap[T] {
  const element = make(tag, attributes, children);
  box().append(element);
  return element;
}

/** Puts an element on the page and waits until it has settled. */
export async function show<T extends Tag>(
  tag: T,
  attributes: Attributes = {},
  children = '',
): Promise<HTMLElementTagNameMap[T]> {
  const element = place(tag, attributes, children);
  await settled(element);
  return element;
}
