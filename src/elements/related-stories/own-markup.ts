import { type TemplateResult, html, render } from 'lit';
import { LedeError, toLedeError } from '../../data/errors.js';
import { compileText } from '../../data/mapping/expression.js';
import { answerScope } from '../../data/mapping/map-page.js';
import * as operations from '../../data/mapping/operations.js';
import type { Scope } from '../../data/mapping/scope.js';
import type { Article } from '../../data/model.js';
import { safeSrcset, safeUrl } from '../../data/url.js';
import { srcsetOf } from '../article-card/article-template.js';
import { follow } from '../article-card/card-events.js';
import { browserReader } from '../../html/browser-reader.js';

/** What an application draws of a story; see `renderItem`. */
export type RenderItem = (article: Article, position: number) => TemplateResult | Node | string;

/** Puts values into a copy of a template; undefined where nothing is to be put there. */
type Filling = (root: Node, scope: Scope) => void;

/** Attributes whose value is the address of something. */
const ADDRESSES = /^(href|src|poster|cite|action|formaction|data|background|ping|xlink:href)$/;

/** Attributes that run something or bring markup along: none of a story's values goes there. */
const DANGEROUS = /^(on.*|style|srcdoc)$/;

/**
 * Draws stories by the page's own markup, as children of the list in a slot each, so that the page's own styles apply to them: by
 * a `<template data-item>` with expressions of the mapping language in braces, or by an application's function.
 */
export class OwnMarkup {
  readonly #host: HTMLElement;
  readonly #template: HTMLTemplateElement | undefined;
  readonly #content: DocumentFragment | undefined;
  readonly #renderItem: RenderItem | undefined;
  readonly #fillings: readonly (readonly [path: readonly number[], fill: Filling])[];
  readonly #children = new Map<string, HTMLElement>();
  readonly #dates: (date: Date) => string;

  /** @param how By what it is drawn. @param dates The text of a date. */
  constructor(
    host: HTMLElement,
    how: HTMLTemplateElement | RenderItem,
    dates: (date: Date) => string,
  ) {
    this.#host = host;
    this.#dates = dates;
    // A copy of a list, such as a page kept for the way back, has those of the list it was made from.
    for (const copied of host.querySelectorAll(':scope > [data-lede-item]')) copied.remove();
    if (typeof how === 'function') this.#renderItem = how;
    else this.#template = how;
    this.#content = this.#template && contentOf(this.#template);
    this.#fillings = this.#content ? this.#compile(this.#content) : [];
  }

  /** Whether it draws by that. */
  isBy(how: HTMLTemplateElement | RenderItem): boolean {
    return how === this.#template || how === this.#renderItem;
  }

  /** Draws a story, and gives what stands for it in the list. */
  template(article: Article, position: number): TemplateResult {
    const slot = `item-${article.id}`;
    const child = this.#children.get(slot) ?? document.createElement('div');
    child.slot = slot;
    child.dataset['ledeItem'] = '';
    child.onclick = (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && link.href === article.url) follow(event, this.#host, link, article);
    };
    this.#children.set(slot, child);
    this.#draw(article, position, child);
    if (child.parentNode !== this.#host) this.#host.append(child);
    return html`<slot name=${slot}></slot>`;
  }

  /** Takes the others off the page. */
  keepOnly(articles: readonly Article[]): void {
    const kept = new Set(articles.map(({ id }) => `item-${id}`));
    for (const [slot, child] of this.#children) {
      if (kept.has(slot)) continue;
      child.remove();
      this.#children.delete(slot);
    }
  }

  #draw(article: Article, position: number, child: HTMLElement): void {
    if (!this.#content) {
      const drawn = this.#renderItem?.(article, position);
      if (drawn instanceof Node) child.replaceChildren(drawn);
      else render(drawn, child);
      return;
    }
    // Values are put in while it is not on the page: an image would ask for what its template names.
    const copy = this.#content.cloneNode(true);
    const { image } = article;
    const json = {
      ...article,
      position,
      ...(image && { image: { ...image, srcset: srcsetOf(image) } }),
    };
    const scope = answerScope(
      { url: document.baseURI, json, headers: {} },
      { html: browserReader },
    );
    const places = this.#fillings.map(([path]) =>
      path.reduce<Node | undefined>((node, place) => node?.childNodes[place], copy),
    );
    this.#fillings.forEach(([, fill], index) => {
      const place = places[index];
      if (place) fill(place, scope);
    });
    child.replaceChildren(copy);
    for (const time of child.querySelectorAll('time'))
      if (!time.textContent.trim() && !isNaN(Date.parse(time.dateTime)))
        time.textContent = this.#dates(new Date(time.dateTime));
  }

  #compile(content: DocumentFragment): (readonly [readonly number[], Filling])[] {
    const found: (readonly [readonly number[], Filling])[] = [];
    const look = (node: Node, path: readonly number[]): void => {
      // Its braces are its own.
      if (node instanceof HTMLStyleElement) return;
      if (node instanceof Text && node.data.includes('{')) this.#text(node.data, path, found);
      if (node instanceof Element)
        for (const { name, value } of [...node.attributes])
          if (value.includes('{') || name.startsWith('on'))
            this.#attribute(name, value, path, found);
      if (node instanceof HTMLScriptElement) found.push([path, remove]);
      else
        [...node.childNodes].forEach((child, index) => {
          look(child, [...path, index]);
        });
    };
    look(content, []);
    return found;
  }

  #text(
    source: string,
    path: readonly number[],
    found: (readonly [readonly number[], Filling])[],
  ): void {
    const text = this.#expression(source, 'text');
    found.push([
      path,
      (node, scope) => {
        if (node instanceof Text) node.data = text(scope) ?? '';
      },
    ]);
  }

  #attribute(
    name: string,
    source: string,
    path: readonly number[],
    found: (readonly [readonly number[], Filling])[],
  ): void {
    const value = DANGEROUS.test(name) ? () => undefined : this.#expression(source, name);
    if (DANGEROUS.test(name)) this.#warn(`${name}: is left out, since it could run a script`);
    found.push([
      path,
      (node, scope) => {
        if (!(node instanceof Element)) return;
        const text = checked(name, value(scope), scope.url);
        // Without a text for it a picture says nothing; without the attribute the name of its file would be read out.
        if (text === undefined && name !== 'alt') node.removeAttribute(name);
        else node.setAttribute(name, text ?? '');
      },
    ]);
  }

  /** A mistake is told, and leaves its place empty: the rest of the story is still there. */
  #expression(source: string, place: string): (scope: Scope) => string | undefined {
    try {
      if (source.includes('{{'))
        throw new LedeError('config', `${place}: braces are single here, as in {title}`);
      const expression = compileText(source, place);
      return (scope) => operations.print(expression(scope, operations));
    } catch (error) {
      this.#warn(toLedeError(error).message.replace(/^map: /, ''));
      return () => undefined;
    }
  }

  #warn(message: string): void {
    console.warn(`Lede: ${this.#host.localName}: template: ${message}`);
  }
}

/** What is in a template. React and other writers of nodes put it into the element itself, and not where a parser does. */
function contentOf(template: HTMLTemplateElement): DocumentFragment {
  const { content } = template;
  if (content.hasChildNodes()) return content;
  const { ownerDocument: inert } = content;
  const own = inert.createDocumentFragment();
  own.append(...[...template.childNodes].map((child) => inert.importNode(child, true)));
  return own;
}

const remove: Filling = (node) => {
  node.parentNode?.removeChild(node);
};

/** An attribute's value, where it may be had. */
function checked(name: string, value: string | undefined, base: string): string | undefined {
  if (value === undefined) return undefined;
  if (/^(image)?srcset$/.test(name)) return safeSrcset(value, base);
  return ADDRESSES.test(name) ? safeUrl(value, base) : value;
}
