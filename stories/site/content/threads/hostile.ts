import type { Comment, Thread } from '../../types.js';
import { minutesAgo } from '../clock.js';

/** The call by which a payload that runs gives itself away. */
const fire = (id: string): string => `window.__pwned&amp;&amp;__pwned('${id}')`;
const script = (id: string): string => `<script>window.__pwned&&__pwned('${id}')</script>`;
const image = (id: string): string => `<img src=x onerror="${fire(id)}">`;

/** Bodies that try to run something, to leave their place, or to look like the page. */
const BODIES: readonly string[] = [
  `<p>Nice piece.</p>${script('script')}`,
  `<p>Look at this ${image('img-onerror')}</p>`,
  `<p><a href="javascript:__pwned('href')">click me</a> <a href=" jAvA\tscript:__pwned('href-spaced')">and me</a> <a href="data:text/html,<script>parent.__pwned('data-href')</script>">and me</a></p>`,
  `<svg onload="${fire('svg-onload')}"><animate onbegin="${fire('svg-animate')}" attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:__pwned('svg-href')"><text y=20>svg link</text></a></svg>`,
  `<style>body{display:none!important} @import url("javascript:__pwned('style')");</style><p>Where did the page go?</p>`,
  `<iframe src="javascript:parent.__pwned('iframe')"></iframe><iframe srcdoc="<script>parent.__pwned('srcdoc')</script>"></iframe>`,
  `<form action="javascript:__pwned('form')"><input name="password" placeholder="Password" autofocus onfocus="${fire('autofocus')}"><button formaction="javascript:__pwned('formaction')">Sign in again</button></form>`,
  `<template><template>${script('template')}${image('template-img')}</template></template><p>Nothing in here.</p>`,
  `<template shadowrootmode="open">${image('declarative-shadow')}</template>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${fire('mxss')}&gt;">`,
  `<p style="position:fixed;inset:0;z-index:99999;background:red">I cover everything</p>`,
  `<p id="comments" name="body" class="lede-article-card">clobbered</p><form id="document"><input name="cookie"></form>`,
  `</p></div></article></lede-comment-thread></body>${image('break-out')}<h1>A heading of my own</h1>`,
  `<details open ontoggle="${fire('ontoggle')}"><summary>open</summary></details><video><source onerror="${fire('source-onerror')}"></video>`,
  `<object data="javascript:__pwned('object')"></object><embed src="javascript:__pwned('embed')"><base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=javascript:__pwned('meta')">`,
  `<lede-comment-thread src="https://elsewhere.example/"></lede-comment-thread><p onclick="${fire('onclick')}">An element inside itself</p>`,
  `<p>\${__pwned('template-literal')} {{__pwned('mustache')}} &lt;script&gt;__pwned('entities')&lt;/script&gt; <!--?lit$0$--> <!-- ${image('comment')} --></p>`,
];

/** A thread whose own title and address are hostile as well. */
export function hostileThread(articleId: string): Thread {
  return {
    id: articleId,
    title: `<img src=x onerror="window.__pwned&&__pwned('thread-title')">The tag`,
    url: "javascript:__pwned('thread-url')",
    closed: false,
    admission: 'everyone',
  };
}

/** Comments that put a payload into every field there is. */
export function hostileComments(articleId: string): Comment[] {
  const bodies = BODIES.map((body, index) => ordinary(articleId, index, body));
  return [...bodies, fields(articleId, bodies.length), identity(bodies.length + 1)];
}

function ordinary(articleId: string, index: number, body: string): Comment {
  return {
    id: `${articleId}-${index + 1}`,
    parent_id: index % 4 === 3 ? `${articleId}-${index}` : null,
    author: {
      name: `<b onmouseover="__pwned('name-${index}')">Mallory</b>${script(`name-${index}`)}`,
      url: `javascript:__pwned('author-url-${index}')`,
      avatar: `javascript:__pwned('avatar-${index}')`,
      badge: index % 5 === 0 ? image(`badge-${index}`) : null,
    },
    body,
    created: minutesAgo(2900 - index * 120),
    edited: null,
    status: 'published',
    likes: index,
    dislikes: 0,
  };
}

/** Attribute break-outs where a date, an address or a name is expected. */
function fields(articleId: string, index: number): Comment {
  return {
    ...ordinary(articleId, index, '<p>My dates are not dates.</p>'),
    parent_id: `"><img src=x onerror=__pwned('parent')>`,
    author: {
      name: `"><img src=x onerror=__pwned('name-quote')> {{name}} \${name}`,
      url: `https://mallory.example/" onclick="__pwned('url-quote')`,
      avatar: `/images/reader-1.svg" onerror="__pwned('avatar-quote')`,
      badge: `"><script>__pwned('badge-quote')</script>`,
    },
    created: `"><img src=x onerror=__pwned('created')>`,
    edited: `'-__pwned('edited')-'`,
  };
}

/** An id that is used in selectors, fragments and attributes. */
function identity(index: number): Comment {
  return {
    ...ordinary('hostile', index, '<p>My id is not a name.</p>'),
    id: `x"] , * > <img src=x onerror=__pwned('id')>`,
    parent_id: null,
  };
}
