/* global document, window */
import { setTimeout as sleep } from 'node:timers/promises';

const KEYS = 'what a reader writes';
const BETWEEN = 120;

/** Types into the form; for each key the milliseconds until the end of the frame that shows it. */
export async function typeInForm(page, host) {
  await page.evaluate(watchKeys, host);
  // What the form asks for once it has the focus is not the first key's.
  await sleep(1000);
  for (const key of KEYS) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await sleep(BETWEEN);
  }
  await page.waitForFunction((count) => window.benchKeys.length === count, {}, KEYS.length);
  return page.evaluate(() => window.benchKeys);
}

function watchKeys(host) {
  const element = document.querySelector(host);
  const area = (element.shadowRoot ?? element).querySelector('textarea');
  const times = (window.benchKeys = []);
  area.focus();
  area.addEventListener('keydown', ({ timeStamp }) => {
    window.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
}
