import { type TemplateResult, render } from 'lit';
import { inertDocument } from '../html/inert-document.js';
import { type Shape, shapeFrom } from './shape.js';

/** What stands for a value while the model of a template is made: a character that no template holds. */
const MARK = '\u0001';

/** Where a value goes. */
export interface Hole {
  /** The element that has it as an attribute; else the node that it stands before, or at whose end. */
  node: Node;
  /** Whether it stands at the end of the node. */
  isLast?: boolean;
  readonly attribute?: string;
  readonly isBoolean?: boolean;
}

/** What stands before the value of a boolean attribute. */
const BOOLEAN = /\?([\w-]+=)$/;

/** A template drawn once. */
export interface TemplateModel {
  /** By value. */
  readonly holes: readonly Hole[];
  /** It without other templates in it. */
  readonly shape: Shape;
  /** Tells it from all others. */
  readonly id: number;
}

/** By the strings of a template; undefined for one that only Lit can draw. */
type Models = WeakMap<TemplateStringsArray, TemplateModel | undefined>;

const partModels: Models = new WeakMap();

const itemModels: Models = new WeakMap();

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

function modelOf(result: TemplateResult, models: Models): TemplateModel | undefined {
  const { strings } = result;
  if (!models.has(strings)) models.set(strings, makeModel(result, models === itemModels));
  return models.get(strings);
}

/** The model of a template that is all of a list item, with the item; undefined for one that only Lit can draw. */
export const itemModelOf = (result: TemplateResult): TemplateModel | undefined =>
  modelOf(result, itemModels);

/** The model of a template that is a part of another; undefined for one that only Lit can draw, and for what is no template. */
export const partModelOf = (value: unknown): TemplateModel | undefined =>
  isTemplate(value) ? modelOf(value, partModels) : undefined;

let lastId = 0;

/** Has Lit draw a template with marks for its values, and looks where they are. */
function makeModel(result: TemplateResult, isItem: boolean): TemplateModel | undefined {
  const creationScope = inertDocument();
  const drawn = isItem ? creationScope.createElement('li') : creationScope.createDocumentFragment();
  const values = result.values.map((_, index) => MARK + String(index));
  // A boolean attribute shows no mark: here it is one with a value.
  const written = result.strings.map((text) => text.replace(BOOLEAN, '$1'));
  const strings = Object.assign(written, { raw: written });
  render({ ...result, strings, values }, drawn, { creationScope });
  const holes: Hole[] = [];
  const indexIn = (text: string): number => (text.startsWith(MARK) ? Number(text.slice(1)) : NaN);
  const lookAt = (node: Element): void => {
    for (const { name, value } of [...node.attributes]) {
      const of = indexIn(value);
      if (!(of >= 0)) continue;
      const isBoolean = BOOLEAN.test(result.strings[of] ?? '');
      holes[of] = { node, attribute: name, isBoolean };
      node.removeAttribute(name);
    }
    lookIn(node);
  };
  const lookIn = (parent: Node): void => {
    removeMarks(parent);
    let open: Hole | undefined;
    for (const node of [...parent.childNodes]) {
      const index = node instanceof Text ? indexIn(node.data) : NaN;
      // Beside a part stands what its surroundings have.
      if (index >= 0 && parent instanceof Element && isAlone(node)) {
        open = holes[index] = { node: parent, isLast: true };
        node.remove();
        continue;
      }
      if (open) Object.assign(open, { node, isLast: false });
      open = undefined;
      if (index >= 0) {
        holes[index] = { node };
        (node as Text).data = '';
      } else if (node instanceof Element) lookAt(node);
    }
  };
  removeMarks(drawn);
  const { firstChild: only } = drawn;
  // What is one element is copied as that: a fragment around it is one more to make, and to be moved out of.
  const content = only instanceof HTMLElement && !only.nextSibling && !isItem ? only : drawn;
  if (content === drawn) lookIn(drawn);
  else lookAt(content as HTMLElement);
  if (!values.every((_, index) => holes[index])) return undefined;
  const slots = holes.flatMap(({ node }) => [node, undefined]);
  return { holes, id: ++lastId, shape: shapeFrom(content, { holes, slots, after: null }) };
}

/** Takes Lit's own marks out of what it has drawn. */
function removeMarks(parent: Node): void {
  for (const node of [...parent.childNodes]) if (node instanceof Comment) node.remove();
}

/** Whether nothing but elements stands beside a node: then what it stands for can be found again without it. */
const isAlone = ({ previousSibling, nextSibling }: Node): boolean =>
  !(previousSibling instanceof Text) && !(nextSibling instanceof Text);
