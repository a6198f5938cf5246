import { describe, expect, test } from 'vitest';
import type { OutboxEntry } from '../../../src/data/outbox/entry.js';
import { lookFor } from '../../../src/data/outbox/look-for.js';
import { commentSource } from '../source-support.js';
import { serve } from '../support.js';

const ENTRY: OutboxEntry = {
  id: 'e1',
  thread: 't',
  form: '',
  draft: {
    body: 'A “thought” of mine',
    author: { name: 'Nora' },
    page: { url: 'https://news.example/', title: '' },
  },
  written: Date.now(),
  attempts: 1,
  known: [],
  state: { kind: 'unknown', reason: 'network', until: 0, looks: 0 },
};
const other = (id: number) => ({ id: String(id), by: 'Ada', text: `Number ${id}` });
const own = { id: '9', by: 'Nora', text: 'A "thought" of mine' };

/** Looks in a thread of several pages. */
async function look(pages: readonly (readonly unknown[])[], create: object = {}, status = 200) {
  const origin = await serve(({ url = '' }, response) => {
    const page = Number(new URL(url, 'http://a.example').searchParams.get('page') ?? 1);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ list: pages[page - 1] ?? [], pages: pages.length }));
  });
  const map = {
    items: 'list',
    id: 'id',
    author: 'by',
    body: 'text',
    published: 'at',
    next: { page: 'page', pages: 'pages' },
    create: { body: { text: 'body' }, ...create },
  };
  return lookFor(commentSource({ src: `${origin}/c`, map }), ENTRY, []);
}

describe('what was sent and not answered', () => {
  test('is found on a later page, however the server writes quotation marks', async () => {
    const { found, comment } = await look([[other(1)], [other(2), own]]);
    expect(found).toEqual({ kind: 'found', id: '9', pending: false });
    expect(comment?.body).toBe(own.text);
  });

  test('is absent where all was read and nothing is held back', async () => {
    expect((await look([[other(1)], [other(2)]])).found).toEqual({ kind: 'absent' });
  });

  test('may be held back where the map knows that', async () => {
    expect((await look([[other(1)]], { pending: 'held' })).found).toEqual({ kind: 'unclear' });
  });

  test('may be there in other words, or with a date that cannot be: its reader is asked', async () => {
    const at = (time: number) => new Date(time).toISOString();
    const changed = { ...own, text: 'A **** of mine', at: at(Date.now()) };
    const misdated = { ...own, at: at(Date.now() - 3 * 24 * 60 * 60_000) };
    const before = { ...own, text: 'Something else', at: at(Date.now() - 60 * 60_000) };
    for (const comment of [changed, misdated])
      expect((await look([[other(1), comment]])).found).toEqual({ kind: 'unclear' });
    expect((await look([[other(1), before]])).found).toEqual({ kind: 'absent' });
  });

  test('is not known of where the thread cannot be read', async () => {
    expect((await look([[other(1)]], {}, 404)).found).toEqual({ kind: 'failed' });
  });

  test('may stand further down than is read', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => [other(index)]);
    expect((await look(pages)).found).toEqual({ kind: 'unclear' });
  });
});
