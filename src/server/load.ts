import { keyOf } from '../controllers/source-settings.js';
import type { CommentCounts } from '../data/comment-counts.js';
import { articleModel } from '../data/mapping/article-model.js';
import { commentModel } from '../data/mapping/comment-model.js';
import { answerScope } from '../data/mapping/map-page.js';
import type { Model } from '../data/mapping/map.js';
import { type Draft, compileWrite } from '../data/mapping/writing.js';
import { writtenMap } from '../data/mapping/written-map.js';
import type { Article, Comment } from '../data/model.js';
import { timeLimit } from '../data/request.js';
import { type Loaded, Source } from '../data/source.js';
import type { BroughtAnswer, SourceServices, SourceSettings } from '../data/source-settings.js';
import { HeardAnswer } from './heard-answer.js';
import type { FormMaker } from './thread-form.js';

/** The elements that a server can draw, and what each shows. */
const MODELS: Readonly<Record<string, Model<Article> | Model<Comment>>> = {
  'lede-article-card': articleModel,
  'lede-related-stories': articleModel,
  'lede-comment-thread': commentModel,
  'lede-comment-count': commentModel,
};

/** Whether there is an element of this name that a server can draw. */
export const isDrawn = (tag: string): boolean => Object.hasOwn(MODELS, tag);

/** What an element is loaded by. */
export interface LoadRequest {
  readonly tag: string;
  readonly settings: SourceSettings;
  /** `src` with its templates filled in. */
  readonly src: string;
  readonly services: Pick<SourceServices, 'fetch' | 'html' | 'requests'>;
  /** Milliseconds until there must be data; 0: no limit. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** What was loaded for an element. */
export interface LoadedElement {
  readonly page: Loaded<Article> | Loaded<Comment>;
  /** What it was read from, for the browser to read it again. */
  readonly answer: BroughtAnswer;
  readonly source: Source<Article | Comment>;
}

/**
 * Loads what an element shows, by the same way as in a browser.
 *
 * @throws {@link LedeError}; of kind `timeout` where there was no data in time.
 */
export async function load(request: LoadRequest): Promise<LoadedElement> {
  const { tag, settings, src, timeout, signal } = request;
  const heard = new HeardAnswer();
  const source = new Source(
    heard.through(MODELS[tag] as Model<Article | Comment>),
    { ...settings, transform: heard.before(settings.transform) },
    servicesOf(request),
  );
  const limit = timeLimit(signal, timeout, settings.src);
  try {
    const page = (await source.load({ signal: limit.signal })) as LoadedElement['page'];
    return { page, answer: heard.brought(src, settings.src), source };
  } finally {
    limit.done();
  }
}

/**
 * Counts the comments of a page, together with those of the other numbers that are rendered.
 *
 * @param key What the page is called where its comments are counted.
 * @throws {@link LedeError}; of kind `timeout` where there was no number in time.
 */
export async function count(
  { settings, timeout, signal, ...request }: Omit<LoadRequest, 'tag' | 'src'>,
  counts: CommentCounts,
  key: string,
): Promise<number | undefined> {
  const source = new Source(commentModel, settings, servicesOf({ settings, ...request }));
  const limit = timeLimit(signal, timeout, settings.src);
  try {
    const options = { signal: limit.signal };
    return (await counts.count(source, key, keyOf({ ...settings, src: '' }), options)).total;
  } finally {
    limit.done();
  }
}

const servicesOf = ({
  settings,
  services,
}: Pick<LoadRequest, 'settings' | 'services'>): SourceServices => ({
  ...services,
  prepare: async (asked) => asked,
  // Here nothing is kept from a server that a page of its own origin would get.
  surroundings: () => ({ page: settings.src, online: true }),
});

/**
 * What makes the forms of a thread that a browser posts by itself. There is none where the map has none, and none that leads to
 * another origin, from which no reader would come back.
 *
 * @param draft What is known before a reader has written.
 * @throws {@link LedeError} of kind `config` where the map is wrong.
 */
export async function formMaker(
  source: Source<Article | Comment>,
  draft: Omit<Draft, 'parent'>,
): Promise<FormMaker> {
  const map = await source.map();
  const written = map && (await writtenMap(map));
  const form = written?.map.create && compileWrite(written.map.create, written.engine).form;
  const options = await source.mapOptions();
  const { src: url } = source.settings;
  const { origin } = new URL(draft.page.url);
  return (parent) => {
    const json: Draft = { ...draft, ...(parent && { parent: { id: parent.id } }) };
    const plain = form?.(answerScope({ url, json, headers: {} }, options));
    return plain && new URL(plain.action).origin === origin ? plain : undefined;
  };
}
