import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { Hono, type Context } from 'hono';
import { html } from 'hono/html';

import { prototypeScript } from '../../../browser-args.js';
import { page } from './page.js';

const FOLDER = new URL('../../host-pages/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** What the pages take from others: style sheets and scripts, as their makers publish them. */
const VENDOR: Readonly<Record<string, string>> = {
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.min.css',
  'bulma.css': 'bulma/css/bulma.min.css',
  'es5-shim.js': 'es5-shim/es5-shim.js',
  'es5-sham.js': 'es5-shim/es5-sham.js',
  'fomantic.css': 'fomantic-ui-css/semantic.min.css',
  'foundation.css': 'foundation-sites/dist/css/foundation.min.css',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'jquery.js': 'jquery/dist/jquery.min.js',
  'preflight.css': 'tailwindcss/preflight.css',
  'prototype.js': prototypeScript,
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'water.css': 'water.css/out/water.min.css',
};

/** Headers that go with a page, where its host sends some that no `<meta>` can say. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'permissions-policy.html': {
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), storage-access=(), sync-xhr=(), unload=(), usb=(), web-share=(), xr-spatial-tracking=()',
  },
  'strict-policy.html': {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'nonce-r4nd0m'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html lede dompurify; report-uri /csp-reports",
  },
  'two-copies-trusted-types.html': {
    'Content-Security-Policy':
      "require-trusted-types-for 'script'; trusted-types lit-html lede dompurify 'allow-duplicates'; report-uri /csp-reports",
  },
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
};

/** Plain pages as others make them, each with Lede on it, and a page that lists them. */
export function hostPageRoutes(): Hono {
  const app = new Hono();

  app.get('/host-pages/', async (context) => context.html(indexPage(await readdir(FOLDER))));

  app.get('/host-pages/vendor/:name', async (context) => {
    const name = context.req.param('name');
    const path = Object.hasOwn(VENDOR, name) ? VENDOR[name] : undefined;
    if (path === undefined) return context.notFound();
    return send(context, name, await readFile(resolve(path), 'utf8'));
  });

  app.get('/host-pages/:name', async (context) => {
    const name = context.req.param('name');
    if (!(await readdir(FOLDER)).includes(name)) return context.notFound();
    for (const [header, value] of Object.entries(HEADERS[name] ?? {}))
      context.header(header, value);
    return send(context, name, await readFile(new URL(name, FOLDER), 'utf8'));
  });

  return app;
}

function send(context: Context, name: string, text: string): Response {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  // A page in a sandbox has an origin of its own.
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Content-Type', `${type}; charset=utf-8`);
  return context.body(text);
}

const indexPage = (files: readonly string[]): ReturnType<typeof page> =>
  page({
    title: 'Pages of others',
    main: html`
      <h1>Pages of others</h1>
      <p>
        Each is a plain page with a card, a list and a thread on it, which look and behave alike on
        all of them.
      </p>
      <ul>
        ${files
          .filter((file) => file.endsWith('.html'))
          .sort()
          .map((file) => html`<li><a href="/host-pages/${file}">${file.slice(0, -5)}</a></li> `)}
      </ul>
    `,
  });
