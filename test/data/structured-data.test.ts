import { expect, test } from 'vitest';
import type { Comment } from '../../src/data/model.js';
import { structuredData } from '../../src/data/structured-data.js';
import { buildThread } from '../../src/data/thread.js';
import { html } from './support.js';

const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  id,
  author: { name: `Reader ${id}` },
  body: `Comment ${id}`,
  bodyFormat: 'text',
  status: 'published',
  ...fields,
});
const page = { url: 'https://news.example/ferry', title: 'The ferry', total: 9 };
const described = (comments: readonly Comment[]) =>
  structuredData(buildThread(comments), page, (id) => `${page.url}#comment-${id}`, html);

test('a thread is a posting with its comments, and they with their answers', () => {
  const data = described([
    comment('1', {
      body: '<p>On &amp; off</p>',
      bodyFormat: 'html',
      published: new Date('2026-11-20T08:00:00Z'),
      upvotes: 3,
    }),
    comment('2', { parentId: '1', author: { url: 'https://ada.example/' }, lang: 'de' }),
  ]);
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    url: page.url,
    mainEntityOfPage: page.url,
    headline: 'The ferry',
    commentCount: 9,
    comment: [
      {
        '@type': 'Comment',
        text: 'On & off',
        url: 'https://news.example/ferry#comment-1',
        author: { '@type': 'Person', name: 'Reader 1' },
        datePublished: '2026-11-20T08:00:00.000Z',
        upvoteCount: 3,
        comment: [
          {
            '@type': 'Comment',
            text: 'Comment 2',
            url: 'https://news.example/ferry#comment-2',
            author: { '@type': 'Person', url: 'https://ada.example/' },
            inLanguage: 'de',
          },
        ],
      },
    ],
  });
});

test('what is gone is left out, and its answers are not', () => {
  const data = described([
    comment('1', { status: 'deleted', body: 'secret' }),
    comment('2', { parentId: '1' }),
  ]);
  expect(JSON.stringify(data)).not.toContain('secret');
  expect(data['comment']).toMatchObject([{ text: 'Comment 2' }]);
});

test('a long thread is described in part', () => {
  const data = described(Array.from({ length: 500 }, (_, index) => comment(String(index))));
  expect(data['comment']).toHaveLength(200);
});
