import { LedeError } from './errors.js';
import { mapComment } from './mapping/map-comment.js';
import type { CompiledMap } from './mapping/map.js';
import { isTrue } from './mapping/values.js';
import { type CompiledWrite, type Draft, compileWrite } from './mapping/writing.js';
import { writtenMap } from './mapping/written-map.js';
import type { Comment } from './model.js';
import { draftScope, sendWritten, subjectOf } from './send-written.js';
import type { Source } from './source.js';
import { isOffered } from './source-settings.js';

/** What can be done to a comment that is there: its text changed, it deleted, or those who run the site told of it. */
export type Change = 'edit' | 'remove' | 'report';

/** What a change says besides the comment. */
export interface ChangeDraft extends Pick<Draft, 'article' | 'page'> {
  /** Of `edit`: the new text. */
  readonly body?: string;
  /** Of `report`: what is wrong with the comment, in the reader's words. */
  readonly reason?: string;
}

/** One thing that the server takes for comments that are there. */
export interface Changing {
  /** For how many milliseconds after a comment was posted it is taken; undefined: for ever. */
  readonly within: number | undefined;
  /** Whether a reason goes along. */
  readonly takesReason: boolean;
  /**
   * Sends it. It is never aborted; sent twice it does the same as once.
   *
   * @returns The comment as it is afterwards.
   * @throws {@link LedeError} where it was not taken; its message is what the server says, where it says something.
   */
  send(comment: Comment, draft: ChangeDraft): Promise<Comment>;
}

/**
 * Makes ready what the server takes for comments that are there.
 *
 * @throws {@link LedeError} where the map cannot be had.
 */
export async function changes(
  source: Source<Comment>,
): Promise<Readonly<Partial<Record<Change, Changing>>>> {
  const map = await source.map();
  if (!map) return {};
  const kinds = (['edit', 'remove', 'report'] as const).filter((kind) =>
    isOffered(map.settings[kind], source.settings),
  );
  if (kinds.length === 0) return {};
  const { map: written, engine } = await writtenMap(map);
  const made: Partial<Record<Change, Changing>> = {};
  for (const kind of kinds) {
    const setting = written[kind];
    if (setting) {
      const compiled = compileWrite(setting, engine, kind);
      made[kind] = {
        within: setting.within === undefined ? undefined : setting.within * 1000,
        takesReason: await takesReason(source, compiled),
        send: (comment, draft) => send(source, map, { kind, compiled }, comment, draft),
      };
    }
  }
  return made;
}

/** Whether a request says something else where there is a reason. */
async function takesReason(source: Source<Comment>, compiled: CompiledWrite): Promise<boolean> {
  const requestWith = async (reason?: string): Promise<string> =>
    JSON.stringify(compiled.request(await draftScope(source, { id: 'id', body: '', reason })));
  try {
    return (await requestWith('reason')) !== (await requestWith());
  } catch (error) {
    // What a probe lacks a comment may have: that it cannot be sent is told when it is.
    if (error instanceof LedeError) return false;
    throw error;
  }
}

async function send(
  source: Source<Comment>,
  map: CompiledMap,
  { kind, compiled }: { readonly kind: Change; readonly compiled: CompiledWrite },
  comment: Comment,
  draft: ChangeDraft,
): Promise<Comment> {
  const { answer, scope, error, said } = await sendWritten(source, map, compiled, {
    ...draft,
    ...subjectOf(comment),
  });
  const { comment: given, message = said } = compiled.outcome(scope);
  // What is gone already is what was wanted.
  const isGone = kind === 'remove' && (error?.status === 404 || error?.status === 410);
  if (error && !isGone)
    throw message === undefined
      ? error
      : new LedeError(error.kind, message, {
          cause: error,
          ...(error.status !== undefined && { status: error.status }),
        });
  if (kind === 'report') return comment;
  if (kind === 'remove') return { ...comment, body: '', status: 'deleted' };
  const mapped = isTrue(given)
    ? mapComment(map, given, answer, await source.mapOptions())
    : undefined;
  return edited(comment, draft.body ?? '', mapped);
}

/** A comment with its new text: as the server has it, where it says; what else is known of it stays. */
function edited(comment: Comment, body: string, mapped: Comment | undefined): Comment {
  const { source: _, ...before } = comment;
  if (!mapped?.body) return { ...before, edited: new Date(), body, bodyFormat: 'text' };
  const author = Object.keys(mapped.author).length > 0 ? mapped.author : comment.author;
  return { ...before, edited: new Date(), ...mapped, author, id: comment.id };
}
