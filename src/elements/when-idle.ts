/** The longest that a page which is never idle is waited for. Milliseconds. */
const PATIENCE = 3000;

/** Runs something when the browser has nothing more urgent to do. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, 50);
};
