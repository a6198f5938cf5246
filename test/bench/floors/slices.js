/* global scheduler */

/** How long a slice of work may take, in milliseconds. */
const SLICE = 12;

/** Does each piece of work in turn, in slices between which input and painting have their turn. */
export function inSlices(items, work) {
  let index = 0;
  const slice = () => {
    const deadline = performance.now() + SLICE;
    while (index < items.length && performance.now() < deadline) work(items[index++]);
    if (index < items.length) scheduler.postTask(slice);
  };
  scheduler.postTask(slice);
}
