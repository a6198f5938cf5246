import { type TemplateResult, nothing, render } from 'lit';
import { SafeHtml } from '../html/sanitized.js';

/** What stands for a value while the model of a template is made: a character that no template holds. */
const MARK = '\u0001';

/** In place of a place: there is none. */
const NONE = -1;

/** How a node of a copy is reached from one that is reached before it, by its place; -1: the copy itself. */
type Step = readonly [from: number, by: 'firstChild' | 'nextSibling'];

/**
 * Where a value goes, by places among the steps: the element that has it as an attribute, or that holds it, and the node it stands
 * before there; -1: none, it is at the end.
 */
type Hole = [element: number, behind: number, attribute?: string, isBoolean?: boolean];

/** What stands before the value of a boolean attribute. */
const BOOLEAN = /\?([\w-]+=)$/;

/** A template drawn once, and the way to where its values go. */
interface TemplateModel {
  readonly content: DocumentFragment;
  readonly steps: readonly Step[];
  /** By value. */
  readonly holes: readonly Hole[];
}

/** What stands for a value: another copy, nodes, one text, or what Lit draws. */
type Drawn = Copy | Nodes | 'text' | 'lit' | undefined;

/** Nodes that stand for a value. */
interface Nodes {
  readonly model?: undefined;
  /** What stands before them. */
  readonly after: Node | null;
}

/** A copy of a template's model. */
interface Copy {
  readonly model: TemplateModel;
  /** By step. */
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
        open = holes[index] = [place, NONE];
        node.remove();
        continue;
      }
      const at = steps.push(step) - 1;
      step = [at, 'nextSibling'];
      if (open) open[1] = at;
      open = undefined;
      if (index >= 0) {
        holes[index] = [place, at];
        (node as Text).data = '';
      } else if (node instanceof Element) {
        for (const { name, value } of [...node.attributes]) {
          const of = indexIn(value);
          if (!(of >= 0)) continue;
          holes[of] = [at, NONE, name, BOOLEAN.test(result.strings[of] ?? '')];
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
  { values }: TemplateResult,
  model: TemplateModel,
  parent: Node,
  before: Node | null,
): Copy {
  const content = model.content.cloneNode(true);
  const nodes: Node[] = [];
  for (const [from, by] of model.steps) nodes.push((nodes[from] ?? content)[by] as Node);
  const copy: Copy = {
    model,
    nodes,
    // As long as they will be: what grows keeps room for more, in each of thousands.
    drawn: new Array<Drawn>(values.length),
    after: before ? before.previousSibling : parent.lastChild,
    values: new Array<unknown>(values.length),
  };
  fill(copy, values);
  parent.insertBefore(content, before);
  return copy;
}

function fill({ model, nodes, drawn, values: shown }: Copy, values: readonly unknown[]): void {
  model.holes.forEach(([at, next, attribute, isBoolean], index) => {
    const value = values[index];
    if (value === shown[index] || (value instanceof SafeHtml && value.equals(shown[index]))) return;
    const element = nodes[at] as HTMLElement;
    if (attribute === undefined) {
      const behind = nodes[next] ?? null;
      // At the top of a template it is held by whatever that stands in.
      drawn[index] = put(value, behind?.parentNode ?? element, behind, drawn[index]);
    } else if (value === nothing) element.removeAttribute(attribute);
    else if (isBoolean) element.toggleAttribute(attribute, Boolean(value));
    else element.setAttribute(attribute, String(value));
    shown[index] = value;
  });
}

/** Puts a value before a node, or at the end of what holds it. @returns What stands for it then. */
function put(value: unknown, parent: Node, behind: Node | null, drawn: Drawn): Drawn {
  const last = (): ChildNode | null => (behind ? behind.previousSibling : parent.lastChild);
  if (drawn !== 'lit') {
    const isText = typeof value === 'string' || typeof value === 'number';
    const model = isTemplate(value) ? modelOf(value) : undefined;
    const isNodes = typeof drawn === 'object';
    if (isNodes && model && drawn.model === model) {
      fill(drawn, (value as TemplateResult).values);
      return drawn;
    }
    if (drawn === 'text' && isText) {
      (last() as Text).data = String(value);
      return drawn;
    }
    if (isNodes) while (last() !== drawn.after) last()?.remove();
    else if (drawn) last()?.remove();
    if (value === nothing || value === undefined || value === '') return undefined;
    const after = last();
    if (model) return insert(value as TemplateResult, model, parent, behind);
    // Lit keeps what it needs at a node that is nobody else's.
    const node =
      value instanceof SafeHtml ? value.toNodes() : new Text(isText ? String(value) : '');
    parent.insertBefore(node, behind);
    if (isText) return 'text';
    if (value instanceof SafeHtml) return { after };
  }
  render(value, parent as HTMLElement, { renderBefore: last() });
  return 'lit';
}
