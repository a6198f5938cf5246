/** The address of a thread that is made for a story. */
export const MADE = '/api/made/comments';

/** The address of another, whose answers are not all there. */
export const LEFT_OUT = '/api/left-out/comments';

const AT_ONCE = 2;

const comment = (id: number, parent?: number) => ({
  id: String(id),
  parent_id: parent === undefined ? null : String(parent),
  author: { name: `Reader ${String(id)}` },
  body: `<p>Comment ${String(id)}, to the letter.</p>`,
  created: new Date(Date.UTC(2026, 4, 1) + id * 60_000).toISOString(),
  status: 'published',
});

const ALL = [1, 2, 3, 4, 5, 6].map((id) => comment(id));

/** A thread in pages, that can be gone through in each way that there is. */
export function inPages({ searchParams: asked }: URL) {
  const page = Number(asked.get('page') ?? 1);
  const from = Number(asked.get('offset') ?? asked.get('after') ?? (page - 1) * AT_ONCE);
  const next = from + AT_ONCE < ALL.length ? String(from + AT_ONCE) : null;
  return {
    comments: ALL.slice(from, from + AT_ONCE),
    total: ALL.length,
    pages: ALL.length / AT_ONCE,
    cursor: next,
    next: next && `${MADE}?after=${next}`,
  };
}

/** A thread that leaves out the answers to its first comment, and these. */
export const withoutReplies = ({ pathname }: URL) =>
  pathname.endsWith('/replies')
    ? { comments: [11, 12, 13].map((id) => comment(id, 1)) }
    : { comments: [{ ...comment(1), missing: 3 }, comment(2)] };
