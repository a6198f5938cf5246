import { describe, expect, test } from 'vitest';
import { writeComment } from '../../src/data/write-comment.js';
import { commentSource } from './source-support.js';
import { serve } from './support.js';

const draft = {
  body: 'I saw a kingfisher.',
  author: { name: 'Nora Check', email: 'nora@example.org' },
  page: { url: 'https://news.example/story', title: 'Story' },
};

/** A page as Werkzeug makes it. */
const issoPage = (title: string, sentence: string): string =>
  `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title}</h1>\n<p>${sentence}</p>\n`;

/** A page as WordPress makes it. */
const wordpressPage = (sentence: string): string =>
  `<!DOCTYPE html>\n<html lang="en-US">\n<head>\n\t<title>Comment Submission Failure</title>\n\t<style type="text/css">\n\t\tp { margin: 0 }\n\t</style>\n</head>\n<body id="error-page">\n\t<div class="wp-die-message"><p>${sentence}</p></div>\n<p><a href='javascript:history.back()'>Back</a></p></body>\n</html>`;

/** What servers answer to a comment that they do not take, as each words it, and what a reader is told of it. */
const REFUSALS = [
  ['isso', 403, issoPage('403 Forbidden', 'a name is needed'), { message: 'a name is needed' }],
  [
    'isso',
    400,
    issoPage('400 Bad Request', 'text &amp; more is missing'),
    { message: 'text & more is missing' },
  ],
  [
    'isso',
    403,
    issoPage('403 Forbidden', '192.0.2.0: ratelimit exceeded (3, 4)'),
    { message: '192.0.2.0: ratelimit exceeded (3, 4)', retryable: true },
  ],
  ['isso', 403, '{"message":"192.0.2.0: ratelimit exceeded (3, 4)"}', { retryable: true }],
  [
    'isso',
    403,
    '{"message":"a name is needed"}',
    { message: 'a name is needed', retryable: false },
  ],
  ['remark42', 401, 'Unauthorized\n', { message: 'Unauthorized' }],
  ['remark42', 429, 'That was one too many.', { message: 'That was one too many.' }],
  ['remark42', 400, '{"code":4,"details":"not valid","error":"no text"}', { message: 'no text' }],
  [
    'twikoo',
    200,
    '{"code":1000,"message":"参数不合法"}',
    { message: '参数不合法', retryable: false },
  ],
  ['twikoo', 200, '{"code":1000,"message":"发言频率过高"}', { retryable: true }],
  [
    'wordpress',
    409,
    wordpressPage('Said before &#8211; here.'),
    { message: 'Said before – here.' },
  ],
  [
    'wordpress',
    403,
    '{"code":"rest_comment_closed","message":"It is closed.","data":{"status":403}}',
    { message: 'It is closed.' },
  ],
  ['waline', 200, '{"errno":1000,"errmsg":"Said before"}', { message: 'Said before' }],
] as const;

describe('a comment that was not taken', () => {
  test.each(REFUSALS)('by %s, with %i and %j', async (preset, status, body, told) => {
    const origin = await serve((_, response) => response.writeHead(status).end(body));
    const source = commentSource({
      src: `${origin}/comments?uri=/story&post=1&site=news`,
      preset,
      headers: { authorization: 'Bearer token' },
    });
    const written = await writeComment(source, draft);
    expect(written.error, 'refused').toBeDefined();
    expect(written).toMatchObject({ comment: undefined, ...told });
  });

  test.each([
    ['a failing server, for which another speaks', 502, '<p>nginx</p>'],
    ['a page without a paragraph', 403, '<html><h1>Forbidden</h1></html>'],
    ['a long text', 400, 'x'.repeat(2000)],
    ['nothing', 400, ' '],
  ])('says no more than that: %s', async (_, status, body) => {
    const origin = await serve((__, response) => response.writeHead(status).end(body));
    const source = commentSource({ src: `${origin}/comments`, preset: 'wordpress' });
    expect(await writeComment(source, draft)).toMatchObject({
      message: undefined,
      error: { kind: 'http', status },
    });
  });
});
