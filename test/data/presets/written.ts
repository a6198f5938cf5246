import { expect } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { mapComment } from '../../../src/data/mapping/map-comment.js';
import * as engine from '../../../src/data/mapping/engine.js';
import { answerScope } from '../../../src/data/mapping/map-page.js';
import {
  type CompiledWrite,
  type Draft,
  type WriteOutcome,
  type WriteRequest,
  type WriteSetting,
  compileWrite,
} from '../../../src/data/mapping/writing.js';
import type { CompiledMap } from '../../../src/data/mapping/map.js';
import type { Scope } from '../../../src/data/mapping/scope.js';
import type { Comment } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { answerOf, html, mapOf } from '../support.js';
import { shippedBeside } from './support.js';

/** An answer to a comment, as a reader wrote it. */
const draft: Draft = {
  body: 'I saw a kingfisher.',
  author: { name: 'Nora Check', email: 'nora@example.org', url: 'https://nora.example/' },
  parent: { id: '12', key: '4' },
  root: { id: '11' },
  article: { id: '/story' },
  idempotencyKey: 'key-1',
  page: { url: 'https://news.example/story', title: 'Story' },
};

/** What a map can say how to do. */
type Verb = 'create' | 'vote' | 'edit' | 'remove' | 'report';

type Sent = Omit<WriteRequest, 'body'> & { readonly body: unknown };

/** How a preset says that something is done, read by a map that takes it: as it is written and as it is shipped, which has to be the same. */
async function writing(
  preset: string,
  verb: Verb,
): Promise<{ readonly map: CompiledMap; readonly write: CompiledWrite }> {
  const map = mapOf(await loadPreset(preset, 'comment'), commentModel);
  const setting: WriteSetting | null | undefined = (await map.settings.written()).map[verb];
  if (!setting) throw new Error(`expected ${preset} to say how to ${verb}`);
  const beside = await shippedBeside(preset, commentModel);
  const shipped = compileWrite(beside.map[verb] ?? {}, beside.engine, verb);
  const written = compileWrite(setting, engine, verb);
  const same =
    <T>(asWritten: (scope: Scope) => T, asShipped: (scope: Scope) => T) =>
    (scope: Scope): T => {
      const result = asWritten(scope);
      expect(asShipped(scope)).toEqual(result);
      return result;
    };
  const write = {
    ...written,
    request: same(
      (scope) => written.request(scope),
      (scope) => shipped.request(scope),
    ),
    outcome: same(
      (scope) => written.outcome(scope),
      (scope) => shipped.outcome(scope),
    ),
  };
  return { map, write };
}

function requestOf(write: CompiledWrite, url: string, json: unknown): Sent {
  const { body, ...sent } = write.request(answerScope(answerOf(json, { url }), { html }));
  return { ...sent, body: JSON.parse(body) as unknown };
}

/** What is sent for a vote, a change, a deletion or a report of comment 12. */
export async function sent(
  preset: string,
  verb: Exclude<Verb, 'create'>,
  url: string,
  value?: -1 | 0 | 1,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Sent> {
  const { write } = await writing(preset, verb);
  return requestOf(write, url, { ...draft, id: '12', value, ...more });
}

/** What is read from the answer to it. */
export async function outcomeOf(
  preset: string,
  verb: Exclude<Verb, 'create'>,
  url: string,
  json: unknown,
): Promise<Omit<WriteOutcome, 'comment'> & { readonly comment: Comment | undefined }> {
  const { map, write } = await writing(preset, verb);
  const answer = answerOf(json, { url });
  const { comment, ...outcome } = write.outcome(answerScope(answer, { html }));
  return {
    ...outcome,
    comment: comment === undefined ? undefined : mapComment(map, comment, answer, { html }),
  };
}

/** What is sent for that draft by a preset whose thread is at a URL, and what is read from the answer to it. */
export async function written(
  preset: string,
  url: string,
  json: unknown,
): Promise<{
  readonly sent: Sent;
  readonly outcome: Omit<WriteOutcome, 'comment'> & { readonly comment: Comment | undefined };
}> {
  const { map, write } = await writing(preset, 'create');
  const created = requestOf(write, url, draft);
  const answer = answerOf(json, { url: created.url });
  const { comment, ...outcome } = write.outcome(answerScope(answer, { html }));
  return {
    sent: created,
    outcome: { ...outcome, comment: mapComment(map, comment, answer, { html }) },
  };
}
