import type { Comment, CommentStatus } from '../model.js';
import { date, flag, identifier, number, raw, text, url, word } from './coerce.js';
import type { Scope } from './scope.js';
import { type Fields, group, leaf, person, personFields } from './fields.js';
import { open, passes, placeId, present, unwrap } from './map-page.js';
import type { CompiledMap, Model } from './map.js';
import { texts } from './operations.js';
import { type JsonObject, isObject, isTrue } from './values.js';

/** The fields of a comment that a map can give, those that only help to find others included. */
const commentFields: Fields = {
  id: leaf(identifier),
  author: group(personFields, person, 'name'),
  published: leaf(date),
  edited: leaf(date),
  body: leaf(raw),
  bodyFormat: leaf(word('html', 'markdown', 'text')),
  status: leaf(word('published', 'pending', 'deleted', 'hidden')),
  deleted: leaf(flag),
  hidden: leaf(flag),
  pending: leaf(flag),
  parent: leaf(identifier),
  parentKey: leaf(identifier),
  canReply: leaf(flag),
  score: leaf(number),
  upvotes: leaf(number),
  downvotes: leaf(number),
  myVote: leaf(number),
  replyCount: leaf(number),
  url: leaf(url),
  pinned: leaf(flag),
  lang: leaf(text),
  source: leaf(raw),
  canEdit: leaf(flag),
  canRemove: leaf(flag),
};

/** Values of `parent` that mean "top level" everywhere. */
const NO_PARENT = ['', '0'];

/** The values of `parent` that a map says mean "top level". */
export const rootMarks = (map: CompiledMap, scope: Scope): readonly string[] =>
  texts(map.expression('root')?.(scope));

/** What was read of a comment, as one. @param place Its place in the list, by which it is told apart where it has no id. */
export function toComment(
  { settings }: CompiledMap,
  read: JsonObject,
  roots: readonly string[],
  place: number,
): Comment {
  const { parent, parentKey, deleted, hidden, pending, status, ...rest } = read;
  const id = rest['id'] ?? rest['url'] ?? placeId(place);
  const isKeyed = settings['parentKey'] !== undefined;
  const named =
    typeof parent === 'string' && !NO_PARENT.includes(parent) && !roots.includes(parent);
  const state: CommentStatus =
    deleted === true
      ? 'deleted'
      : hidden === true
        ? 'hidden'
        : pending === true
          ? 'pending'
          : ((status as CommentStatus | undefined) ?? 'published');
  return {
    author: {},
    body: '',
    bodyFormat: 'text',
    ...rest,
    id,
    ...(isKeyed && { key: parentKey ?? id }),
    ...(named && { [isKeyed ? 'parentKey' : 'parentId']: parent }),
    status: state,
  } as unknown as Comment;
}

/** A comment that is still to be read. */
interface Waiting {
  readonly entry: Scope;
  /** The id of the one that it is nested in. */
  readonly above?: string;
}

/** Comments, and how a map of them is read. */
export const commentModel: Model<Comment> = {
  kind: 'comment',
  fields: commentFields,
  needs: 'body',
  defaults: { author: {}, body: '', bodyFormat: 'text', status: 'published' },
  /**
   * Comments are a flat list, nested ones included, each with the id of the one it answers: the one it names, or where that is
   * not there the one it is nested in.
   */
  *read(map, answer, options) {
    const { scope, entries, rest } = open(map, answer, options);
    const isKeyed = map.settings['parentKey'] !== undefined;
    const found = new Map<string, Comment>();
    const ids = new Map<string, string>();
    const nestedIn = new Map<string, string>();
    const opened = new Set<unknown>();
    const roots = rootMarks(map, scope);
    const replies = map.expression('replies');
    const repliesItem = map.expression('repliesItem') ?? map.item;
    // A stack in place of recursion: threads can be nested deeper than a call stack.
    const waiting: Waiting[] = [];
    for (const top of entries) {
      waiting.push({ entry: top });
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        yield;
        const { entry, above } = next;
        const place = (options.offset ?? 0) + found.size;
        // `replies` may look a comment's answers up anywhere, and so lead back to the comment.
        const isOpened = !isObject(entry.item) || opened.has(entry.item);
        if (replies) opened.add(entry.item);
        const nested = present(isOpened ? undefined : replies?.(entry)).flatMap(
          (reply) => unwrap(scope, reply, repliesItem) ?? [],
        );
        const moreReplies = options.moreReplies?.(
          entry,
          nested.map(({ item }) => item),
        );
        const read = toComment(map, map.read(entry) ?? {}, roots, place);
        const { id, key } = read;
        if (!found.has(id)) {
          found.set(id, moreReplies ? { ...read, moreReplies } : read);
          if (key !== undefined && !ids.has(key)) ids.set(key, id);
        }
        if (above !== undefined && !nestedIn.has(id)) nestedIn.set(id, above);
        for (const reply of nested.reverse())
          if (passes(map, reply)) waiting.push({ entry: reply, above: id });
      }
    }
    const idOf = (named: string | undefined): string | undefined =>
      named === undefined ? undefined : isKeyed ? ids.get(named) : found.get(named)?.id;
    const items = [...found.values()].map((comment) => {
      const { id, parentId: given, parentKey: named = given } = comment;
      const parentId = idOf(named) ?? nestedIn.get(id);
      return parentId === undefined || parentId === given
        ? comment
        : { ...comment, parentId, ...(named !== undefined && { parentKey: named }) };
    });
    const closed = map.expression('closed')?.(scope);
    return { items, ...rest, ...(closed !== undefined && { closed: isTrue(closed) }) };
  },
};
