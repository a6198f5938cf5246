import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Content } from './content/types.js';
import { createMemoryStore } from './memory-store.js';
import type { Store } from './store.js';
import type { StoredComment } from './types.js';

/** Where the readers' comments are kept when nobody says otherwise. */
export const DEFAULT_FILE = fileURLToPath(new URL('../../.data/comments.json', import.meta.url));

/** How a file store is opened. */
export interface FileStoreOptions {
  file?: string;
  content?: Content;
  /** Hears what an operator should know. */
  warn?: (message: string) => void;
}

/** A store that holds the sample content in memory and the readers' comments in a JSON file. */
export async function openFileStore(options: FileStoreOptions = {}): Promise<Store> {
  const { file = DEFAULT_FILE, content, warn = console.warn } = options;
  return createMemoryStore({
    ...(content && { content }),
    readers: await read(file, warn),
    keep: (readers) => replace(file, `${JSON.stringify(readers, null, 2)}\n`),
  });
}

async function read(file: string, warn: (message: string) => void): Promise<StoredComment[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '[]';
    throw error;
  });
  const comments = parse(text);
  if (comments) return comments;

  const aside = `${file}.corrupt-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(file, aside);
  warn(`${file} could not be read as comments. It is kept as ${aside}; a new file is begun.`);
  return [];
}

/** The comments in the file's text, or nothing when it holds anything else. */
function parse(text: string): StoredComment[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isStored) ? value : undefined;
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
