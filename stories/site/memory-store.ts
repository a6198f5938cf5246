import { sampleContent } from './content/index.js';
import type { Content } from './content/types.js';
import { hashOf } from './random.js';
import { DuplicateComment, type Store } from './store.js';
import { textToHtml } from './text.js';
import type { Article, Comment, PostedComment, StoredComment } from './types.js';

/** What a memory store starts with, and who else hears of new comments. */
export interface MemoryStoreOptions {
  content?: Content;
  /** Readers' comments from earlier. */
  readers?: readonly StoredComment[];
  /** Keeps the readers' comments elsewhere; a comment is accepted only once this has worked. */
  keep?: (readers: readonly StoredComment[]) => Promise<void>;
}

/** A store that holds the sample content, and what readers add to it, in memory. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const { content = sampleContent, keep = () => Promise.resolve() } = options;
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
  let readers: readonly StoredComment[] = [];
  let lastWrite: Promise<unknown> = Promise.resolve();

  const accept = (stored: StoredComment): Comment => {
    const comment = toComment(stored);
    readers = [...readers, stored];
    if (comment.status === 'published') listed.get(stored.articleId)?.push(comment);
    return comment;
  };

  const write = async (posted: PostedComment): Promise<Comment> => {
    if (readers.some((stored) => isSame(stored, posted))) throw new DuplicateComment();
    const stored = { ...posted, id: `reader-${readers.length + 1}` };
    await keep([...readers, stored]);
    return accept(stored);
  };

  const rewrite = async (changed: StoredComment): Promise<Comment> => {
    const next = readers.map((stored) => (stored.id === changed.id ? changed : stored));
    await keep(next);
    readers = next;
    const comment = toComment(changed);
    const thread = listed.get(changed.articleId);
    const place = thread?.findIndex(({ id }) => id === changed.id) ?? -1;
    if (thread && place >= 0) thread[place] = comment;
    return comment;
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

  options.readers?.forEach(accept);

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
      return [...(listed.get(articleId) ?? [])];
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
        );
      }),
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
