import { setTimeout as sleep } from 'node:timers/promises';
import { readMetrics } from './metrics.js';

const LOOK_EVERY = 100;
/** Seconds of the main thread within that time that count as none. */
const REST = 0.004;
const QUIET_LOOKS = 3;
const MOST_LOOKS = 300;

/** Waits until the main thread rests; the counters by then. */
export async function untilIdle(cdp) {
  let metrics = await readMetrics(cdp);
  let quiet = 0;
  for (let looks = 0; quiet < QUIET_LOOKS && looks < MOST_LOOKS; looks++) {
    await sleep(LOOK_EVERY);
    const now = await readMetrics(cdp);
    quiet = now.ThreadTime - metrics.ThreadTime < REST ? quiet + 1 : 0;
    metrics = now;
  }
  return metrics;
}
