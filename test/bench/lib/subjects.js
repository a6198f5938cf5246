import { makeArticles } from '../data/articles.js';
import { makeThread } from '../data/threads.js';
import { elementPage, floorPage, rawPage } from '../pages/page.js';
import { perCardPage } from '../pages/per-card.js';
import { resource } from './resource.js';

const THREAD = 'lede-comment-thread';
const STORIES = 'lede-related-stories';

/** What is compared over threads; `plain` is what the others are ratios of. */
export const THREAD_SUBJECTS = {
  plain: { host: '.host', page: (src) => floorPage('thread', 'plain', src) },
  chunked: { host: '.host', page: (src) => floorPage('thread', 'chunked', src) },
  raw: { host: '.host', kind: 'thread' },
  lede: { host: THREAD, page: (src) => elementPage(THREAD, 'lede', attributes(src)) },
  'lede-autoload': {
    host: THREAD,
    page: (src) => elementPage(THREAD, 'autoload', attributes(src)),
  },
};

/** What is compared over cards. */
export const CARD_SUBJECTS = {
  'plain-cards': { host: '.host', page: (src) => floorPage('cards', 'plain', src) },
  'chunked-cards': { host: '.host', page: (src) => floorPage('cards', 'chunked', src) },
  'raw-cards': { host: '.host', kind: 'cards' },
  'lede-cards': {
    host: STORIES,
    page: (src) => elementPage(STORIES, 'lede', `${attributes(src)} layout="grid"`),
  },
  'lede-per-card': { host: 'body', page: perCardPage },
};

function attributes(src) {
  return `src="${src}" preset="lede" loading="eager" max-depth="99"`;
}

export const pathOf = (name, size) => `/pages/${name}?n=${size}`;

/** Puts the data and the pages of a size on the server, those that a server would send ready left out. */
export function putSubjects(server, size) {
  const thread = `/api/thread?n=${size}`;
  const articles = `/api/articles?n=${size}`;
  const total = { 'x-total-count': String(size) };
  server.put(thread, resource('json', JSON.stringify(makeThread(size)), total));
  server.put(articles, resource('json', JSON.stringify(makeArticles(size)), total));
  for (const [subjects, src] of [
    [THREAD_SUBJECTS, thread],
    [CARD_SUBJECTS, articles],
  ])
    for (const [name, { page }] of Object.entries(subjects))
      if (page) server.put(pathOf(name, size), resource('html', page(src)));
}

/** Puts a page with ready markup on the server. */
export const putRaw = (server, name, kind, size, html) =>
  server.put(pathOf(name, size), resource('html', rawPage(kind, html)));
