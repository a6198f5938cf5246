import { expect, test } from 'vitest';
import { answered } from '../../src/data/answered.js';
import type { Comment } from '../../src/data/model.js';
import { EMPTY_TREE, buildThread } from '../../src/data/thread.js';

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  author: {},
  body: '',
  bodyFormat: 'text',
  status: 'published',
  ...more,
});

test('an answer says what it answers, and what stands above both', () => {
  const tree = buildThread(
    [
      comment('a', { key: '1' }),
      comment('b', { key: '2', parentKey: '1' }),
      comment('c', { key: '3', parentKey: '2' }),
    ],
    EMPTY_TREE,
  );
  expect(answered(tree, 'c')).toEqual({ parent: { id: 'c', key: '3' }, root: { id: 'a' } });
  expect(answered(tree, 'a')).toEqual({ parent: { id: 'a', key: '1' }, root: { id: 'a' } });
});

test('a comment that others name by its id has no other key', () => {
  const tree = buildThread([comment('a')], EMPTY_TREE);
  expect(answered(tree, 'a')).toEqual({ parent: { id: 'a' }, root: { id: 'a' } });
});
