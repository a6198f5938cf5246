import type { Hole } from './template-model.js';

/** In place of a place: the copy itself. */
const ALL = -1;

/** How a node of a copy is reached from one that is reached before it, by its place; -1: the copy itself. */
interface Step {
  readonly from: number;
  readonly by: 'firstChild' | 'nextSibling';
}

/** What is copied, and the way to what a copy has to know of. */
export interface Shape {
  readonly content: Node;
  readonly steps: readonly Step[];
  readonly root: Part;
}

/** What is one template's in a shape. */
interface Part {
  readonly holes: readonly Hole[];
  /** By value: the place among the steps of the node of its hole. */
  readonly places: readonly number[];
  /** By value: the template that stands there from the start. */
  readonly parts: readonly (Part | undefined)[];
  /** The place of what it stands behind; -1: of nothing. */
  readonly after: number;
}

/** A copy of a template's model. There are thousands, so that it has as few objects as can be. */
export interface Copy {
  /** Of its template, which is known by them. */
  readonly holes: readonly Hole[];
  /**
   * By value two: the node of its hole, and what is shown there. No other nodes are kept: each that a script holds costs memory of
   * its own.
   */
  readonly slots: unknown[];
  /** What it stands behind, where it is not all of an element. */
  readonly after: Node | null;
}

/** Takes what was put together once for what copies are made of. */
export function shapeFrom(content: Node, root: Copy): Shape {
  const steps: Step[] = [];
  const places = new Map([[content, ALL]]);
  const placeOf = (node: Node): number => {
    let place = places.get(node);
    if (place === undefined) {
      const { previousSibling, parentNode } = node;
      const step: Step = previousSibling
        ? { from: placeOf(previousSibling), by: 'nextSibling' }
        : { from: placeOf(parentNode as Node), by: 'firstChild' };
      place = steps.push(step) - 1;
      places.set(node, place);
    }
    return place;
  };
  const partOf = ({ holes, slots, after }: Copy): Part => ({
    holes,
    places: holes.map((_, index) => placeOf(slots[2 * index] as Node)),
    parts: holes.map((_, index) => {
      const part = slots[2 * index + 1] as Copy | undefined;
      return part && partOf(part);
    }),
    after: after ? placeOf(after) : ALL,
  });
  return { content, root: partOf(root), steps };
}

/** The nodes of the copy that is being made, by the place of the steps that lead to them: one list for all. */
const reached: (Node | undefined)[] = [];

/** Takes what a shape was copied to for a copy, with no values in it yet. */
export function copyIn(content: Node, { steps, root }: Shape, after: Node | null): Copy {
  for (let place = 0; place < steps.length; place++) {
    const { from, by } = steps[place] as Step;
    reached[place] = (reached[from] ?? content)[by] as Node;
  }
  const copy = copyOf(content, root, after);
  reached.fill(undefined);
  return copy;
}

function copyOf(content: Node, { holes, places, parts }: Part, after: Node | null): Copy {
  // As long as it will be: what grows keeps room for more.
  const slots = new Array<unknown>(2 * places.length);
  for (let index = 0; index < places.length; index++) {
    slots[2 * index] = reached[places[index] as number] ?? content;
    const part = parts[index];
    if (part) slots[2 * index + 1] = copyOf(content, part, reached[part.after] ?? null);
  }
  return { holes, slots, after };
}
