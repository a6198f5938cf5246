import { soon } from '../data/slices.js';

/** How long a frame is waited for, in milliseconds: a page in the background has none. */
const PATIENCE = 500;

/** Calls a function once what is drawn by now is on the screen. */
export function afterPaint(work: () => void): void {
  const frame = new Promise(requestAnimationFrame);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  void Promise.race([frame, patience]).then(() => {
    soon(work);
  });
}
