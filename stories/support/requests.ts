import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LedeRequestEvent } from '../../src/index.js';
import type { Fault } from '../site/endpoint/faults.js';

/** Requests of a kind are never sent. */
const holds =
  (concerns: (request: Request) => boolean): Decorator =>
  (story) => {
    const hold = (event: LedeRequestEvent): void => {
      if (concerns(event.request)) event.waitUntil(new Promise(() => undefined));
    };
    return html`<div @lede-request=${hold}>${story()}</div>`;
  };

/** What is loading goes on loading. */
export const withoutAnswer = holds(() => true);

/** What is being posted goes on being posted. */
export const withoutReceipt = holds(({ method }) => method === 'POST');

const faulty = (request: Request, fault: Fault): Request => {
  const url = new URL(request.url);
  url.searchParams.set('fault', fault);
  return new Request(url, request);
};

/** The first request of a kind goes wrong, and only that one. */
const failsOnce =
  (fault: Fault, concerns: (request: Request) => boolean): Decorator =>
  (story) => {
    let failed = false;
    const spoil = (event: LedeRequestEvent): void => {
      if (failed || !concerns(event.request)) return;
      failed = true;
      event.request = faulty(event.request, fault);
    };
    return html`<div @lede-request=${spoil}>${story()}</div>`;
  };

/** The first answer is an error; whoever tries again gets what was asked for. */
export const firstFails = (fault: Fault): Decorator => failsOnce(fault, () => true);

/** The first page comes; what follows it does not at first. */
export const secondPageFails = (fault: Fault): Decorator =>
  failsOnce(fault, ({ url }) => new URL(url).searchParams.get('page') === '2');
