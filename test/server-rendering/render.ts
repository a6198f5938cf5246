import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { type TemplateResult, html } from 'lit';
import sanitizeHtml from 'sanitize-html';
import '../../src/define.js';
import { configure } from '../../src/configure.js';
import { articleModel } from '../../src/data/mapping/article-model.js';
import { commentModel } from '../../src/data/mapping/comment-model.js';
import type { Answer } from '../../src/data/mapping/map-page.js';
import type { Model } from '../../src/data/mapping/map.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import { type Loaded, Source } from '../../src/data/source.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../src/html/allowed.js';
import { nodeReader } from '../../src/html/node-reader.js';

configure({
  sanitizer: (body) =>
    sanitizeHtml(body, {
      allowedTags: [...ALLOWED_ELEMENTS],
      allowedAttributes: { '*': [...ALLOWED_ATTRIBUTES], a: ['href', 'rel'] },
      allowedSchemes: ['http', 'https'],
      transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'ugc nofollow noopener' }) },
    }),
});

/** Reads an answer by the library's own way from a request to the model, without the request. */
function read<T>(model: Model<T>, answer: Answer): Promise<Loaded<T>> {
  const source = new Source(
    model,
    { src: answer.url, preset: 'lede', credentials: 'omit', timeout: 0, answer },
    {
      html: nodeReader,
      fetch,
      requests: new SharedRequests(),
      prepare: (request) => Promise.resolve(request),
    },
  );
  return source.load({ signal: new AbortController().signal });
}

/** JSON that can stand within a `<script>`. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** An element in declarative shadow DOM, with the answer it was made of, so that nobody asks for it again. */
async function withAnswer(element: TemplateResult, answer: Answer): Promise<string> {
  const drawn = await collectResult(render(element));
  const settings = `<script type="application/json">${embed({ answer })}</script>`;
  return drawn.replace(/<\/lede-[a-z-]+>/, (end) => settings + end);
}

/** Renders a card from an endpoint's answer. */
export async function renderCard(src: string, answer: Answer): Promise<string> {
  const page = await read(articleModel, answer);
  return withAnswer(
    html`<lede-article-card
      src=${src}
      preset="lede"
      loading="eager"
      .served=${page}
    ></lede-article-card>`,
    answer,
  );
}

/** Renders a thread from an endpoint's answer. */
export async function renderThread(src: string, answer: Answer): Promise<string> {
  const page = await read(commentModel, answer);
  return withAnswer(
    html`<lede-comment-thread
      src=${src}
      preset="lede"
      loading="eager"
      .served=${page}
    ></lede-comment-thread>`,
    answer,
  );
}
