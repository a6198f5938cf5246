let inert: Document | undefined;

/**
 * A document that is not shown: what is made in it loads nothing, and costs less, until it is put on the page. It is one for all, since
 * nodes that go from one document to another cost most.
 */
export const inertDocument = (): Document =>
  (inert ??= document.implementation.createHTMLDocument(''));
