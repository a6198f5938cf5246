import { type TemplateResult, nothing, render } from 'lit';
import { inertDocument } from '../html/inert-document.js';
import { SafeHtml } from '../html/safe-html.js';

/** What stands for a value while the model of a template is made: a character that no template holds. */
const MARK = '\u0001';

/** In place of a place: there is none. */
const NONE = -1;

/** How a node of a copy is reached from one that is reached before it, by its place; -1: the copy itself. */
type Step = readonly [from: number, by: 'firstChild' | 'nextSibling'];

/** Where a value goes. */
interface Hole {
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
  readonly content: DocumentFragment;
  readonly steps: readonly Step[];
  /** By value. */
  readonly holes: readonly Hole[];
  /** All of it in a list item, once one is made. */
  item?: HTMLLIElement;
}

/** What is shown for a value: another copy, what Lit draws, or else the value itself: HTML, a text or nothing. */
type Shown = Copy | SafeHtml | typeof LIT | string | number | typeof nothing | undefined;

const LIT = Symbol('drawn by Lit');

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
const models = new WeakMap<TemplateStringsArray, TemplateModel | undefined>();

const copies = new WeakMap<HTMLElement, Copy>();

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/**
 * Draws a template into a list item of its own, in a document that is not shown; see {@link stamp}. The item is copied with what is
 * in it: to move that into another took as long as to copy it.
 */
export function stampItem(result: TemplateResult): HTMLLIElement {
  const model = modelOf(result);
  if (!model) {
    const element = inertDocument().createElement('li');
    render(result, element);
    return element;
  }
  const element = itemOf(model).cloneNode(true) as HTMLLIElement;
  copies.set(element, copyIn(element, model, result, null));
  return element;
}

function itemOf(model: TemplateModel): HTMLLIElement {
  if (!model.item) {
    model.item = inertDocument().createElement('li');
    model.item.append(model.content.cloneNode(true));
  }
  return model.item;
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
  const model = modelOf(result);
  if (copy && copy.model === model) fill(copy, result.values);
  else if (model) {
    element.replaceChildren();
    copies.set(element, insert(result, model, element, null));
  } else render(result, element);
}

function modelOf(result: TemplateResult): TemplateModel | undefined {
  const { strings } = result;
  if (!models.has(strings)) models.set(strings, makeModel(result));
  return models.get(strings);
}

/** Has Lit draw a template with marks for its values, and looks where they are. */
function makeModel(result: TemplateResult): TemplateModel | undefined {
  const creationScope = inertDocument();
  const content = creationScope.createDocumentFragment();
  const values = result.values.map((_, index) => MARK + String(index));
  // A boolean attribute shows no mark: here it is one with a value.
  const written = result.strings.map((text) => text.replace(BOOLEAN, '$1'));
  const strings = Object.assign(written, { raw: written });
  render({ ...result, strings, values }, content, { creationScope });
  const steps: Step[] = [];
  const holes: Hole[] = [];
  const indexIn = (text: string): number => (text.startsWith(MARK) ? Number(text.slice(1)) : NaN);
  const look = (parent: Node, place: number): void => {
    // Lit's own marks.
    for (const node of [...parent.childNodes]) if (node instanceof Comment) node.remove();
    let step: Step = [place, 'firstChild'];
    let open: Hole | undefined;
    for (const node of [...parent.childNodes]) {
      const index = node instanceof Text ? indexIn(node.data) : NaN;
      if (index >= 0 && place !== NONE && isAlone(node)) {
        open = holes[index] = { at: place, isLast: true };
        node.remove();
        continue;
      }
      const at = steps.push(step) - 1;
      step = [at, 'nextSibling'];
      if (open) Object.assign(open, { at, isLast: false });
      open = undefined;
      if (index >= 0) {
        holes[index] = { at };
        (node as Text).data = '';
      } else if (node instanceof Element) {
        for (const { name, value } of [...node.attributes]) {
          const of = indexIn(value);
          if (!(of >= 0)) continue;
          const isBoolean = BOOLEAN.test(result.strings[of] ?? '');
          holes[of] = { at, attribute: name, isBoolean };
          node.removeAttribute(name);
        }
        look(node, at);
      }
    }
  };
  look(content, NONE);
  return values.every((_, index) => holes[index]) ? { content, steps, holes } : undefined;
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
  parent.insertBefore(content, before);
  return copy;
}

/** Takes what a model was copied to for a copy, and puts the values into it. */
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
  model.holes.forEach(({ at }, index) => {
    slots[2 * index] = reached[at];
  });
  const copy = { model, slots, after };
  fill(copy, values);
  return copy;
}

function fill({ model, slots }: Copy, values: readonly unknown[]): void {
  model.holes.forEach(({ isLast, attribute, isBoolean }, index) => {
    const value = values[index];
    const shown = slots[2 * index + 1] as Shown;
    if (value === shown) return;
    const node = slots[2 * index] as HTMLElement;
    if (attribute === undefined) {
      const [parent, behind] = isLast ? [node, null] : [node.parentNode as Node, node];
      slots[2 * index + 1] = put(value, parent, behind, shown);
      return;
    }
    if (value === nothing) node.removeAttribute(attribute);
    else if (isBoolean) node.toggleAttribute(attribute, Boolean(value));
    else node.setAttribute(attribute, String(value));
    slots[2 * index + 1] = value;
  });
}

const isText = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** Puts a value before a node, or at the end of what holds it. @returns What is shown for it then. */
function put(value: unknown, parent: Node, behind: Node | null, shown: Shown): Shown {
  const last = (): ChildNode | null => (behind ? behind.previousSibling : parent.lastChild);
  if (shown !== LIT) {
    const model = isTemplate(value) ? modelOf(value) : undefined;
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
      (last() as Text).data = String(value);
      return value;
    }
    if (wasHtml) parent.textContent = '';
    else if (copy) while (last() !== copy.after) last()?.remove();
    else if (isText(shown)) last()?.remove();
    if (value === nothing || value === undefined || value === '') return value;
    if (model) return insert(value as TemplateResult, model, parent, behind);
    // Lit keeps what it needs at a node that is nobody else's.
    parent.insertBefore(new Text(isText(value) ? String(value) : ''), behind);
    if (isText(value)) return value;
  }
  render(value, parent as HTMLElement, { renderBefore: last() });
  return LIT;
}
