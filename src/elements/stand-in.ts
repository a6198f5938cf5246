/**
 * Puts an element in the place of one that stands for it, once its class is there: for systems that strip tags they do not
 * know. Attributes go over as they are, but `data-src` as `src` where the element has an attribute of that name and none is
 * there already; children move.
 *
 * @param standIn An element with `data-lede`.
 * @param tag The element that it stands for; where there is none it stays what it is.
 */
export async function replaceStandIn(standIn: Element, tag: string): Promise<void> {
  const { observedAttributes = [] } = (await customElements.whenDefined(tag)) as {
    observedAttributes?: readonly string[];
  };
  const element = document.createElement(tag);
  for (const { name, value } of standIn.attributes) {
    const own = name.replace(/^data-/, '');
    if (name === 'data-lede' || name === 'style') continue;
    if (own === name || !observedAttributes.includes(own)) element.setAttribute(name, value);
    else if (!standIn.hasAttribute(own)) element.setAttribute(own, value);
  }
  // Written as an attribute, a strict policy would refuse it.
  if (standIn instanceof HTMLElement) element.style.cssText = standIn.style.cssText;
  element.append(...standIn.childNodes);
  standIn.replaceWith(element);
}
