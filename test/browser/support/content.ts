import type { Article, Comment } from '../../../src/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** An article as the endpoint answers it. */
export const articleJson = (id: string | number, fields: Fields = {}): Fields => ({
  id: String(id),
  url: `https://news.example/articles/${id}`,
  title: `Story ${id}`,
  standfirst: `What story ${id} is about.`,
  authors: [],
  published: '2024-05-01T08:00:00Z',
  kind: 'article',
  access: 'free',
  ...fields,
});

/** A number of articles. */
export const articlesJson = (count: number, from = 1): Fields[] =>
  Array.from({ length: count }, (_, index) => articleJson(from + index));

/** A comment as the endpoint answers it; later ids are written later. */
export const commentJson = (id: number, fields: Fields = {}): Fields => ({
  id: String(id),
  parent_id: null,
  author: { name: `Reader ${id}`, url: null, avatar: null, badge: null },
  body: `<p>Comment ${id}</p>`,
  created: new Date(Date.UTC(2024, 4, 1) + id * 60_000).toISOString(),
  edited: null,
  status: 'published',
  likes: 0,
  ...fields,
});

/** A thread as the endpoint answers it. */
export const threadJson = (comments: readonly Fields[], thread: Fields = {}): Fields => ({
  thread: { id: '1', title: 'A story', url: '/articles/1', closed: false, ...thread },
  comments,
});

/** An article that a page gives by itself. */
export const article = (id: string | number, fields: Partial<Article> = {}): Article => ({
  id: String(id),
  url: `https://news.example/articles/${id}`,
  title: `Story ${id}`,
  authors: [],
  ...fields,
});

/** A comment that a page gives by itself. */
export const comment = (id: string | number, fields: Partial<Comment> = {}): Comment => ({
  id: String(id),
  author: { name: `Reader ${id}` },
  body: `Comment ${id}`,
  bodyFormat: 'text',
  status: 'published',
  ...fields,
});
