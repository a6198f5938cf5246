import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type LedeChallengeEvent, type Reader, configure } from '../../src/index.js';

/** Before a story, the page says who reads; after it, nothing. */
export const readerIs = (reader: Reader | null) => (): (() => void) => {
  configure({ reader });
  return () => {
    configure({ reader: undefined, headers: undefined });
  };
};

/** Who wants to sign in is signed in at once. */
export const signsInAs =
  (reader: Reader, headers: Readonly<Record<string, string>>): Decorator =>
  (story) =>
    html`<div
      @lede-sign-in=${() => {
        configure({ reader, headers });
      }}
    >
      ${story()}
    </div>`;

/** What the server wants to be answered is asked in the slot that the thread has for it. */
export const asksInSlot: Decorator = (story) =>
  html`<div
    @lede-challenge=${(event: LedeChallengeEvent) => {
      const { question } = event.challenge as { readonly question: string };
      event.respondWith(answerTo(question, event.target as HTMLElement));
    }}
  >
    ${story()}
  </div>`;

function answerTo(question: string, thread: HTMLElement): Promise<string> {
  const form = document.createElement('form');
  const label = document.createElement('label');
  const answer = document.createElement('input');
  form.slot = 'challenge';
  label.append(`${question} `, answer);
  form.append(label);
  thread.append(form);
  answer.focus();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      form.remove();
      resolve(answer.value);
    });
  });
}
