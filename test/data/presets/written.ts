import { commentModel, mapComment } from '../../../src/data/mapping/comment-model.js';
import * as engine from '../../../src/data/mapping/engine.js';
import { answerScope } from '../../../src/data/mapping/map-page.js';
import {
  type Draft,
  type WriteOutcome,
  type WriteRequest,
  compileWrite,
} from '../../../src/data/mapping/writing.js';
import type { Comment } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { answerOf, html, mapOf } from '../support.js';

/** An answer to a comment, as a reader wrote it. */
const draft: Draft = {
  body: 'I saw a kingfisher.',
  author: { name: 'Nora Check', email: 'nora@example.org', url: 'https://nora.example/' },
  parent: { id: '12' },
  page: { url: 'https://news.example/story', title: 'Story' },
};

/** What is sent for that draft by a preset whose thread is at a URL, and what is read from the answer to it. */
export async function written(
  preset: string,
  url: string,
  json: unknown,
): Promise<{
  readonly sent: Omit<WriteRequest, 'body'> & { readonly body: unknown };
  readonly outcome: Omit<WriteOutcome, 'comment'> & { readonly comment: Comment };
}> {
  const map = mapOf(await loadPreset(preset, 'comment'), commentModel);
  const { create } = await map.settings.written();
  if (!create) throw new Error(`expected ${preset} to take comments`);
  const write = compileWrite(create, engine);
  const { body, ...sent } = write.request(answerScope(answerOf(draft, { url }), { html }));
  const answer = answerOf(json, { url: sent.url });
  const { comment, ...outcome } = write.outcome(answerScope(answer, { html }));
  return {
    sent: { ...sent, body: JSON.parse(body) as unknown },
    outcome: { ...outcome, comment: mapComment(map, comment, answer, { html }) },
  };
}
