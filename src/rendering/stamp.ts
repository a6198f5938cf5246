import { type TemplateResult, nothing, render } from 'lit';
import { SafeHtml } from '../html/sanitized.js';

/** What stands for a value while the model of a template is made: a character that no template holds. */
const MARK = '\u0001';

/** How a node of a copy is reached from one that is reached before it, by its place; -1: the copy itself. */
type Step = readonly [from: number, by: 'firstChild' | 'nextSibling'];

/** Where a value goes: by the place of its node among the steps, to an attribute; else it stands before and in a text. */
type Hole = readonly [step: number, attribute: string | undefined, isBoolean: boolean];

/** What stands before the value of a boolean attribute. */
const BOOLEAN = /\?([\w-]+=)$/;

/** A template drawn once, and the way to where its values go. */
interface TemplateModel {
  readonly content: DocumentFragment;
  readonly steps: readonly Step[];
  /** By value. */
  readonly holes: readonly Hole[];
}

/** What stands before the text of a value: another copy, nodes, or what Lit draws. */
type Drawn = Copy | Nodes | 'lit' | undefined;

/** Nodes that stand before the text of a value. */
interface Nodes {
  readonly strings?: undefined;
  /** What stands before them. */
  readonly after: Node | null;
}

/** A copy of a template's model. */
interface Copy {
  readonly strings: TemplateStringsArray;
  readonly holes: readonly Hole[];
  /** By value, where it goes. */
  readonly nodes: readonly Node[];
  /** By value. */
  readonly drawn: Drawn[];
  /** What it stands behind, where it is not all of an element. */
  readonly after: Node | null;
  readonly values: unknown[];
}

/** By the strings of a template; undefined for one that only Lit can draw. */
const models = new WeakMap<TemplateStringsArray, TemplateModel | undefined>();

const copies = new WeakMap<HTMLElement, Copy>();

let inert: Document | undefined;

/** A document that is not shown: what is made in it loads nothing, and costs less, until it is put on the page. */
export const inertDocument = (): Document =>
  (inert ??= document.implementation.createHTMLDocument(''));

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/**
 * Draws a template into an element as Lit's `render` does, but as a copy of one that Lit has drawn: it has no part for each
 * value, which among thousands of comments cost more than the comments. What is more than texts, attributes and templates of
 * such is left to Lit, where it stands: lists, directives, and templates with listeners, properties, or attributes made of more
 * than one value.
 *
 * @param element Given one kind of template only: copied, or left to Lit.
 */
export function stamp(result: TemplateResult, element: HTMLElement): void {
  const copy = copies.get(element);
  if (copy?.strings === result.strings) {
    fill(copy, result.values);
    return;
  }
  const model = modelOf(result);
  if (model) {
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
  const isHole = (text: string, at: number, attribute?: string): boolean => {
    const index = text.startsWith(MARK) ? Number(text.slice(1)) : NaN;
    if (index >= 0) holes[index] = [at, attribute, BOOLEAN.test(result.strings[index] ?? '')];
    return index >= 0;
  };
  const look = (parent: Node, place: number): void => {
    let step: Step = [place, 'firstChild'];
    for (const node of [...parent.childNodes]) {
      // Lit's own marks.
      if (node instanceof Comment) {
        node.remove();
        continue;
      }
      const at = steps.push(step) - 1;
      step = [at, 'nextSibling'];
      if (node instanceof Text) {
        if (isHole(node.data, at)) node.data = '';
      } else if (node instanceof Element) {
        for (const { name, value } of [...node.attributes])
          if (isHole(value, at, name)) node.removeAttribute(name);
        look(node, at);
      }
    }
  };
  look(content, -1);
  return values.every((_, index) => holes[index]) ? { content, steps, holes } : undefined;
}

/** Puts a copy in front of a node. */
function insert(
  { strings, values }: TemplateResult,
  { content: model, steps, holes }: TemplateModel,
  parent: Node,
  before: Node | null,
): Copy {
  const content = model.cloneNode(true);
  const reached: Node[] = [];
  for (const [from, by] of steps) reached.push((reached[from] ?? content)[by] as Node);
  const copy: Copy = {
    strings,
    holes,
    nodes: holes.map(([step]) => reached[step] as Node),
    drawn: [],
    after: before && before.previousSibling,
    values: [],
  };
  fill(copy, values);
  parent.insertBefore(content, before);
  return copy;
}

function fill(copy: Copy, values: readonly unknown[]): void {
  const { holes, nodes, drawn } = copy;
  nodes.forEach((node, index) => {
    const value = values[index];
    const before = copy.values[index];
    if (value === before || (value instanceof SafeHtml && value.equals(before))) return;
    const [, attribute, isBoolean] = holes[index] as Hole;
    if (attribute === undefined) drawn[index] = put(value, node as Text, drawn[index]);
    else if (value === nothing) (node as Element).removeAttribute(attribute);
    else if (isBoolean) (node as Element).toggleAttribute(attribute, Boolean(value));
    else (node as Element).setAttribute(attribute, String(value));
    copy.values[index] = value;
  });
}

/** Puts a value before and into its text. @returns What stands before it then. */
function put(value: unknown, text: Text, drawn: Drawn): Drawn {
  const parent = text.parentNode as HTMLElement;
  if (drawn !== 'lit') {
    if (drawn?.strings && isTemplate(value) && value.strings === drawn.strings) {
      fill(drawn, value.values);
      return drawn;
    }
    while (drawn && text.previousSibling !== drawn.after) text.previousSibling?.remove();
    const isText = typeof value === 'string' || typeof value === 'number';
    text.data = isText ? String(value) : '';
    if (isText || value === nothing || value === undefined) return undefined;
    if (value instanceof SafeHtml) {
      const after = text.previousSibling;
      parent.insertBefore(value.toNodes(), text);
      return { after };
    }
    if (isTemplate(value)) {
      const model = modelOf(value);
      if (model) return insert(value, model, parent, text);
    }
  }
  render(value, parent, { renderBefore: text });
  return 'lit';
}
