import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Content } from './content/types.js';
import { createMemoryStore } from './memory-store.js';
import type { Store } from './store.js';
import type { Kept, StoredComment, StoredVote } from './types.js';

/** Where the readers' comments are kept when nobody says otherwise. */
export const DEFAULT_FILE = fileURLToPath(new URL('../../.data/comments.json', import.meta.url));

/** How a file store is opened. */
export interface FileStoreOptions {
  file?: string;
  content?: Content;
  /** Hears what an operator should know. */
  warn?: (message: string) => void;
}

/** A store that holds the sample content in memory, and what readers leave in a JSON file. */
export async function openFileStore(options: FileStoreOptions = {}): Promise<Store> {
  const { file = DEFAULT_FILE, content, warn = console.warn } = options;
  return createMemoryStore({
    ...(content && { content }),
    kept: await read(file, warn),
    keep: (kept) => replace(file, `${JSON.stringify(kept, null, 2)}\n`),
  });
}

async function read(file: string, warn: (message: string) => void): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '[]';
    throw error;
  });
  const kept = parse(text);
  if (kept) return kept;

  const aside = `${file}.corrupt-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(file, aside);
  warn(`${file} could not be read as comments. It is kept as ${aside}; a new file is begun.`);
  return { comments: [], votes: [] };
}

/** What the file's text holds, or nothing when that is something else. A bare list is one from before there were votes. */
function parse(text: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { comments, votes } = Array.isArray(value)
      ? { comments: value as unknown[], votes: [] }
      : (value as Record<keyof Kept, unknown>);
    const isKept =
      Array.isArray(comments) &&
      comments.every(isStored) &&
      Array.isArray(votes) &&
      votes.every(isVote);
    return isKept ? { comments, votes } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside the file first, so that a crash leaves the old file or the new, never half. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}

function isStored(value: unknown): value is StoredComment {
  if (!isRecord(value) || !isRecord(value['author'])) return false;
  const { id, articleId, parentId, text, created, status, author, edited, deleted } = value;
  return (
    [id, articleId, text, created, author['name'], author['email']].every(
      (each) => typeof each === 'string',
    ) &&
    [parentId, author['url']].every((each) => each === null || typeof each === 'string') &&
    (status === 'published' || status === 'pending') &&
    /undefined|string/.test(typeof edited) &&
    /undefined|boolean/.test(typeof deleted)
  );
}

function isVote(value: unknown): value is StoredVote {
  return (
    isRecord(value) &&
    typeof value['commentId'] === 'string' &&
    typeof value['reader'] === 'string' &&
    (value['value'] === 1 || value['value'] === -1)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
