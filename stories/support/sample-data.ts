import type { Article, Comment } from '../../src/index.js';
import { hoursAgo } from '../site/content/clock.js';

/** An article as a page that fetches for itself hands it over. */
export const article: Article = {
  id: 'kites',
  url: 'https://paper.example/weather/kites',
  title: 'The kite that has been up since Tuesday',
  standfirst: 'It was meant to stay for an hour. The wind has not agreed to a landing yet.',
  image: {
    url: '/images/hills-travel-9.svg',
    alt: 'Hills in the evening',
    width: 1200,
    height: 800,
  },
  authors: [{ name: 'Ines Falk', url: 'https://paper.example/by/ines-falk' }, { name: 'Per Odd' }],
  section: { name: 'Weather', url: 'https://paper.example/weather' },
  published: new Date(hoursAgo(30)),
  commentCount: 12,
  readingMinutes: 3,
};

/** Its image is nowhere to be found. */
export const articleWithBrokenImage: Article = {
  ...article,
  image: { url: '/images/lost.svg', alt: 'A kite over a church', width: 1200, height: 800 },
};

/** A short list of them. */
export const articles: readonly Article[] = [
  article,
  {
    id: 'umbrellas',
    url: 'https://paper.example/weather/umbrellas',
    title: 'A field guide to abandoned umbrellas',
    authors: [{ name: 'Per Odd' }],
    section: { name: 'Weather' },
    published: new Date(hoursAgo(52)),
  },
  {
    id: 'fog',
    url: 'https://paper.example/weather/fog',
    title: 'Fog, ranked',
    standfirst: 'Nine kinds, one of which is smoke.',
    authors: [],
    kind: 'opinion',
    published: new Date(hoursAgo(75)),
  },
];

/** Comments as a page hands them over: a flat list, each in its own format. */
export const comments: readonly Comment[] = [
  {
    id: 'a',
    author: { name: 'Ruth', badge: 'Staff' },
    body: '<p>We can see it from the <em>roof</em>. It waves.</p>',
    bodyFormat: 'html',
    published: new Date(hoursAgo(20)),
    status: 'published',
    score: 4,
  },
  {
    id: 'b',
    parentId: 'a',
    author: { name: 'Sami' },
    body: 'It does that to everybody.\nDo not take it personally.',
    bodyFormat: 'text',
    published: new Date(hoursAgo(19)),
    edited: new Date(hoursAgo(18)),
    status: 'published',
  },
  {
    id: 'c',
    author: {},
    body: '',
    bodyFormat: 'text',
    published: new Date(hoursAgo(12)),
    status: 'deleted',
  },
];

const said = (id: string, fields: Partial<Comment>): Comment => ({
  id,
  author: { name: `Reader ${id.toUpperCase()}` },
  body: 'It was a calm day.',
  bodyFormat: 'text',
  published: new Date(hoursAgo(10)),
  status: 'published',
  ...fields,
});

/** One in each state, those that are gone with an answer each. */
export const statesOfComments: readonly Comment[] = [
  said('a', { pinned: true, author: { name: 'Ines Falk', badge: 'Author' } }),
  said('b', { status: 'pending' }),
  said('c', { status: 'deleted', body: '' }),
  said('d', { parentId: 'c' }),
  said('e', { status: 'hidden' }),
  said('f', { parentId: 'e' }),
  said('g', { canReply: false }),
];

/** Many comments, three of four of which answer the one before. */
export const long = (count: number): readonly Comment[] =>
  Array.from({ length: count }, (_, index) =>
    said(String(index + 1), { ...(index % 4 > 0 && { parentId: String(index) }) }),
  );
