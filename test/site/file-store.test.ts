import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openFileStore } from '../../stories/site/file-store.js';
import { DuplicateComment, type Store } from '../../stories/site/store.js';
import type { PostedComment } from '../../stories/site/types.js';
import { NOW, smallPaper } from './helpers.js';

describe('the file store', () => {
  let folder: string;
  let file: string;
  let warnings: string[];

  const openStore = (): Promise<Store> =>
    openFileStore({ file, content: smallPaper, warn: (message) => warnings.push(message) });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meridian-'));
    file = join(folder, 'data', 'comments.json');
    warnings = [];
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('begins without a file and without a warning', async () => {
    expect(await (await openStore()).comments('1')).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('still has the comments after a restart', async () => {
    const comment = await (await openStore()).add(posted('Well said.'));
    expect(await (await openStore()).comments('1')).toEqual([comment]);
  });

  it('still has the votes after a restart', async () => {
    const store = await openStore();
    const { id } = await store.add(posted('Well said.'));
    await store.vote(id, 'one', 1);
    await store.vote(id, 'other', -1);
    await store.vote(id, 'other', 1);
    const later = await openStore();
    expect(await later.comments('1')).toMatchObject([{ id, likes: 2, dislikes: 0 }]);
    expect(later.voteOf(id, 'one')).toBe(1);
    await later.vote(id, 'one', 0);
    expect(await (await openStore()).comments('1')).toMatchObject([{ id, likes: 1 }]);
  });

  it('reads a file from before there were votes', async () => {
    const comment = await (await openStore()).add(posted('Well said.'));
    const { comments } = JSON.parse(await readFile(file, 'utf8')) as { comments: unknown[] };
    await writeFile(file, JSON.stringify(comments));
    expect(await (await openStore()).comments('1')).toEqual([comment]);
    expect(warnings).toEqual([]);
  });

  it('still knows after a restart what has been said', async () => {
    await (await openStore()).add(posted('Well said.'));
    await expect((await openStore()).add(posted('Well said.'))).rejects.toThrow(DuplicateComment);
  });

  it('keeps e-mail addresses in the file, and pending comments out of the list', async () => {
    await (await openStore()).add({ ...posted('Hm.'), status: 'pending' });
    expect(await readFile(file, 'utf8')).toContain('oona@example.org');
    expect(await (await openStore()).comments('1')).toEqual([]);
  });

  it('loses none of many comments that come at once, and gives each its own id', async () => {
    const store = await openStore();
    await Promise.all(Array.from({ length: 30 }, (_, index) => store.add(posted(`No. ${index}`))));
    const comments = await (await openStore()).comments('1');
    expect(new Set(comments.map(({ id }) => id)).size).toBe(30);
  });

  it('leaves no temporary file behind', async () => {
    await (await openStore()).add(posted('Well said.'));
    expect(await readdir(join(folder, 'data'))).toEqual(['comments.json']);
  });

  it.each([
    ['half written', '[{"id": "reader-1", "te'],
    ['something else', '{"comments": []}'],
    ['a list of other things', '[{"id": 1}]'],
  ])('sets a file aside that is %s, and says so', async (_, text) => {
    await (await openStore()).add(posted('First.'));
    await writeFile(file, text);

    const store = await openStore();
    await store.add(posted('Second.'));

    const aside = (await readdir(join(folder, 'data'))).find((name) => name.includes('corrupt'));
    expect(aside).toBeDefined();
    expect(await readFile(join(folder, 'data', aside ?? ''), 'utf8')).toBe(text);
    expect(warnings).toEqual([expect.stringContaining(aside ?? 'corrupt')]);
    expect(await store.comments('1')).toHaveLength(1);
  });

  it('accepts no comment that it could not write', async () => {
    const store = await openStore();
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    await expect(store.add(posted('Lost?'))).rejects.toThrow();
    expect(await store.comments('1')).toEqual([]);
  });
});

function posted(text: string): PostedComment {
  return {
    articleId: '1',
    parentId: null,
    author: { name: 'Oona Quayle', email: 'oona@example.org', url: null },
    text,
    created: NOW.toISOString(),
    status: 'published',
  };
}
