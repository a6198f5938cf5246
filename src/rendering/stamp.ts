import { type TemplateResult, nothing, render } from 'lit';
import { inertDocument } from '../html/inert-document.js';
import { SafeHtml } from '../html/safe-html.js';
import { type Copy, type Shape, copyIn, shapeFrom } from './shape.js';
import { type Hole, type TemplateModel, itemModelOf, partModelOf } from './template-model.js';

/** What is shown for a value: another copy, what Lit draws, or else the value itself: HTML, a text or nothing. */
type Shown =
  Copy | SafeHtml | typeof LIT | typeof LIT_ALONE | string | number | typeof nothing | undefined;

const LIT = Symbol('drawn by Lit');

const LIT_ALONE = Symbol('drawn by Lit, in an element of its own');

/** A shape found by which template stands for which value, one after the other: no words are made of them for each of thousands. */
interface Ways extends Map<number, Ways> {
  shape?: Shape;
}

/** Of list items. There are as many as a template has ways to be drawn. */
const shapes: Ways = new Map();

/** More than a template has values. */
const MOST_VALUES = 1000;

/** After the values of a template. */
const END = -1;

const copies = new WeakMap<HTMLElement, Copy>();

/**
 * Draws a template into a list item of its own, in a document that is not shown; see {@link stamp}. The item is copied with what is
 * in it, and with the templates in that: to put each of them where it belongs took longer than to copy it.
 */
export function stampItem(result: TemplateResult): HTMLLIElement {
  const model = itemModelOf(result);
  if (model) {
    const shape = shapeOf(model, result);
    const element = shape.content.cloneNode(true) as HTMLLIElement;
    drawIn(element, shape, result);
    return element;
  }
  const element = inertDocument().createElement('li');
  render(result, element);
  return element;
}

/**
 * Draws a template into an element as Lit's `render` does, but as a copy of one that Lit has drawn: it has no part for each
 * value, which among thousands of comments cost more than the comments. What is more than texts, attributes and templates of
 * such is left to Lit, where it stands: lists, directives, and templates with listeners, properties, or attributes made of more
 * than one value. HTML has the element that it stands in to itself.
 *
 * @param element Given one kind of template only: copied, or left to Lit.
 */
export function stamp(result: TemplateResult, element: HTMLElement): void {
  const copy = copies.get(element);
  const model = itemModelOf(result);
  if (copy && copy.holes === model?.holes) fill(copy, result.values);
  else if (model) {
    element.replaceChildren(...model.shape.content.cloneNode(true).childNodes);
    drawIn(element, model.shape, result);
  } else render(result, element);
}

/** Draws a template into an element that is a copy of its shape. */
function drawIn(element: HTMLElement, shape: Shape, result: TemplateResult): void {
  const copy = copyIn(element, shape, null);
  copies.set(element, copy);
  fill(copy, result.values);
}

/** The shape of a list item that begins with all the templates that are among its values, and among theirs. */
function shapeOf(model: TemplateModel, { values }: TemplateResult): Shape {
  const ways = waysBy(values, stepOf(shapes, model.id));
  if (!ways.shape) {
    const content = model.shape.content.cloneNode(true);
    const copy = copyIn(content, model.shape, null);
    fill(copy, templatesAmong(values));
    ways.shape = shapeFrom(content, copy);
  }
  return ways.shape;
}

/** Of some values the templates, with the templates among theirs. */
const templatesAmong = (values: readonly unknown[]): readonly unknown[] =>
  values.map((value) =>
    partModelOf(value)
      ? { ...(value as TemplateResult), values: templatesAmong((value as TemplateResult).values) }
      : undefined,
  );

/** Where the templates among some values lead to. */
function waysBy(values: readonly unknown[], ways: Ways): Ways {
  let reached = ways;
  for (let index = 0; index < values.length; index++) {
    const model = partModelOf(values[index]);
    if (!model) continue;
    reached = stepOf(reached, model.id * MOST_VALUES + index);
    reached = stepOf(waysBy((values[index] as TemplateResult).values, reached), END);
  }
  return reached;
}

function stepOf(ways: Ways, to: number): Ways {
  let next = ways.get(to);
  if (!next) ways.set(to, (next = new Map() as Ways));
  return next;
}

/** Puts a copy in front of a node, or at the end of what holds it. */
function insert({ shape }: TemplateModel, parent: Node, before: Node | null): Copy {
  const content = shape.content.cloneNode(true);
  const copy = copyIn(content, shape, lastOf(parent, before));
  parent.insertBefore(content, before);
  return copy;
}

function fill({ holes, slots }: Copy, values: readonly unknown[]): void {
  for (let index = 0; index < holes.length; index++) {
    const { isLast, attribute, isBoolean } = holes[index] as Hole;
    const value = values[index];
    const shown = slots[2 * index + 1] as Shown;
    if (value === shown) continue;
    const node = slots[2 * index] as HTMLElement;
    let now = value;
    if (attribute === undefined)
      now = isLast
        ? put(value, node, null, shown)
        : put(value, node.parentNode as Node, node, shown);
    else if (value === nothing) node.removeAttribute(attribute);
    else if (isBoolean) node.toggleAttribute(attribute, Boolean(value));
    else node.setAttribute(attribute, String(value));
    slots[2 * index + 1] = now;
  }
}

const isText = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** What stands last before a node, or at the end of what holds it. */
const lastOf = (parent: Node, behind: Node | null): ChildNode | null =>
  behind ? behind.previousSibling : parent.lastChild;

/** Puts a value before a node, or at the end of what holds it. @returns What is shown for it then. */
function put(value: unknown, parent: Node, behind: Node | null, shown: Shown): Shown {
  if (shown === LIT || shown === LIT_ALONE) return putByLit(value, parent, behind, shown);
  const model = partModelOf(value);
  const wasHtml = shown instanceof SafeHtml;
  const copy = typeof shown === 'object' && !wasHtml ? shown : undefined;
  if (model && copy?.holes === model.holes) {
    fill(copy, (value as TemplateResult).values);
    return copy;
  }
  if (value instanceof SafeHtml) {
    if (!value.equals(shown)) value.fill(parent as Element);
    return value;
  }
  if (isText(shown) && isText(value)) {
    (lastOf(parent, behind) as Text).data = String(value);
    return value;
  }
  if (wasHtml) parent.textContent = '';
  else if (copy) while (lastOf(parent, behind) !== copy.after) lastOf(parent, behind)?.remove();
  else if (isText(shown)) lastOf(parent, behind)?.remove();
  if (value === nothing || value === undefined || value === '') return value;
  if (model) {
    // Filled where it stands: a part that stands first in it notes what it stands behind.
    const inserted = insert(model, parent, behind);
    fill(inserted, (value as TemplateResult).values);
    return inserted;
  }
  const isAlone = !behind && !parent.firstChild;
  if (isText(value)) {
    if (isAlone) parent.textContent = String(value);
    else parent.insertBefore(new Text(String(value)), behind);
    return value;
  }
  if (isAlone) return putByLit(value, parent, behind, LIT_ALONE);
  // Lit keeps what it needs at a node that is nobody else's.
  parent.insertBefore(new Text(), behind);
  return putByLit(value, parent, behind, LIT);
}

function putByLit(
  value: unknown,
  parent: Node,
  behind: Node | null,
  by: typeof LIT | typeof LIT_ALONE,
): Shown {
  const renderBefore = by === LIT_ALONE ? null : lastOf(parent, behind);
  render(value, parent as HTMLElement, { renderBefore });
  return by;
}
