/**
 * node test/servers/wordpress/record.mjs
 * Writes test/fixtures/wordpress from what the WordPress of these checks answers. Starts it anew, several times, since
 * some answers need another setting; ends it. The answers are trimmed to what elements can show, and its address is
 * replaced by one that no one has.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/wordpress/', import.meta.url));
const address = `http://127.0.0.1:${process.env.PORT ?? 8101}`;
const origin = 'https://reader.example';
const matters = /^(access-control-|allow$|content-type$|link$|vary$|x-wp-)/;

const run = (script, settings = {}) =>
  execFileSync('bash', [join(here, script)], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  });
const headersOf = (response) =>
  Object.fromEntries([...response.headers].filter(([name]) => matters.test(name)));
const ask = async (path, init = {}) => {
  const response = await fetch(`${address}/wp-json/wp/v2/${path}`, {
    ...init,
    headers: { origin, ...init.headers },
  });
  const text = await response.text();
  return { status: response.status, headers: headersOf(response), body: text && JSON.parse(text) };
};
const post = (draft) =>
  ask('comments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof draft === 'string' ? draft : JSON.stringify(draft),
  });

const pick = (from, ...names) =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));

const trimPost = (item) => {
  const { author, 'wp:featuredmedia': media, 'wp:term': terms } = item._embedded;
  return {
    ...pick(
      item,
      'id',
      'date',
      'date_gmt',
      'modified_gmt',
      'slug',
      'status',
      'type',
      'link',
      'title',
      'content',
    ),
    ...pick(
      item,
      'excerpt',
      'author',
      'featured_media',
      'comment_status',
      'sticky',
      'format',
      'categories',
      'tags',
    ),
    _links: pick(item._links, 'self', 'replies'),
    _embedded: {
      author: author.map((it) => pick(it, 'id', 'name', 'url', 'link', 'slug', 'avatar_urls')),
      ...(media && { 'wp:featuredmedia': media.map(trimMedia) }),
      'wp:term': terms.map((list) =>
        list.map((it) => pick(it, 'id', 'link', 'name', 'slug', 'taxonomy')),
      ),
    },
  };
};
const trimMedia = (it) => ({
  ...pick(it, 'id', 'link', 'caption', 'alt_text', 'media_type', 'mime_type', 'source_url'),
  media_details: {
    ...pick(it.media_details, 'width', 'height'),
    sizes: pick(it.media_details.sizes, 'thumbnail', 'medium', 'large', 'full'),
  },
});
const trimComment = (item) => {
  const { _links, ...rest } = item;
  return { ...rest, _links: pick(_links, 'self', 'in-reply-to') };
};

async function save(name, value) {
  const text = JSON.stringify(value, null, 2).replaceAll(`${address}/`, 'https://news.example/');
  const file = join(fixtures, name);
  const style = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(text, { ...style, filepath: file }));
}

mkdirSync(fixtures, { recursive: true });
run('start.sh', { RESEED: '1', ANON: '1', FLOOD: '0' });

// Entities and tags in the title; no picture; Arabic.
const posts = await ask('posts?_embed&include=130,128,127&per_page=6');
await save('posts.json', posts.body.map(trimPost));

// Newest first. 1259 answers 1246, which comes after it; the parents of 1200 and 1176 are not among these; the names
// of 1257 and 1243 have an entity, that of 1200 is markup; 1176 and 1056 are hostile, as an importer left them.
const included = [1259, 1257, 1246, 1243, 1200, 1176, 1056, 1001];
const comments = await ask(`comments?post=130&per_page=100&include=${included}`);
await save('comments.json', comments.body.map(trimComment));

const writer = { author_name: 'Nora Check', author_email: 'nora@check.example' };
const created = await post({ ...writer, post: 123, content: 'A comment & its <em>markup</em>.' });
const held = await post({ ...writer, post: 123, content: 'I saw a kingfisher.' });
const errors = {
  'bad-email': await post({ ...writer, author_email: 'a@b', post: 123, content: 'Text' }),
  'no-name-no-email': await post({ post: 123, content: 'Text' }),
  'empty-comment': await post({ ...writer, post: 123, content: '  ' }),
  'long-name': await post({ ...writer, author_name: 'N'.repeat(246), post: 123, content: 'Text' }),
  'wrong-type': await post({ ...writer, post: 'x', parent: 'y', content: 'Text' }),
  'unknown-post': await post({ ...writer, post: 9999, content: 'Text' }),
  closed: await post({ ...writer, post: 129, content: 'Text' }),
  duplicate:
    (await post({ ...writer, post: 123, content: 'Twice.' })) &&
    (await post({ ...writer, post: 123, content: 'Twice.' })),
  'bad-json': await post('{"post":'),
  'stale-nonce': await ask('comments', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wp-nonce': 'stale' },
    body: JSON.stringify({ ...writer, post: 123, content: 'Text' }),
  }),
  'posts-beyond-last-page': await ask('posts?page=99'),
  'per-page-too-large': await ask('comments?per_page=101'),
  'no-such-comment': await ask('comments/99999'),
};
const headers = {
  'GET posts?_embed&per_page=6': (await ask('posts?_embed&per_page=6')).headers,
  'GET comments?post=130&per_page=100': (await ask('comments?post=130&per_page=100')).headers,
  'GET comments?post=130&per_page=100&page=3': (await ask('comments?post=130&per_page=100&page=3'))
    .headers,
  'OPTIONS comments': (
    await ask('comments', {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
  ).headers,
  'POST comments (stored)': created.headers,
  'POST comments (refused)': errors.closed.headers,
};
run('start.sh', { ANON: '1', FLOOD: '1' });
await post({ ...writer, post: 123, content: 'Quick.' });
errors.flood = await post({ ...writer, post: 123, content: 'Quicker.' });
run('start.sh', { ANON: '0', FLOOD: '0' });
errors['login-required'] = await post({ ...writer, post: 123, content: 'Text' });
run('stop.sh');

await save('created.json', trimComment(created.body));
await save('held.json', trimComment(held.body));
await save('headers.json', headers);
await save(
  'errors.json',
  Object.fromEntries(
    Object.entries(errors).map(([name, { status, body }]) => [name, { status, body }]),
  ),
);
