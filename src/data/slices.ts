/** How long a slice of work may take before input and painting have their turn, in milliseconds. */
export const SLICE = 24;

/** Calls a function in a turn of its own, after what waits already. */
export const soon = (work: () => void): void => {
  const { scheduler } = globalThis as {
    scheduler?: { postTask(task: () => void): Promise<unknown> };
  };
  if (scheduler) void scheduler.postTask(work);
  else setTimeout(work);
};

/** Work that is done step by step. */
export type Steps<T> = Generator<undefined, T>;

/** Does the steps in slices between which input and painting have their turn. What takes one slice waits for nobody. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let deadline = performance.now() + SLICE; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < deadline) continue;
    await new Promise<void>(soon);
    deadline = performance.now() + SLICE;
  }
}
