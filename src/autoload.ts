import { elementModules as modules } from './elements/element-modules.js';

const asked = new Set<string>();

/** Registers an element the first time its tag is met; a tag there is no element for is named once. */
function meet({ localName }: Element): void {
  if (!localName.startsWith('lede-') || asked.has(localName)) return;
  asked.add(localName);
  const load = Object.hasOwn(modules, localName) ? modules[localName] : undefined;
  if (!load) {
    console.warn(`Lede: there is no <${localName}>; there are ${Object.keys(modules).join(', ')}.`);
    return;
  }
  load().catch((error: unknown) => {
    // The next such tag tries again.
    asked.delete(localName);
    console.warn(`Lede: <${localName}> could not be loaded.`, error);
  });
}

/** Meets every element in a part of the page. */
function discover(root: Element | Document): void {
  if (root instanceof Element) meet(root);
  for (const element of root.querySelectorAll(':not(:defined)')) meet(element);
}

if (typeof document !== 'undefined') {
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) discover(node);
  }).observe(document, { childList: true, subtree: true });
  discover(document);
}

export { configure } from './configure.js';
