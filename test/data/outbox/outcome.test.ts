import { describe, expect, test } from 'vitest';
import { LedeError } from '../../../src/data/errors.js';
import { outcomeOf, outcomeOfFailure } from '../../../src/data/outbox/outcome.js';

const ANSWER = {
  comment: undefined,
  id: undefined,
  pending: false,
  message: undefined,
  fieldErrors: {},
  duplicate: false,
  retryable: false,
  challenge: undefined,
  reason: undefined,
  error: undefined,
};

const http = (status: number, retryAfter?: number): LedeError =>
  new LedeError('http', `${status}`, { status, retryAfter });

describe('an answer', () => {
  test.each([
    ['an id', { id: '7' }, { kind: 'taken', id: '7', pending: false }],
    ['one that waits', { id: '7', pending: true }, { kind: 'taken', pending: true }],
    ['429', { error: http(429, 20) }, { kind: 'later', reason: 'tooFast', seconds: 20 }],
    [
      'one that the map calls retryable',
      { error: http(400), retryable: true },
      { kind: 'later', reason: 'tooFast', seconds: undefined },
    ],
    ['503 with a time', { error: http(503, 5) }, { kind: 'later', reason: 'server', seconds: 5 }],
    ['503 without one', { error: http(503) }, { kind: 'lost', reason: 'server' }],
    ['500', { error: http(500) }, { kind: 'lost', reason: 'server' }],
    ['401', { error: http(401) }, { kind: 'refused', refusal: { reason: 'signIn', status: 401 } }],
    ['403', { error: http(403) }, { kind: 'refused', refusal: { reason: 'other' } }],
    [
      'a reason',
      { error: http(403), reason: 'closed' },
      { kind: 'refused', refusal: { reason: 'closed' } },
    ],
    [
      'field errors',
      { error: http(422), fieldErrors: { email: 'No.' } },
      { kind: 'refused', refusal: { reason: 'fields', fieldErrors: { email: 'No.' } } },
    ],
    [
      'a challenge',
      { error: http(403), challenge: { site: 1 } },
      { kind: 'refused', refusal: { reason: 'challenge', challenge: { site: 1 } } },
    ],
  ] as const)('%s', (_, answer, outcome) => {
    expect(outcomeOf({ ...ANSWER, ...answer }, true)).toMatchObject(outcome);
  });

  test.each([
    ['by status', { error: http(409) }],
    ['by the map', { error: http(400), duplicate: true }],
  ] as const)('that it is there already, %s, is one only where it was sent before', (_, answer) => {
    expect(outcomeOf({ ...ANSWER, ...answer }, false)).toEqual({ kind: 'duplicate' });
    expect(outcomeOf({ ...ANSWER, ...answer }, true)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'duplicate' },
    });
  });
});

describe('no answer', () => {
  test.each([
    [new LedeError('network', ''), { kind: 'lost', reason: 'network' }],
    [new LedeError('timeout', ''), { kind: 'lost', reason: 'timeout' }],
    [new LedeError('parse', ''), { kind: 'lost', reason: 'unreadable' }],
    [
      new LedeError('config', 'src: none'),
      { kind: 'refused', refusal: { reason: 'setting', message: 'src: none' } },
    ],
    [new DOMException('', 'AbortError'), { kind: 'refused', refusal: { reason: 'other' } }],
    [new TypeError('a module cannot be had'), { kind: 'later', reason: 'server' }],
  ] as const)('%s', (thrown, outcome) => {
    expect(outcomeOfFailure(thrown)).toMatchObject(outcome);
  });
});
