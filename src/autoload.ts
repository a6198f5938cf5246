import { elementModules as modules } from './elements/element-modules.js';

const asked = new Set<string>();

/**
 * Registers an element the first time its tag is met, or something that stands for it (`data-lede="article-card"`); a tag there
 * is no element for is named once.
 */
function meet(element: Element): void {
  const name = element.getAttribute('data-lede');
  const tag = name === null ? element.localName : `lede-${name}`;
  if (name !== null)
    import('./elements/stand-in.js').then(
      ({ replaceStandIn }) => replaceStandIn(element, tag),
      () => undefined,
    );
  if (!tag.startsWith('lede-') || asked.has(tag)) return;
  asked.add(tag);
  const load = Object.hasOwn(modules, tag) ? modules[tag] : undefined;
  if (!load) {
    console.warn(`Lede: there is no <${tag}>; there are ${Object.keys(modules).join(', ')}.`);
    return;
  }
  load().catch((error: unknown) => {
    // The next such tag tries again.
    asked.delete(tag);
    console.warn(`Lede: <${tag}> could not be loaded.`, error);
  });
}

/** Meets every element in a part of the page. */
function discover(root: Element | Document): void {
  if (root instanceof Element) meet(root);
  for (const element of root.querySelectorAll(':not(:defined), [data-lede]')) meet(element);
}

if (typeof document !== 'undefined') {
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) discover(node);
  }).observe(document, { childList: true, subtree: true });
  discover(document);
}

export { configure } from './configure.js';
export { savedStories } from './saved-later.js';
