import { sampleContent } from './content/index.js';
import type { Content } from './content/types.js';
import { hashOf } from './random.js';
import { DuplicateComment, type Store } from './store.js';
import { textToHtml } from './text.js';
import type { Article, Comment, Kept, PostedComment, StoredComment } from './types.js';
import { Votes } from './votes.js';

/** What a memory store starts with, and who else hears of what readers leave. */
export interface MemoryStoreOptions {
  content?: Content;
  /** What readers have left earlier. */
  kept?: Kept;
  /** Keeps it elsewhere; a comment or a vote is accepted only once this has worked. */
  keep?: (kept: Kept) => Promise<void>;
}

/** A store that holds the sample content, and what readers add to it, in memory. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const { content = sampleContent, keep = () => Promise.resolve() } = options;
  const votes = new Votes(options.kept?.votes);
  const articles = [...content.articles].sort((one, other) =>
    byDate(other.published, one.published),
  );
  const threads = new Map(content.threads.map(({ thread }) => [thread.id, thread]));
  const listed = new Map(
    content.threads.map(({ thread, comments }) => [
      thread.id,
      [...comments].sort((one, other) => byDate(one.created, other.created)),
    ]),
  );
  /** When comments were changed last, where that is not when they were written. */
  const changes = new Map<string, string>();
  const watchers = new Map<string, Set<(comment: Comment) => void>>();
  let readers: readonly StoredComment[] = [];
  let lastWrite: Promise<unknown> = Promise.resolve();

  const tell = (articleId: string, comment: Comment): void => {
    for (const heard of watchers.get(articleId) ?? []) heard(votes.counted(comment));
  };

  const accept = (stored: StoredComment): Comment => {
    const comment = toComment(stored);
    readers = [...readers, stored];
    if (comment.status === 'published') listed.get(stored.articleId)?.push(comment);
    return comment;
  };

  const write = async (posted: PostedComment): Promise<Comment> => {
    if (readers.some((stored) => isSame(stored, posted))) throw new DuplicateComment();
    const stored = { ...posted, id: `reader-${readers.length + 1}` };
    await keep({ comments: [...readers, stored], votes: votes.all() });
    const comment = accept(stored);
    if (comment.status === 'published') tell(stored.articleId, comment);
    return comment;
  };

  const rewrite = async (changed: StoredComment, at: Date): Promise<Comment> => {
    const next = readers.map((stored) => (stored.id === changed.id ? changed : stored));
    await keep({ comments: next, votes: votes.all() });
    readers = next;
    const comment = toComment(changed);
    const thread = listed.get(changed.articleId);
    const place = thread?.findIndex(({ id }) => id === changed.id) ?? -1;
    if (thread && place >= 0) {
      thread[place] = comment;
      changes.set(changed.id, at.toISOString());
      tell(changed.articleId, comment);
    }
    return votes.counted(comment);
  };

  /** One after the other: two equal comments at once must not both be found new. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = lastWrite.then(work);
    lastWrite = done.catch(() => undefined);
    return done;
  };

  const counted = (article: Article): Article => ({
    ...article,
    comment_count: listed.get(article.id)?.length ?? 0,
  });

  options.kept?.comments.forEach(accept);

  return {
    async articles() {
      return articles.map(counted);
    },
    async article(id) {
      const article = articles.find((each) => each.id === id);
      return article && counted(article);
    },
    async thread(articleId) {
      return threads.get(articleId);
    },
    async comments(articleId) {
      return (listed.get(articleId) ?? []).map((comment) => votes.counted(comment));
    },
    add: (posted) => inTurn(() => write(posted)),
    change: (id, text, at) =>
      inTurn(async () => {
        const stored = readers.find((each) => each.id === id && !each.deleted);
        if (!stored) return undefined;
        return rewrite(
          text === undefined
            ? { ...stored, text: '', deleted: true }
            : { ...stored, text, edited: at.toISOString() },
          at,
        );
      }),
    vote: (commentId, reader, value) =>
      inTurn(async () => {
        await keep({ comments: readers, votes: votes.with(commentId, reader, value) });
        votes.set(commentId, reader, value);
        for (const [articleId, comments] of listed) {
          const comment = comments.find(({ id }) => id === commentId);
          if (comment) tell(articleId, comment);
        }
      }),
    voteOf: (commentId, reader) => (reader === undefined ? 0 : votes.of(commentId, reader)),
    async commentsSince(articleId, moment) {
      return (listed.get(articleId) ?? [])
        .filter(({ id, created }) => Date.parse(changes.get(id) ?? created) > Number(moment))
        .map((comment) => votes.counted(comment));
    },
    watch(articleId, heard) {
      const hearing = watchers.get(articleId) ?? new Set();
      watchers.set(articleId, hearing.add(heard));
      return () => hearing.delete(heard);
    },
  };
}

function toComment({
  id,
  parentId,
  author,
  text,
  created,
  status,
  edited,
  deleted,
}: StoredComment): Comment {
  return {
    id,
    parent_id: parentId,
    author: {
      name: author.name,
      url: author.url,
      avatar: `/images/reader-${hashOf(author.name)}.svg`,
      badge: null,
    },
    body: deleted ? '' : textToHtml(text),
    created,
    edited: edited ?? null,
    status: deleted ? 'deleted' : status,
    likes: 0,
    dislikes: 0,
  };
}

function isSame(one: PostedComment, other: PostedComment): boolean {
  return (
    one.articleId === other.articleId &&
    one.author.email.toLowerCase() === other.author.email.toLowerCase() &&
    plain(one.text) === plain(other.text)
  );
}

/** Spaces and line ends do not make a text another text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Some sample comments have hostile dates; those count as the oldest. */
function byDate(one: string, other: string): number {
  return (Date.parse(one) || 0) - (Date.parse(other) || 0);
}
