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

/** Requests of a kind go wrong, as often as that. */
const fails =
  (fault: Fault, concerns: (request: Request) => boolean, times = Infinity): Decorator =>
  (story) => {
    let failed = 0;
    const spoil = (event: LedeRequestEvent): void => {
      if (failed === times || !concerns(event.request)) return;
      failed += 1;
      event.request = faulty(event.request, fault);
    };
    return html`<div @lede-request=${spoil}>${story()}</div>`;
  };

/** The first answer is an error; whoever tries again gets what was asked for. */
export const firstFails = (fault: Fault): Decorator => fails(fault, () => true, 1);

/** The first page comes; what follows it does not at first. */
export const secondPageFails = (fault: Fault): Decorator =>
  fails(fault, ({ url }) => new URL(url).searchParams.get('page') === '2', 1);

/** Comments can be read, but posting one goes wrong. */
export const postFails = (fault: Fault): Decorator =>
  fails(fault, ({ method }) => method === 'POST');

/** Votes can be given, but counting them goes wrong. */
export const votesFail = (fault: Fault): Decorator =>
  fails(fault, ({ method }) => method === 'PUT');
