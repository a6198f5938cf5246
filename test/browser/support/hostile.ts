import { expect } from '@open-wc/testing';
import { all } from './query.js';
import { painted } from './wait.js';

declare global {
  interface Window {
    /** What a hostile payload calls when it runs. */
    __pwned?: (id: string) => void;
  }
}

const ran: string[] = [];

/** Notes every payload that runs, in this test file. */
export function watchForScripts(): void {
  beforeEach(() => {
    ran.length = 0;
    window.__pwned = (id) => ran.push(id);
  });
  afterEach(() => {
    delete window.__pwned;
  });
}

/** Fails where a payload ran; one that waits for an image to fail has had the time. */
export async function expectNothingRan(): Promise<void> {
  await painted();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ran).to.deep.equal([]);
}

/** Elements that run or load something by themselves, or take what a reader types. */
const ELEMENTS =
  'script, iframe, object, embed, style, link, meta, base, svg, math, template, video, audio, source, frame, applet, ' +
  '[part="body"] :is(form, input, button, textarea, select, img, details)';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'srcset', 'data', 'xlink:href', 'poster'];

/** What in a shadow root could run, in words. */
export function dangersIn(element: Element): string[] {
  const forms = all(element, 'form').filter((form) => form.hasAttribute('action'));
  const elements = [...all(element, ELEMENTS), ...forms].map(({ outerHTML }) => outerHTML);
  const attributes = all(element, '*').flatMap((each) =>
    [...each.attributes]
      .filter(({ name, value }) => {
        const isAddress = ADDRESSES.includes(name);
        const address = value.replace(/[\s\p{Cc}]/gu, '');
        return (
          /^on/i.test(name) ||
          name === 'srcdoc' ||
          (isAddress && /^(?!https?:)[a-z]+:/i.test(address))
        );
      })
      .map(({ name, value }) => `${each.localName} ${name}=${value}`),
  );
  return [...elements, ...attributes];
}
