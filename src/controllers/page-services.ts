import { currentConfiguration } from '../configure.js';
import type { HttpAnswer } from '../data/request.js';
import { SharedRequests } from '../data/shared-requests.js';
import type { SourceServices } from '../data/source-settings.js';
import { LedeRequestEvent } from '../events/request-event.js';
import { browserReader } from '../html/browser-reader.js';

/** One for the page: elements that ask the same share one request. */
const requests = new SharedRequests<HttpAnswer>();

/**
 * What the sources of an element need of the page that it stands on.
 *
 * @param host Fires `lede-request` for each request before it is sent.
 */
export const pageServices = (host: HTMLElement): SourceServices => ({
  html: browserReader,
  fetch: (request) => (currentConfiguration().fetch ?? fetch)(request),
  requests,
  async prepare(request, refused) {
    const event = new LedeRequestEvent(request, refused);
    host.dispatchEvent(event);
    if (event.defaultPrevented) return undefined;
    await event.settled();
    return event.request;
  },
  surroundings: () => ({ page: document.baseURI, online: navigator.onLine }),
});
