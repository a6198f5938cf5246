/* global document, window */
import { setTimeout as sleep } from 'node:timers/promises';

const STEP = 90;
const PAUSE = 60;
const STILL = 12;

/** Scrolls down by the wheel, as slowly as one who skims, until nothing more comes. */
export async function scrollToEnd(page) {
  const { width, height } = page.viewport();
  await page.mouse.move(width / 2, height / 2);
  for (let still = 0; still < STILL;) {
    await page.mouse.wheel({ deltaY: STEP });
    await sleep(PAUSE);
    still = (await page.evaluate(isAtEnd)) ? still + 1 : 0;
  }
}

/** Scrolls down to a part of the page at once. */
export const scrollTo = (page, part) =>
  page.evaluate((p) => window.scrollTo(0, document.documentElement.scrollHeight * p), part);

const isAtEnd = () =>
  window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
