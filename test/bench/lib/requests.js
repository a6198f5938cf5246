/* global document, window, Element */
import { setTimeout as sleep } from 'node:timers/promises';
import { withPage } from './browser.js';

/** For what a page asks once it has nothing else to do. */
const LATER = 1500;
const TEXT = 'Typed';

/**
 * The scripts and styles that a page asks for before its element can be used, and those after that.
 *
 * @param {{ path: string, tag: string, hasSanitizer?: boolean }} options
 */
export const requestsOf = ({ browser, server }, { path, tag, hasSanitizer = true }) =>
  withPage(browser, async (page) => {
    if (!hasSanitizer) await page.evaluateOnNewDocument(withoutSanitizer);
    await page.evaluateOnNewDocument(watchUse, tag);
    await page.goto(server.origin + path);
    await page.waitForFunction(() => window.benchUsable, { polling: 'raf' });
    const canType = await page.evaluate(focusText, tag);
    if (canType) await page.keyboard.type(TEXT);
    await sleep(LATER);
    const { usable, entries } = await page.evaluate(readEntries);
    const typed = canType ? await page.evaluate(readText, tag) : undefined;
    const files = (isBefore) =>
      entries.filter(({ start }) => start <= usable === isBefore).map(({ name }) => name);
    return {
      usable,
      before: [...new Set(files(true))],
      later: [...new Set(files(false))],
      typed: typed === undefined ? undefined : typed === TEXT ? 'kept' : `lost: '${typed}'`,
    };
  });

function withoutSanitizer() {
  delete Element.prototype.setHTML;
}

/** Marks the frame that shows data, and where there is a form, shows it. */
function watchUse(tag) {
  const look = () => {
    const root = document.querySelector(tag)?.shadowRoot;
    const isForm = tag === 'lede-comment-thread';
    const isThere = isForm
      ? root?.querySelector('.comments [data-action="reply"]') && root.querySelector('textarea')
      : root?.querySelector('.link');
    if (isThere) window.benchUsable = performance.now();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

function focusText(tag) {
  const area = document.querySelector(tag).shadowRoot.querySelector('textarea');
  area?.focus();
  return Boolean(area);
}

const readText = (tag) => document.querySelector(tag).shadowRoot.querySelector('textarea').value;

function readEntries() {
  const entries = performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => ({ name: new URL(name).pathname, start: startTime }))
    .filter(({ name }) => /\.(js|css)$/.test(name));
  return { usable: window.benchUsable, entries };
}
