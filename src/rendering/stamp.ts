import { type TemplateResult, nothing, render } from 'lit';
import { inertDocument } from '../html/inert-document.js';
import { SafeHtml } from '../html/safe-html.js';

/** What stands for a value while the model of a template is made: a character that no template holds. */
const MARK = '\u0001';

/** In place of a place: the copy itself. */
const ALL = -1;

/** How a node of a copy is reached from one that is reached before it, by its place; -1: the copy itself. */
type Step = readonly [from: number, by: 'firstChild' | 'nextSibling'];

/** Where a value goes. */
interface Hole {
  /** The place among a copy's slots of the node; what is shown is in the next one. */
  readonly slot: number;
  /** The place among the steps of the element that has it as an attribute; else of the node that it stands before, or at whose end. */
  at: number;
  /** Whether it stands at the end of the node. */
  isLast?: boolean;
  readonly attribute?: string;
  readonly isBoolean?: boolean;
}

/** What stands before the value of a boolean attribute. */
const BOOLEAN = /\?([\w-]+=)$/;

/** A template drawn once, and the way to where its values go. */
interface TemplateModel {
  readonly content: DocumentFragment | HTMLElement;
  readonly steps: readonly Step[];
  /** By value. */
  readonly holes: readonly Hole[];
}

/** What is shown for a value: another copy, what Lit draws, or else the value itself: HTML, a text or nothing. */
type Shown =
  Copy | SafeHtml | typeof LIT | typeof LIT_ALONE | string | number | typeof nothing | undefined;

const LIT = Symbol('drawn by Lit');

const LIT_ALONE = Symbol('drawn by Lit, in an element of its own');

/** A copy of a template's model. There are thousands, so that it has as few objects as can be. */
interface Copy {
  readonly model: TemplateModel;
  /**
   * By value two: the node of its hole, and what is shown there. No other nodes are kept: each that a script holds costs memory of
   * its own.
   */
  readonly slots: unknown[];
  /** What it stands behind, where it is not all of an element. */
  readonly after: Node | null;
}

/** By the strings of a template; undefined for one that only Lit can draw. */
type Models = WeakMap<TemplateStringsArray, TemplateModel | undefined>;

/** Of templates that are parts of others. */
const partModels: Models = new WeakMap();

/** Of those that are all of a list item, with the item. */
const itemModels: Models = new WeakMap();

const copies = new WeakMap<HTMLElement, Copy>();

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/**
 * Draws a template into a list item of its own, in a document that is not shown; see {@link stamp}. The item is copied with what is
 * in it: to move that into another took as long as to copy it.
 */
export function stampItem(result: TemplateResult): HTMLLIElement {
  const model = modelOf(result, itemModels);
  if (model) {
    const element = model.content.cloneNode(true) as HTMLLIElement;
    drawIn(element, model, result);
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
  const model = modelOf(result, itemModels);
  if (copy && copy.model === model) fill(copy, result.values);
  else if (model) {
    element.replaceChildren(...model.content.cloneNode(true).childNodes);
    drawIn(element, model, result);
  } else render(result, element);
}

/** Draws a template into an element that is a copy of its model. */
function drawIn(element: HTMLElement, model: TemplateModel, result: TemplateResult): void {
  const copy = copyIn(element, model, result, null);
  copies.set(element, copy);
  fill(copy, result.values);
}

function modelOf(result: TemplateResult, models: Models): TemplateModel | undefined {
  const { strings } = result;
  if (!models.has(strings)) models.set(strings, makeModel(result, models === itemModels));
  return models.get(strings);
}

/** Has Lit draw a template with marks for its values, and looks where they are. */
function makeModel(result: TemplateResult, isItem: boolean): TemplateModel | undefined {
  const creationScope = inertDocument();
  const drawn = isItem ? creationScope.createElement('li') : creationScope.createDocumentFragment();
  const values = result.values.map((_, index) => MARK + String(index));
  // A boolean attribute shows no mark: here it is one with a value.
  const written = result.strings.map((text) => text.replace(BOOLEAN, '$1'));
  const strings = Object.assign(written, { raw: written });
  render({ ...result, strings, values }, drawn, { creationScope });
  const steps: Step[] = [];
  const holes: Hole[] = [];
  const indexIn = (text: string): number => (text.startsWith(MARK) ? Number(text.slice(1)) : NaN);
  const lookAt = (element: Element, at: number): void => {
    for (const { name, value } of [...element.attributes]) {
      const of = indexIn(value);
      if (!(of >= 0)) continue;
      const isBoolean = BOOLEAN.test(result.strings[of] ?? '');
      holes[of] = { slot: 2 * of, at, attribute: name, isBoolean };
      element.removeAttribute(name);
    }
    lookIn(element, at);
  };
  const lookIn = (parent: Node, place: number): void => {
    removeMarks(parent);
    let step: Step = [place, 'firstChild'];
    let open: Hole | undefined;
    for (const node of [...parent.childNodes]) {
      const index = node instanceof Text ? indexIn(node.data) : NaN;
      // Beside a part stands what its surroundings have.
      if (index >= 0 && parent instanceof Element && isAlone(node)) {
        open = holes[index] = { slot: 2 * index, at: place, isLast: true };
        node.remove();
        continue;
      }
      const at = steps.push(step) - 1;
      step = [at, 'nextSibling'];
      if (open) Object.assign(open, { at, isLast: false });
      open = undefined;
      if (index >= 0) {
        holes[index] = { slot: 2 * index, at };
        (node as Text).data = '';
      } else if (node instanceof Element) lookAt(node, at);
    }
  };
  removeMarks(drawn);
  const { firstChild: only } = drawn;
  // What is one element is copied as that: a fragment around it is one more to make, and to be moved out of.
  const content = only instanceof HTMLElement && !only.nextSibling && !isItem ? only : drawn;
  if (content === drawn) lookIn(drawn, ALL);
  else lookAt(content as HTMLElement, ALL);
  return values.every((_, index) => holes[index]) ? { content, steps, holes } : undefined;
}

/** Takes Lit's own marks out of what it has drawn. */
function removeMarks(parent: Node): void {
  for (const node of [...parent.childNodes]) if (node instanceof Comment) node.remove();
}

/** Whether nothing but elements stands beside a node: then what it stands for can be found again without it. */
const isAlone = ({ previousSibling, nextSibling }: Node): boolean =>
  !(previousSibling instanceof Text) && !(nextSibling instanceof Text);

/** Puts a copy in front of a node. */
function insert(
  result: TemplateResult,
  model: TemplateModel,
  parent: Node,
  before: Node | null,
): Copy {
  const content = model.content.cloneNode(true);
  const after = before ? before.previousSibling : parent.lastChild;
  const copy = copyIn(content, model, result, after);
  // Where it will stand before anything is put into it: a part that stands first in it notes what it stands behind.
  parent.insertBefore(content, before);
  fill(copy, result.values);
  return copy;
}

/** Takes what a model was copied to for a copy, with no values in it yet. */
function copyIn(
  content: Node,
  model: TemplateModel,
  { values }: TemplateResult,
  after: Node | null,
): Copy {
  const reached: Node[] = [];
  for (const [from, by] of model.steps) reached.push((reached[from] ?? content)[by] as Node);
  // As long as it will be: what grows keeps room for more.
  const slots = new Array<unknown>(2 * values.length);
  for (const { slot, at } of model.holes) slots[slot] = reached[at] ?? content;
  return { model, slots, after };
}

function fill({ model: { holes }, slots }: Copy, values: readonly unknown[]): void {
  for (const { slot, isLast, attribute, isBoolean } of holes) {
    const value = values[slot / 2];
    const shown = slots[slot + 1] as Shown;
    if (value === shown) continue;
    const node = slots[slot] as HTMLElement;
    let now = value;
    if (attribute === undefined)
      now = isLast
        ? put(value, node, null, shown)
        : put(value, node.parentNode as Node, node, shown);
    else if (value === nothing) node.removeAttribute(attribute);
    else if (isBoolean) node.toggleAttribute(attribute, Boolean(value));
    else node.setAttribute(attribute, String(value));
    slots[slot + 1] = now;
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
  const model = isTemplate(value) ? modelOf(value, partModels) : undefined;
  const wasHtml = shown instanceof SafeHtml;
  const copy = typeof shown === 'object' && !wasHtml ? shown : undefined;
  if (model && copy?.model === model) {
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
  if (model) return insert(value as TemplateResult, model, parent, behind);
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
