import type { LocalizeController } from '../../../../controllers/localize-controller.js';
import type { Refusal, RefusalReason } from '../../../../data/outbox/entry.js';
import type { Terms } from '../../../../locales/terms.js';

const TERMS: Readonly<Record<RefusalReason, keyof Terms>> = {
  fields: 'sendRefused',
  signIn: 'sendSignIn',
  closed: 'sendClosed',
  expired: 'sendExpired',
  duplicate: 'sendDuplicate',
  challenge: 'solveChallenge',
  setting: 'sendSetting',
  other: 'sendRefused',
};

/** A refusal in words: ours for what the reader can do, and what the server says of it. */
export function refusalText(
  { reason, message }: Refusal,
  localize: Pick<LocalizeController, 'term'>,
): string {
  const text = localize.term(TERMS[reason]);
  // What is wrong with a setting is for whoever has set it.
  return reason === 'setting' ? text : withMessage(text, message);
}

/** A sentence of ours, and what the server says of it. */
export const withMessage = (text: string, message: string | undefined): string =>
  message === undefined ? text : `${text} (${message})`;
