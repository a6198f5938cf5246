/**
 * The elements on a foreign page, fed by a real WordPress.
 *
 *   npm run test:wordpress                 installs, starts and fills WordPress, builds if needed, runs these checks
 *   KEEP=1 npm run test:wordpress          leaves WordPress running (127.0.0.1:8101; end it with stop.sh)
 *   CHROMIUM=/path PORT=8101 HOST_PORT=8190
 *
 * Needs Debian or Ubuntu as root (apt brings WordPress, PHP and MariaDB at the first run, about 1 GB) and Chromium.
 * What is in the WordPress: the head of seed.php. What it answers when it refuses: test/fixtures/wordpress/errors.json,
 * recorded by record.mjs. Nothing leaves the machine: WordPress calls no one, and the browser resolves no name.
 */
/* global document, reader */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArgs } from '../../../browser-args.js';
import { renderElement } from '../../../dist/server.js';
import { serveHost } from './host.mjs';
import { installReader } from './reader.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wordpress = `http://127.0.0.1:${process.env.PORT ?? 8101}`;
const api = `${wordpress}/wp-json/wp/v2`;
const LONG = 130;
const CLOSED = 129;
const EMPTY = 125;
const CLOSING = 124;
const SHORT = 123;

let passed = 0;
let failed = 0;
const pwned = [];
const uncaught = [];

function check(sentence, fine, saw = '') {
  if (fine) passed++;
  else failed++;
  const detail = typeof saw === 'string' ? saw : JSON.stringify(saw);
  console.log(
    fine ? `ok - ${sentence}` : `not ok - ${sentence} (${detail.slice(0, 600) || 'not seen'})`,
  );
}

/** One subject after another; what breaks in one is told and does not end the others. */
async function subject(name, run) {
  console.log(`# ${name}`);
  try {
    await run();
  } catch (error) {
    check(`${name}: runs to its end`, false, String(error?.message ?? error));
  }
}

const host = await serveHost(Number(process.env.HOST_PORT ?? 8190));
const pictures = mkdtempSync(join(tmpdir(), 'lede-wordpress-screens-'));
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

// --- pages -------------------------------------------------------------------------------------------------

const script = '<script type="module" src="/dist/lede.js"></script>';
const attribute = (value) => value.replaceAll('&', '&amp;');

const cardOf = (slug) =>
  `<lede-article-card src="${attribute(`${api}/posts?_embed&slug=${slug}`)}" preset="wordpress" loading="eager"></lede-article-card>`;
const listOf = (query, attributes = '') =>
  `<lede-related-stories src="${attribute(`${api}/posts?_embed&${query}`)}" preset="wordpress" loading="eager" ${attributes}></lede-related-stories>`;
const threadOf = (post) =>
  `<lede-comment-thread src="${attribute(`${api}/comments?post=${post}&per_page=100`)}" preset="wordpress" loading="eager"></lede-comment-thread>`;

/** A page in a profile of its own: no draft and no name is left from another check. */
async function blank(path) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 900, height: 1000 });
  page.on('pageerror', (error) => uncaught.push(`${path}: ${error.message}`));
  await page.exposeFunction('__pwned', (name) => void pwned.push(`${path} ${name}`));
  await page.evaluateOnNewDocument(installReader);
  return page;
}

async function open(path, body) {
  host.set(path, body);
  const page = await blank(path);
  await page.goto(host.origin + path);
  return page;
}

const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) });
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What `reader[name]` finds in the element's shadow root. */
const look = (element, name) =>
  element.evaluate((node, read) => reader[read](node.shadowRoot), name);

const settled = (page, tag) =>
  page
    .waitForFunction(
      (name) =>
        [...document.querySelectorAll(name)].every(
          (node) => ['ready', 'empty', 'error'].includes(node.state) && !node.busy,
        ),
      { timeout: 15000 },
      tag,
    )
    .catch(() => undefined);

async function elementOn(page, tag) {
  await settled(page, tag);
  const element = await page.$(tag);
  if (!(await element.evaluate((node) => Boolean(node.shadowRoot))))
    throw new Error(`${tag} is not defined`);
  return element;
}

const moreButton = async (element) =>
  (await element.evaluateHandle((node) => reader.moreButton(node.shadowRoot))).asElement();

/** Presses "load more" and waits until `list` is longer. False when there is no such button. */
async function pressMore(element, list) {
  const button = await moreButton(element);
  if (!button) return false;
  const before = (await look(element, list)).length;
  await button.click();
  for (let i = 0; i < 100; i++) {
    await wait(100);
    const busy = await element.evaluate((node) => node.busy);
    if (!busy && (await look(element, list)).length > before) break;
  }
  await wait(100);
  return true;
}

async function openThread(path, post) {
  const page = await open(path, threadOf(post) + script);
  return { page, element: await elementOn(page, 'lede-comment-thread') };
}

const comments = (element) => look(element, 'comments');

// --- writing -----------------------------------------------------------------------------------------------

const asElement = async (handle, what) => {
  const element = (await handle).asElement();
  if (!element) throw new Error(`no ${what} is shown`);
  return element;
};

/** The form's fields by their labels; those that appear only when one begins to write are waited for. */
async function fieldsOf(element, comment) {
  const form = await asElement(
    element.evaluateHandle((node, owner) => reader.form(node.shadowRoot, owner), comment ?? null),
    'form',
  );
  const find = async (kind) => {
    for (let i = 0; i < 20; i++) {
      const handle = await form.evaluateHandle((node, name) => reader.field(node, name), kind);
      if (handle.asElement()) return handle.asElement();
      await wait(100);
    }
    throw new Error(`the form has no field for the ${kind}`);
  };
  const text = await find('comment');
  await text.click();
  return { form, text, name: await find('name'), email: await find('email') };
}

const hasForm = (element) => element.evaluate((node) => Boolean(reader.form(node.shadowRoot)));

async function fill(field, value) {
  await field.evaluate((node) => {
    node.focus();
    node.select();
  });
  await field.press('Backspace');
  await field.type(value);
}

/** Writes and sends; gives what WordPress answered (nothing, when the form did not send) and what is then shown. */
async function write(
  page,
  element,
  { text, name = 'Nora Check', email = 'nora@check.example', under },
) {
  const fields = await fieldsOf(element, under);
  await fill(fields.name, name);
  await fill(fields.email, email);
  if (text !== undefined) await fill(fields.text, text);
  return { ...(await send(page, element, fields)), fields };
}

async function send(page, element, fields) {
  const answer = page
    .waitForResponse((it) => it.request().method() === 'POST' && it.url().startsWith(wordpress), {
      timeout: 6000,
    })
    .catch(() => undefined);
  const button = await asElement(
    fields.form.evaluateHandle((node) => reader.submitButton(node)),
    'button to send',
  );
  await button.click();
  const response = await answer;
  await settled(page, 'lede-comment-thread');
  await wait(400);
  return {
    status: response?.status(),
    body: await response?.json().catch(() => undefined),
    messages: await look(element, 'messages'),
  };
}

const valueOf = (field) =>
  field.evaluate((node) => (node.isConnected ? node.value : 'the field is gone')).catch(() => '');
/** Whether a comment with a text stands in the thread. */
const stands = (element, text) =>
  element.evaluate(
    (node, words) =>
      [...node.shadowRoot.querySelectorAll('[part="comment"]')].some(({ textContent }) =>
        textContent.includes(words),
      ),
    text,
  );
const plain = (sentence) => !/&#?\w+;|<\/?\w+/.test(sentence);

/** A refusal: WordPress answers `status` and `code`, a sentence says so in words, and the text stays in the field. */
async function checkRefused(what, page, text, said, { status, code, words }) {
  check(
    `${what}: WordPress refuses with ${status} ${code}`,
    said.status === status && said.body?.code === code,
    {
      status: said.status,
      body: said.body,
    },
  );
  const sentence = said.messages.find((message) => words.test(message));
  check(`${what}: is told in words`, Boolean(sentence), said.messages);
  check(`${what}: the words have no entities or tags`, said.messages.every(plain), said.messages);
  check(
    `${what}: the typed text is kept`,
    (await valueOf(said.fields.text)) === text,
    await valueOf(said.fields.text),
  );
  await picture(page, what.replaceAll(' ', '-'));
}

/** How often WordPress has a text. */
async function stored(text) {
  const answer = await fetch(`${api}/comments?search=${encodeURIComponent(text)}`);
  return (await answer.json()).length;
}

/** A comment that WordPress does not take yet: it stands in the thread and says when it is sent again, which it then is. */
async function checkWaits(what, page, element, text, messages) {
  check(
    `${what}: it waits in the thread, and says for how long`,
    messages.some((message) => /pause.*again in \d+ second/i.test(message)),
    messages,
  );
  check(`${what}: the words have no entities or tags`, messages.every(plain), messages);
  check(`${what}: the typed text stands there`, await stands(element, text));
  await picture(page, what.replaceAll(' ', '-'));
  const then = await messagesAfter(element, /posted/i, 60_000);
  check(
    `${what}: it is sent by itself a little later, once`,
    then.some((message) => /posted/i.test(message)) && (await stored(text)) === 1,
    then,
  );
}

const runPhp = (...args) =>
  execFileSync('php', [
    join(here, 'comments-open.php'),
    join(process.env.TMPDIR || '/tmp', 'lede-wordpress/site'),
    ...args,
  ]);
const restart = (settings) =>
  execFileSync('bash', [join(here, 'start.sh')], {
    env: { ...process.env, RESEED: '0', ...settings },
    stdio: 'ignore',
  });

// --- what WordPress itself says ----------------------------------------------------------------------------

/** The comments of the long thread as they come, page by page: `[[{ note, parent }]]`. */
async function longThread() {
  const pages = [];
  for (const page of [1, 2, 3]) {
    const answer = await fetch(`${api}/comments?post=${LONG}&per_page=100&page=${page}`);
    pages.push(await answer.json());
  }
  const notes = new Map(
    pages
      .flat()
      .map((comment) => [comment.id, Number(/Note (\d+)\./.exec(comment.content.rendered)[1])]),
  );
  return {
    html: pages.flat().map((comment) => comment.content.rendered),
    pages: pages.map((page) =>
      page.map(({ id, parent }) => ({ note: notes.get(id), parent: notes.get(parent) ?? null })),
    ),
  };
}

/** What is not as it should be once `came` are there: a parent that has not come yet leaves its answers at the top. */
function wrongPlaces(displayed, came) {
  const expected = new Map(came.map((comment) => [comment.note, comment.parent]));
  const wrong = [];
  const met = new Set();
  for (const { note, parent, shown } of displayed) {
    if (met.has(note)) wrong.push(`note ${note} twice`);
    met.add(note);
    if (!expected.has(note)) wrong.push(`note ${note} has not come`);
    const above = expected.get(note) ?? null;
    const right = expected.has(above) ? above : null;
    if (parent !== right) wrong.push(`note ${note} under ${parent}, not ${right}`);
    if (!shown) wrong.push(`note ${note} is hidden`);
  }
  for (const note of expected.keys()) if (!met.has(note)) wrong.push(`note ${note} is missing`);
  return wrong;
}

function levelsOf(came) {
  const parents = new Map(came.map((comment) => [comment.note, comment.parent]));
  const level = (note) => (parents.get(note) ? level(parents.get(note)) + 1 : 1);
  return new Map(came.map((comment) => [comment.note, level(comment.note)]));
}

// --- the checks --------------------------------------------------------------------------------------------

await subject('article card', async () => {
  const page = await open(
    '/cards',
    ['bridge-reopens', 'no-picture-today', 'saltmarsh-arabic', 'lighthouse-opens', 'market-moves']
      .map(cardOf)
      .join('\n') + script,
  );
  await elementOn(page, 'lede-article-card');
  await page.waitForNetworkIdle({ timeout: 8000 }).catch(() => undefined);
  const cards = await page.$$eval('lede-article-card', (nodes) =>
    nodes.map((node) => reader.card(node.shadowRoot)),
  );
  const [bridge, bare, arabic, lighthouse, market] = cards;
  const year = (card) => `${card.date} ${card.time}`.includes('2025');
  check(
    'the headline is shown without entities and tags',
    bridge.headline === 'The Marigold bridge reopens & the town’s “longest detour” ends',
    bridge.headline,
  );
  check(
    'the headline links to the post',
    bridge.link === `${wordpress}/bridge-reopens/`,
    bridge.link,
  );
  check(
    'the standfirst is shown without entities and tags',
    bridge.standfirst.includes(
      'After 14 months drivers & cyclists cross again; it’s “a relief”, they say.',
    ),
    bridge.standfirst,
  );
  check(
    'the byline names the author',
    bridge.byline.includes("Aoife O'Dell") || bridge.byline.includes('Aoife O’Dell'),
    bridge.byline,
  );
  check(
    'the date is shown',
    cards.every((card) => card.date !== '') && cards.every(year),
    cards.map((card) => `${card.date} / ${card.time}`),
  );
  check(
    'the picture is loaded',
    (bridge.picture?.width ?? 0) > 0 && bridge.picture.url.includes('/coast-10'),
    bridge.picture,
  );
  check(
    'the picture has its alternative text',
    bridge.picture?.alt === 'A low sun over water, number 10',
    bridge.picture,
  );
  check(
    'a post without a picture is a card without one',
    bare.picture === null && bare.headline.startsWith('No picture today'),
    bare,
  );
  check(
    'an Arabic headline is shown from right to left',
    arabic.headline === 'الميناء القديم يفتح أبوابه للزوار' && arabic.direction === 'rtl',
    arabic,
  );
  check(
    'an excerpt that WordPress cut ends in an ellipsis, not in an entity',
    /…/.test(lighthouse.standfirst) && plain(lighthouse.standfirst),
    lighthouse.standfirst,
  );
  check(
    'an ampersand in a standfirst is one character',
    market.standfirst.includes('a roof & running water'),
    market.standfirst,
  );
  await picture(page, 'cards');
  await page.close();
});

await subject('related stories', async () => {
  const page = await open('/list', listOf('per_page=6') + script);
  const element = await elementOn(page, 'lede-related-stories');
  const headlines = () => look(element, 'headlines');
  const first = await headlines();
  check(
    'the first page has six stories, newest first',
    first.length === 6 &&
      first[0].startsWith('The Marigold bridge') &&
      first[5].startsWith('Clear nights'),
    first,
  );
  check('the headlines have no entities and tags', first.length > 0 && first.every(plain), first);
  await picture(page, 'related-stories');
  const counts = [first.length];
  while (counts.length < 8 && (await pressMore(element, 'headlines')))
    counts.push((await headlines()).length);
  const last = await headlines();
  check(
    '"load more" brings all thirty, six at a time, and then goes away',
    counts.join() === '6,12,18,24,30',
    counts,
  );
  check('no story is there twice', last.length === 30 && new Set(last).size === 30, last.length);
  await picture(page, 'related-stories-all');
  await page.close();

  const limited = await open('/list-limit', listOf('per_page=6', 'limit="4"') + script);
  const few = await look(await elementOn(limited, 'lede-related-stories'), 'headlines');
  check('limit="4" shows four', few.length === 4, few);
  await limited.close();
});

await subject('a long thread', async () => {
  const thread = await longThread();
  const all = thread.pages.flat();
  const page = await open('/thread', threadOf(LONG) + script);
  const asked = [];
  page.on(
    'request',
    (request) => request.url().includes('/comments?') && asked.push(request.url()),
  );
  const element = await elementOn(page, 'lede-comment-thread');
  check(
    'the first hundred are there, those whose parent has not come at the top',
    wrongPlaces(await comments(element), thread.pages[0]).length === 0,
    wrongPlaces(await comments(element), thread.pages[0]),
  );
  await picture(page, 'thread-first-page');
  const more = [];
  for (const come of [2, 3]) {
    more.push(await pressMore(element, 'comments'));
    const wrong = wrongPlaces(await comments(element), thread.pages.slice(0, come).flat());
    check(
      `after page ${come} each comment is there once, under its parent as soon as that has come`,
      more.at(-1) && wrong.length === 0,
      wrong.join('; ') || 'no button to load more',
    );
  }
  check(
    'after the last page there is nothing more to load',
    more.every(Boolean) && (await moreButton(element)) === null,
  );
  const shown = await comments(element);
  check(
    'all 260 comments are there once',
    shown.length === 260 && new Set(shown.map((it) => it.note)).size === 260,
    shown.length,
  );
  const levels = levelsOf(all);
  const deep = shown.filter((it) => it.level !== levels.get(it.note));
  check(
    'each stands at its depth, down to five levels',
    shown.length === 260 && deep.length === 0 && Math.max(...shown.map((it) => it.level)) === 5,
    deep,
  );
  check(
    'each page was asked for once',
    asked.length <= 3 && new Set(asked).size === asked.length,
    asked,
  );
  const fox = shown.filter((it) => /Fox/.test(it.author));
  check(
    'an ampersand in a name is one character, however WordPress stored it',
    fox.length > 2 && fox.every((it) => it.author.includes('Fox & Sons')),
    fox.map((it) => it.author),
  );
  const nemo = shown.find((it) => it.note === 200);
  check(
    'a name made of markup is text or is stripped, and the comment stays',
    nemo?.author.includes('Nemo') && nemo.text.includes('It is my name'),
    nemo,
  );
  const markup = await element.$$eval('>>> [part~="body"] :is(em, blockquote, a)', (nodes) => [
    ...new Set(nodes.map((node) => node.localName)),
  ]);
  check('markup that is allowed is shown as such', markup.length === 3, markup);

  await page.evaluate(() => document.querySelector('lede-comment-thread').scrollIntoView());
  await look(element, 'provoke');
  await wait(1000);
  const dangers = await look(element, 'dangers');
  check('nothing that could run is left in the thread', dangers.length === 0, dangers);
  check('nothing hostile ran', pwned.length === 0, pwned);
  check(
    'the host page is still where and what it was',
    page.url() === `${host.origin}/thread` &&
      (await page.$eval('h1', (node) => node.checkVisibility() && node.innerText)) ===
        'A foreign page',
    page.url(),
  );
  await element.evaluate((node) =>
    reader.commentWithText(node.shadowRoot, 'Note 120.').scrollIntoView({ block: 'center' }),
  );
  await picture(page, 'thread-hostile');
  await page.close();

  const control = await open('/control', '<div></div>');
  await control.evaluate((bodies) => {
    for (const html of bodies)
      document.body.appendChild(document.createElement('div')).innerHTML = html;
  }, thread.html);
  await wait(1500);
  const ran = new Set(pwned.splice(0).map((line) => line.split(' ').at(-1)));
  check('(control) the same comments do run when a page puts them in as they are', ran.size >= 5, [
    ...ran,
  ]);
  await control.close();
});

await subject('writing', async () => {
  const { page, element } = await openThread('/write', SHORT);
  const before = await comments(element);
  check('the short thread is there', before.length === 6, before);
  const said = await write(page, element, {
    text: 'A new comment from the foreign page & its form.',
  });
  check('a comment is stored', said.status === 201 && said.body?.status === 'approved', {
    status: said.status,
    body: said.body,
  });
  const find = (list, words) => list.filter((it) => it.text.includes(words));
  const after = find(await comments(element), 'A new comment from the foreign page & its form.');
  check(
    'it is seen at once, once, with its name',
    after.length === 1 && after[0].author.includes('Nora Check') && after[0].parent === null,
    after,
  );
  check(
    'the field is empty for the next one',
    (await valueOf(said.fields.text)) === '' ||
      (await valueOf(said.fields.text)) === 'the field is gone',
    await valueOf(said.fields.text),
  );
  await picture(page, 'comment-written');

  const target = before.find((it) => it.parent !== null);
  const under = await asElement(
    element.evaluateHandle(
      (node, words) => reader.commentWithText(node.shadowRoot, words),
      `Note ${target.note}.`,
    ),
    'comment',
  );
  const reply = await asElement(
    under.evaluateHandle((node) => reader.ownButton(node, 'reply-button')),
    'reply button',
  );
  await reply.click();
  await wait(300);
  const replied = await write(page, element, { text: 'An answer to an answer.', under });
  check('a reply is stored under its parent', replied.status === 201 && replied.body?.parent > 0, {
    status: replied.status,
    body: replied.body,
  });
  const there = find(await comments(element), 'An answer to an answer.');
  check(
    'the reply is seen at once, under what it answers',
    there.length === 1 && there[0].parent === target.note && there[0].level === 3,
    there,
  );
  await under.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await picture(page, 'reply-written');

  await page.reload();
  const again = await comments(await elementOn(page, 'lede-comment-thread'));
  const both = [
    ...find(again, 'A new comment from the foreign page & its form.'),
    ...find(again, 'An answer to an answer.'),
  ];
  check(
    'both are there after a reload, in their places',
    both.length === 2 && both[0].parent === null && both[1].parent === target.note,
    both,
  );
  await page.close();
});

await subject('writing while a long thread is half read', async () => {
  const { page, element } = await openThread('/write-long', LONG);
  const said = await write(page, element, { text: 'Written on page one.' });
  check('a comment is stored on the long thread', said.status === 201, {
    status: said.status,
    body: said.body,
  });
  for (let i = 0; i < 6 && (await pressMore(element, 'comments')); i++);
  const shown = await comments(element);
  const notes = shown.map((it) => it.note).filter(Boolean);
  const mine = shown.filter((it) => it.text.includes('Written on page one.'));
  check(
    'the pages that moved by one bring every comment once all the same',
    notes.length === 260 && new Set(notes).size === 260 && mine.length === 1,
    { notes: notes.length, different: new Set(notes).size, mine: mine.length },
  );
  await page.close();
});

await subject('no comments yet', async () => {
  const { page, element } = await openThread('/empty', EMPTY);
  check(
    'a thread without comments is empty, and has a form',
    (await element.evaluate((node) => node.state)) === 'empty' &&
      (await comments(element)).length === 0 &&
      (await hasForm(element)),
  );
  await picture(page, 'empty');
  const said = await write(page, element, { text: 'The first one.' });
  const shown = await comments(element);
  check(
    'the first comment is stored and seen',
    said.status === 201 && shown.length === 1 && shown[0].text === 'The first one.',
    { status: said.status, shown },
  );
  await page.close();
});

await subject('an address that WordPress refuses', async () => {
  const { page, element } = await openThread('/refused-address', SHORT);
  const text = 'My address has no dot.';
  const said = await write(page, element, { text, email: 'a@b' });
  await checkRefused('refused address', page, text, said, {
    status: 400,
    code: 'rest_invalid_param',
    words: /mail/i,
  });
  const error = await element.evaluate(
    (node, input) => reader.fieldError(node.shadowRoot, input),
    said.fields.email,
  );
  check(
    'refused address: the error stands at its field, which is marked invalid',
    /mail/i.test(error.text) && error.invalid,
    error,
  );
  await fill(said.fields.email, 'a@b.example');
  const then = await send(page, element, said.fields);
  check(
    'refused address: the same text goes through once the address is right',
    then.status === 201,
    { status: then.status, body: then.body },
  );
  const gone = await element.evaluate(
    (node, input) => reader.fieldError(node.shadowRoot, input),
    said.fields.email,
  );
  check('refused address: the error is gone then', gone.text === '' && !gone.invalid, gone);
  await page.close();
});

await subject('the same comment again', async () => {
  const { page, element } = await openThread('/duplicate', SHORT);
  const text = 'I like to say things twice.';
  await write(page, element, { text });
  const said = await write(page, element, { text });
  await checkRefused('duplicate', page, text, said, {
    status: 409,
    code: 'comment_duplicate',
    words: /already|duplicate|twice/i,
  });
  await page.close();
});

await subject('a thread drawn on a server, its form sent by the browser', async () => {
  const url = `${wordpress}/?p=${LONG}`;
  const html = await renderElement('lede-comment-thread', {
    url,
    attributes: { src: `/wp-json/wp/v2/comments?post=${LONG}&per_page=10`, preset: 'wordpress' },
  });
  check('drawn: has the comments', html.match(/<article/g)?.length === 10, html.slice(0, 300));
  const [, action] = /<form[^>]*action="([^"]*)"/s.exec(html) ?? [];
  check(
    'drawn: has the form of classic themes',
    action === `${wordpress}/wp-comments-post.php`,
    action,
  );
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  const sent = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      ...fields,
      comment: 'Sent without JavaScript.',
      author: 'Ida',
      email: 'ida@example.org',
    }),
  });
  const back = sent.headers.get('location') ?? '';
  check('drawn: leads back to the comment on the page', back.startsWith(`${url}#comment-`), back);
});

await subject('a comment that waits for an editor', async () => {
  const { page, element } = await openThread('/held', SHORT);
  const said = await write(page, element, { text: 'I saw a kingfisher.' });
  check(
    'held: WordPress stores it as waiting',
    said.status === 201 && said.body?.status === 'hold',
    { status: said.status, body: said.body },
  );
  const shown = (await comments(element)).filter((it) => it.text.includes('I saw a kingfisher.'));
  const words = /wait|pending|moderat|review|approv|held/i;
  check(
    'held: it is told that it waits',
    words.test([...said.messages, ...shown.map((it) => it.all)].join(' ')),
    { messages: said.messages, shown },
  );
  check(
    'held: the writer sees it, marked as waiting',
    shown.length === 1 && words.test(shown[0].all),
    shown,
  );
  await picture(page, 'held');
  await page.reload();
  const again = await comments(await elementOn(page, 'lede-comment-thread'));
  check(
    'held: it is not shown as published after a reload',
    again.every((it) => !it.text.includes('I saw a kingfisher.') || words.test(it.all)),
    again.filter((it) => it.text.includes('kingfisher')),
  );
  await page.close();
});

await subject('comments that are closed', async () => {
  const { page, element } = await openThread('/closed', CLOSED);
  check('closed: the comments are there to read', (await comments(element)).length === 4);
  if (await hasForm(element)) {
    const text = 'One word more, please.';
    await checkRefused('closed', page, text, await write(page, element, { text }), {
      status: 403,
      code: 'rest_comment_closed',
      words: /closed/i,
    });
  } else {
    check(
      'closed: it says so instead of a form',
      /closed/i.test((await look(element, 'messages')).join(' ')),
    );
  }
  await page.close();
});

await subject('comments that an editor closes meanwhile', async () => {
  const { page, element } = await openThread('/closing', CLOSING);
  const text = 'I was still typing.';
  runPhp(String(CLOSING), 'closed');
  try {
    await checkRefused('closed meanwhile', page, text, await write(page, element, { text }), {
      status: 403,
      code: 'rest_comment_closed',
      words: /closed/i,
    });
  } finally {
    runPhp(String(CLOSING), 'open');
  }
  await page.close();
});

await subject('too fast', async () => {
  restart({ ANON: '1', FLOOD: '1' });
  const { page, element } = await openThread('/flood', SHORT);
  // Whether this one is stored or refused, there is then a comment less than 15 s old.
  await fetch(`${api}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      post: SHORT,
      author_name: 'Quick',
      author_email: 'quick@check.example',
      content: 'Quick.',
    }),
  });
  const text = 'And one thing more.';
  const said = await write(page, element, { text, name: 'Quick', email: 'quick@check.example' });
  check(
    'too fast: WordPress refuses with 400 comment_flood',
    said.status === 400 && said.body?.code === 'comment_flood',
    said,
  );
  await checkWaits('too fast', page, element, text, said.messages);
  await page.close();
});

await subject('a WordPress that wants a login', async () => {
  restart({ ANON: '0', FLOOD: '0' });
  const { page, element } = await openThread('/login', SHORT);
  check('login: the comments are there to read', (await comments(element)).length > 5);
  const text = 'I have no account.';
  await checkRefused('login', page, text, await write(page, element, { text }), {
    status: 401,
    code: 'rest_comment_login_required',
    words: /log(ged)?[ -]?in|sign(ed)?[ -]?in|account/i,
  });
  await page.close();
});

/** A page of the WordPress itself, as a theme with the element in it would be. */
async function openOwnThread(path, post) {
  const page = await blank(path);
  await page.setRequestInterception(true);
  host.set(path, threadOf(post) + script);
  page.on('request', async (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== wordpress || (pathname !== path && !pathname.startsWith('/dist/')))
      return request.continue();
    const answer = await fetch(host.origin + pathname);
    return request.respond({
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.goto(wordpress + path);
  return { page, element: await elementOn(page, 'lede-comment-thread') };
}

/** What the thread says once it says something else than before. */
async function messagesAfter(element, words, patience = 6000) {
  for (let i = 0; i < patience / 100; i++) {
    const messages = await look(element, 'messages');
    if (messages.some((message) => words.test(message))) return messages;
    await wait(100);
  }
  return look(element, 'messages');
}

await subject(
  "WordPress's own form, on its own pages, where its REST API takes nothing of guests",
  async () => {
    restart({ ANON: '0', FLOOD: '0' });
    const { page, element } = await openOwnThread('/own-form', SHORT);
    const posts = [];
    page.on('response', (response) => {
      if (response.request().method() === 'POST')
        posts.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    const text = 'Taken by the form of the theme.';
    await write(page, element, { text });
    check(
      'own form: it is told that the comment is posted',
      (await messagesAfter(element, /posted/i)).some((message) => /posted/i.test(message)),
      posts,
    );
    check(
      'own form: the REST API refuses first, then the form takes it',
      posts.join() === '401 /wp-json/wp/v2/comments,302 /wp-comments-post.php',
      posts,
    );
    const stored = await (await fetch(`${api}/comments?post=${SHORT}&per_page=1`)).json();
    const id = await element.evaluate(
      (node, words) => reader.commentWithText(node.shadowRoot, words)?.dataset.id,
      text,
    );
    check('own form: the comment has the id that WordPress gave it', id === String(stored[0].id), {
      id,
      stored: stored[0].id,
    });
    await picture(page, 'own-form');

    const again = await write(page, element, { text });
    const twice = await messagesAfter(element, /already|duplicate/i);
    check(
      'own form: the same again is told in words',
      twice.some((message) => /already|duplicate/i.test(message)) && twice.every(plain),
      twice,
    );
    check('own form: and is kept', (await valueOf(again.fields.text)) === text);
    await picture(page, 'own-form-duplicate');

    await write(page, element, { text: 'A kingfisher, by the form.' });
    const waits = await messagesAfter(element, /approv|wait/i);
    check(
      'own form: one that waits for an editor says so',
      waits.some((message) => /approv|wait/i.test(message)),
      waits,
    );
    await picture(page, 'own-form-held');
    await page.close();

    restart({ ANON: '0', FLOOD: '1' });
    const fast = await openOwnThread('/own-form-fast', SHORT);
    await write(fast.page, fast.element, { text: 'One.', email: 'fast@check.example' });
    await messagesAfter(fast.element, /posted/i, 60_000);
    const late = 'And another at once.';
    await write(fast.page, fast.element, { text: late, email: 'fast@check.example' });
    const slower = await messagesAfter(fast.element, /again in \d+ second/i);
    await checkWaits('own form, too fast', fast.page, fast.element, late, slower);
    await fast.page.close();
  },
);

await subject('a comment that WordPress throws away', async () => {
  restart({ ANON: '1', FLOOD: '0' });
  const { page, element } = await openThread('/thrown-away', SHORT);
  const said = await write(page, element, { text: 'I saw a cormorant.' });
  check('thrown away: WordPress answers as if it had taken it', said.status === 201, said.body);
  check(
    'thrown away: it is not told that it is published',
    said.messages.some((message) => /approv|wait/i.test(message)),
    said.messages,
  );
  await picture(page, 'thrown-away');
  await page.close();
});

await subject('a nonce that is out of date', async () => {
  const { page, element } = await openOwnThread('/stale-nonce', SHORT);
  const text = 'Sent with what has expired.';
  await element.evaluate((node) => {
    globalThis.asked = [];
    node.addEventListener('lede-request', (event) => {
      if (event.request.method !== 'POST') return;
      globalThis.asked.push(event.refused?.status ?? 0);
      // What a page cannot renew it leaves away: WordPress then takes the reader for a guest.
      if (event.refused) return;
      const headers = new Headers(event.request.headers);
      headers.set('x-wp-nonce', 'f00f00f00f');
      event.request = new Request(event.request, { headers });
    });
  });
  await write(page, element, { text });
  check(
    'stale nonce: the page is asked again, and the comment is taken',
    (await messagesAfter(element, /posted/i)).some((message) => /posted/i.test(message)) &&
      (await page.evaluate('asked.join()')) === '0,403',
    await page.evaluate('asked.join()'),
  );
  await picture(page, 'stale-nonce');
  await page.close();
});

await subject('WordPress is away', async () => {
  const { page, element } = await openThread('/away', SHORT);
  execFileSync('bash', [join(here, 'stop.sh')]);
  const text = 'Is anybody there?';
  const said = await write(page, element, { text });
  check(
    'away: is told in words',
    said.status === undefined && said.messages.some((message) => /\w+ \w+/.test(message)),
    said.messages,
  );
  check('away: the typed text stands in the thread', await stands(element, text));
  await picture(page, 'away');
  restart({ ANON: '1', FLOOD: '0' });
  // It may hold comments back: that one is not there says nothing.
  const asked = await messagesAfter(element, /is it there/i, 60_000);
  check(
    'away: nobody can tell, so its reader is asked',
    asked.some((message) => /is it there/i.test(message)) && (await stored(text)) === 0,
    asked,
  );
  await picture(page, 'away-asked');
  await element.evaluate((node) => {
    const buttons = [...node.shadowRoot.querySelectorAll('[part="sent-button"]')];
    buttons.find(({ dataset }) => dataset.action === 'send-now').click();
  });
  const then = await messagesAfter(element, /posted/i);
  check(
    'away: the same text goes through when it is back, once',
    then.some((message) => /posted/i.test(message)) && (await stored(text)) === 1,
    then,
  );
  await page.close();
});

const thrown = uncaught.filter((line) => !line.startsWith('/control'));
check('nothing was thrown into the host pages', thrown.length === 0, thrown);
check('nothing hostile ran on any page', pwned.length === 0, pwned);

await browser.close();
host.close();
console.log(`# screenshots: ${pictures}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
