import { describe, expect, test } from 'vitest';
import { ancestors } from '../../src/data/ancestors.js';
import { mergeById } from '../../src/data/merge-by-id.js';
import type { Comment } from '../../src/data/model.js';
import { type ThreadNode, buildThread, orderRoots, shownOrder } from '../../src/data/thread.js';

const comment = (id: string, parentId?: string, more: Partial<Comment> = {}): Comment => ({
  id,
  ...(parentId !== undefined && { parentId }),
  author: {},
  body: '',
  bodyFormat: 'text',
  status: 'published',
  ...more,
});

const day = (number: number): { published: Date } => ({ published: new Date(number * 86_400_000) });

/** A tree as text: `a(b c(d))`. */
const drawn = (nodes: readonly ThreadNode[]): string =>
  nodes
    .map(({ comment: { id }, replies }) => (replies.length > 0 ? `${id}(${drawn(replies)})` : id))
    .join(' ');

const tree = (...comments: Comment[]): string => drawn(buildThread(comments).roots);

describe('a thread', () => {
  test('is a tree, whatever order its comments come in', () => {
    expect(tree(comment('c', 'b'), comment('a'), comment('b', 'a'), comment('d', 'a'))).toBe(
      'a(b(c) d)',
    );
  });

  test('has answers in order of time', () => {
    expect(
      tree(
        comment('a'),
        comment('c', 'a', day(3)),
        comment('b', 'a', day(2)),
        comment('d', 'a', day(4)),
      ),
    ).toBe('a(b c d)');
  });

  test('says of each comment how deep it stands and how many are below', () => {
    const { byId } = buildThread([comment('a'), comment('b', 'a'), comment('c', 'b')]);
    expect(['a', 'b', 'c'].map((id) => [byId.get(id)?.depth, byId.get(id)?.descendants])).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
  });

  test('shows an orphan at the top until its parent comes', () => {
    const orphan = comment('b', 'a');
    const before = buildThread([comment('x'), orphan]);
    expect(drawn(before.roots)).toBe('x b');
    expect(drawn(buildThread([comment('x'), orphan, comment('a')], before).roots)).toBe('x a(b)');
  });

  test('cuts a cycle, so that each comment of it is shown once', () => {
    expect(tree(comment('a', 'b'), comment('b', 'a'))).toBe('a(b)');
    expect(tree(comment('a', 'c'), comment('b', 'a'), comment('c', 'b'), comment('d', 'b'))).toBe(
      'a(b(c d))',
    );
    expect(tree(comment('a', 'a'))).toBe('a');
    expect(tree(comment('x', 'a'), comment('a', 'b'), comment('b', 'a'))).toBe('a(x b)');
  });

  test('counts an id that comes twice once, in its last form', () => {
    const { roots } = buildThread([comment('a'), comment('b'), comment('a', 'b')]);
    expect(drawn(roots)).toBe('b(a)');
  });

  test('names the ancestors of a comment, the nearest first', () => {
    const thread = buildThread([comment('a'), comment('b', 'a'), comment('c', 'b')]);
    expect(ancestors(thread, 'c')).toEqual(['b', 'a']);
    expect(ancestors(thread, 'missing')).toEqual([]);
  });

  test('names them as they stand in the tree where comments answer each other', () => {
    const thread = buildThread([comment('a', 'b'), comment('b', 'a')]);
    expect(thread.roots.map((node) => node.comment.id)).toEqual(['a']);
    expect(ancestors(thread, 'a')).toEqual([]);
    expect(ancestors(thread, 'b')).toEqual(['a']);
  });
});

describe('a thread built again', () => {
  const comments = [
    comment('a'),
    comment('b', 'a'),
    comment('c', 'b'),
    comment('x'),
    comment('y', 'x'),
  ];
  const before = buildThread(comments);

  test('has the same nodes where nothing changed', () => {
    const after = buildThread([...comments], before);
    expect(after.roots.every((root, index) => root === before.roots[index])).toBe(true);
  });

  test('has new nodes only from a new answer up to the top', () => {
    const after = buildThread([...comments, comment('d', 'b')], before);
    const changed = [...after.byId].filter(([id, node]) => before.byId.get(id) !== node);
    expect(changed.map(([id]) => id).sort()).toEqual(['a', 'b', 'd']);
  });

  test('has a new node for a comment that changed', () => {
    const edited = comments.map((one) => (one.id === 'c' ? { ...one, body: 'new' } : one));
    const after = buildThread(edited, before);
    expect(after.byId.get('c')).not.toBe(before.byId.get('c'));
    expect(after.byId.get('x')).toBe(before.byId.get('x'));
  });

  test('has new nodes where the depth changed', () => {
    const moved = buildThread(
      [comment('top'), ...comments.map((one) => (one.id === 'x' ? comment('x', 'top') : one))],
      before,
    );
    expect(moved.byId.get('y')).toMatchObject({ depth: 2 });
    expect(moved.byId.get('a')).toBe(before.byId.get('a'));
  });
});

describe('size', () => {
  test('a thread may be 10,000 levels deep', () => {
    const deep = Array.from({ length: 10_000 }, (_, index) =>
      comment(String(index), index > 0 ? String(index - 1) : undefined),
    );
    const thread = buildThread(deep.reverse());
    expect(thread.byId.get('9999')?.depth).toBe(9999);
    expect(thread.byId.get('0')?.descendants).toBe(9999);
    expect(ancestors(thread, '9999')).toHaveLength(9999);
    expect(buildThread(deep, thread).roots[0]).toBe(thread.roots[0]);
  });

  test('ten times as many comments are looked at ten times as often', () => {
    const looksAt = (size: number): number => {
      let looks = 0;
      const comments = Array.from({ length: size }, (_, index) => {
        const parentId = index % 7 ? String(Math.floor(index / 3)) : undefined;
        return new Proxy(comment(String(index), parentId, day(index)), {
          get(target, name) {
            looks++;
            return Reflect.get(target, name) as unknown;
          },
        });
      });
      buildThread(comments, buildThread(comments.slice(size / 2)));
      return looks;
    };
    expect(looksAt(10_000) / looksAt(1000)).toBeCloseTo(10, 1);
  });
});

describe('the top level', () => {
  const { roots } = buildThread([
    comment('a', undefined, { ...day(2), score: 1 }),
    comment('b', undefined, { ...day(3), upvotes: 9, downvotes: 2 }),
    comment('c', undefined, { ...day(1), score: 7 }),
    comment('d', undefined, day(2)),
  ]);

  test.each([
    ['server', 'a b c d'],
    ['newest', 'b a d c'],
    ['oldest', 'c a d b'],
    ['top', 'b c a d'],
  ] as const)('in the order %s is %s', (order, expected) => {
    expect(drawn(orderRoots(roots, order))).toBe(expected);
    expect(drawn(roots)).toBe('a b c d');
  });

  test('shows by its dates the order in which the server sent it', () => {
    expect(shownOrder(orderRoots(roots, 'newest'))).toBe('newest');
    expect(shownOrder(orderRoots(roots, 'oldest'))).toBe('oldest');
    expect(shownOrder(roots)).toBeUndefined();
    expect(shownOrder(roots.slice(0, 1))).toBeUndefined();
  });

  test('names the order of a server although it has put a pinned one first', () => {
    const { roots } = buildThread([
      comment('c', undefined, { ...day(3), pinned: true }),
      comment('a', undefined, day(1)),
      comment('b', undefined, day(2)),
    ]);
    expect(shownOrder(roots)).toBe('oldest');
  });
});

test('items are merged by id: known ones replaced where they stand, new ones added', () => {
  const merged = mergeById([comment('a'), comment('b')], [comment('c'), comment('a', 'b')]);
  expect(merged).toEqual([comment('a', 'b'), comment('b'), comment('c')]);
});
