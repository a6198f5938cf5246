import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { FieldMap } from '../../src/data/mapping/map.js';
import { parseMap } from '../../src/data/mapping/parse-map.js';
import { type Written, writeComment } from '../../src/data/write-comment.js';
import { commentSource, json, signal } from '../data/source-support.js';
import { commentModel } from '../../src/data/mapping/comment-model.js';
import { ENDPOINT, articlesOf, bodyOf, errorOf, evaluate, mapOf, serve } from '../data/support.js';

const guide = await readFile(new URL('../../docs/mapping.md', import.meta.url), 'utf8');

interface Sample {
  readonly kind: string;
  readonly text: string;
  /** The answer that stands last above it. */
  readonly answer: unknown;
  /** What stands right below it. */
  readonly below: { readonly kind: string; readonly text: string } | undefined;
}

const blocks = [...guide.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));

const samples: readonly Sample[] = blocks.map((block, index) => ({
  ...block,
  answer: JSON.parse(
    blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'json answer')?.text ?? 'null',
  ),
  below: blocks[index + 1],
}));

const samplesOf = (kind: string): readonly (readonly [text: string, sample: Sample])[] =>
  samples.filter((sample) => sample.kind === kind).map((sample) => [sample.text, sample]);

/** The lines `left → right` of the samples of a kind. */
const linesOf = (kind: string): readonly (readonly [string, string, unknown])[] =>
  samplesOf(kind).flatMap(([text, { answer }]) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [left = '', right = ''] = line.split(' → ');
        return [left, right, answer] as const;
      }),
  );

/** As JSON has it: dates as texts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every block of the guide is of a kind that is tried here', () => {
  const tried =
    /^(?:json (?:answer|article-map|comment-map|error-map|articles|comments|error|create|create-body|sent|writing-map)|text (?:expressions|next|article-short-map)|html|js)$/;
  expect(blocks.map(({ kind }) => kind).filter((kind) => !tried.test(kind))).toEqual([]);
});

test.each(linesOf('text expressions'))('%s gives %s', (expression, given, answer) => {
  const value = evaluate(expression, answer);
  if (given === 'nothing') expect(value).toBeUndefined();
  else expect(plain(value)).toEqual(JSON.parse(given));
});

test.each(samplesOf('json article-map'))('articles are read by %s', (map, { answer, below }) => {
  expect(below?.kind).toBe('json articles');
  const { items } = articlesOf(JSON.parse(map) as FieldMap, answer);
  expect(plain(items)).toMatchObject(JSON.parse(below?.text ?? '') as object[]);
});

test.each(samplesOf('json comment-map'))('comments are read by %s', async (text, sample) => {
  const { answer, below } = sample;
  expect(below?.kind).toBe('json comments');
  const map = JSON.parse(text) as FieldMap;
  const { items } = await commentSource({ src: ENDPOINT, map, answer: { json: answer } }).load({
    signal,
  });
  expect(plain(items)).toMatchObject(JSON.parse(below?.text ?? '') as object[]);
});

test.each(samplesOf('json writing-map'))('what is written is kept: %s', async (text) => {
  const map = JSON.parse(text) as FieldMap;
  expect(await mapOf(map, commentModel).settings.written()).toEqual({ map });
});

test('the first articles have no more than is told of them', () => {
  const [map, sample] = samplesOf('json article-map')[0] ?? [];
  const { items, total } = articlesOf(JSON.parse(map ?? '') as FieldMap, sample?.answer);
  expect(plain(items)).toEqual(JSON.parse(sample?.below?.text ?? ''));
  expect(total).toBe(2);
});

test('replies that an answer leaves out are asked for at the address told', async () => {
  const [map, sample] =
    samplesOf('json comment-map').find(([text]) => text.includes('moreReplies')) ?? [];
  const origin = await serve(json(sample?.answer));
  const source = commentSource({ src: `${origin}/api`, map: JSON.parse(map ?? '') as FieldMap });
  const { items } = await source.load({ signal });
  expect(items[0]?.moreReplies).toEqual({
    count: 2,
    page: { url: `${origin}/api?parent=5&offset=0` },
  });
});

test.each(samplesOf('text article-short-map'))('the short form: %s', (map, { answer }) => {
  const { items } = articlesOf(parseMap(map), answer);
  expect(items.map(({ id }) => id)).toEqual(['7', '8']);
  expect(items[0]?.image).toEqual({ url: 'https://news.example/pictures/ferry.jpg' });
});

test.each(samplesOf('html'))('a child of JSON: %s', (markup, { answer }) => {
  const [, child = ''] = /<script type="application\/json">([^]*)<\/script>/.exec(markup) ?? [];
  const { map } = JSON.parse(child) as { readonly map: FieldMap };
  expect(articlesOf(map, answer).items.map(({ title }) => title)).toEqual([
    'A ferry & its timetable',
    'Bread for the weekend',
  ]);
});

describe('paging', () => {
  test.each(linesOf('text next'))('%s leads to %s', (next, url, answer) => {
    const map: FieldMap = {
      items: 'list',
      title: 'title',
      next: JSON.parse(next) as NonNullable<FieldMap['next']>,
    };
    expect(articlesOf(map, answer).next).toEqual({ url: JSON.parse(url) });
  });

  // The forms that are told of in the text and have no line of their own.
  const inline = [...guide.matchAll(/`(\{ "(?:ids|link)".*?\})`/g)].map(([, next = '']) => next);

  test('by a header or by ids is in the guide', () => {
    expect(inline).toHaveLength(2);
  });

  test.each(inline)('%s leads on', (next) => {
    const map: FieldMap = {
      items: 'list',
      id: 'key',
      title: 'title',
      next: JSON.parse(next) as NonNullable<FieldMap['next']>,
    };
    const [, answer] = linesOf('text next')[0]?.slice(1) ?? [];
    const headers = { link: '</api/list?page=2>; rel="next"' };
    const url = articlesOf(map, answer, { headers }).next?.url;
    expect(url).toBe(
      next.includes('link')
        ? 'https://news.example/api/list?page=2'
        : 'https://news.example/api/list?section=culture&ids%5B%5D=k3&ids%5B%5D=k4',
    );
  });
});

test.each(samplesOf('json error-map'))('the error in %s', async (map, { answer, below }) => {
  const error = await errorOf(() => articlesOf(JSON.parse(map) as FieldMap, answer));
  expect(error.kind).toBe('http');
  expect(error.message).toBe(JSON.parse(below?.text ?? ''));
});

/** Posts a reply by a map that says how, to a server that refuses it. */
async function posted(create: string): Promise<{
  readonly url: string | undefined;
  readonly body: unknown;
  readonly written: Written;
}> {
  let sent: { readonly url?: string | undefined; readonly body: string } | undefined;
  const origin = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      sent = { url: request.url, body };
      response.writeHead(400, { 'content-type': 'application/json' });
      const fields = [{ name: 'text', reason: 'Say more.' }];
      response.end(JSON.stringify({ error: { message: 'Refused.', fields } }));
    });
  });
  const map = { items: '$', body: 'text', create: JSON.parse(create) } as FieldMap;
  const written = await writeComment(commentSource({ src: `${origin}/api`, map }), {
    body: 'Eleven minutes.',
    author: { name: 'Orla' },
    parent: { id: '5' },
    root: { id: '4' },
    article: { id: 'tide clock' },
    page: { url: 'https://news.example/tide', title: 'Tide' },
  });
  return { url: sent?.url, body: JSON.parse(sent?.body ?? ''), written };
}

test.each(samplesOf('json create'))('what is sent by %s', async (create, { below }) => {
  const { url, body, written } = await posted(create);
  expect(url).toBe('/api/comments?thread=tide%20clock');
  expect(body).toEqual(JSON.parse(below?.text ?? ''));
  expect(written).toMatchObject({ message: 'Refused.', fieldErrors: { body: 'Say more.' } });
});

test.each(samplesOf('json create-body'))(
  'the body that is sent by %s',
  async (create, { below }) => {
    expect((await posted(create)).body).toEqual(JSON.parse(below?.text ?? ''));
  },
);
