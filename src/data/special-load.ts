import { eachItem } from './each-item.js';
import { number } from './mapping/coerce.js';
import { type Answer, type MapOptions, answerScope } from './mapping/map-page.js';
import type { CompiledMap, Model } from './mapping/map.js';
import * as operations from './mapping/operations.js';
import type { NextPage, Page } from './model.js';
import type { CompiledMoreReplies } from './more-replies.js';
import { isPastTheEnd } from './page-end.js';
import type { MappingReport } from './report.js';
import type { LoadOptions } from './source.js';

/** A load that takes more than to ask for an answer and to read it. */
export interface SpecialLoad<T> {
  readonly model: Model<T>;
  readonly map: CompiledMap;
  readonly options: LoadOptions;
  /** The first answer; undefined where a further page is wanted. */
  readonly first: Answer | undefined;
  readonly ask: (asked: NextPage) => Promise<Answer>;
  /** What reading an answer by a map takes. */
  readonly mapOptions: (map: CompiledMap, answer: Answer) => Promise<MapOptions>;
  /** What is known of the map, for the report. */
  readonly how: Pick<MappingReport, 'recognised'> & { readonly preset: string | undefined };
  /** Leaves a server alone for some seconds. */
  readonly holdOff: (url: string, seconds: number) => void;
}

/**
 * Loads what few pages need, or no first one: a further page, items that are asked for one by one, replies that an answer
 * leaves out; and does what few maps want: to leave the server alone for a while, to be reported on.
 */
export async function loadSpecially<T>(
  load: SpecialLoad<T>,
): Promise<Page<T> & { readonly report?: MappingReport }> {
  const { model, options, first, mapOptions, how, holdOff } = load;
  const { repliesTo, report } = options;
  const start = first ?? (await further(load));
  if (start.json === null) return { items: [] };
  const own = load.map.settings['thread'] ? await arrays(load.map) : load.map;
  const more = own.settings['moreReplies'] === undefined ? undefined : await moreReplies(own);
  const map = more && repliesTo !== undefined ? more.map : own;
  // A server that has drawn the page has asked for the items already.
  const isEach = map.next?.isEach && !start.items;
  const answer = isEach ? await withItems(load, map, start) : start;
  const reading = { ...(await mapOptions(map, answer)), moreReplies: more?.find };
  const page = model.read(map, answer, reading);
  const scope = answerScope(answer, reading);
  const seconds = number(map.expression('backoff')?.(scope), scope);
  if (seconds) holdOff(answer.url, seconds);
  const items =
    repliesTo === undefined
      ? page.items
      : page.items.map((item) => ({ parentId: repliesTo, ...item }));
  if (!report) return { ...page, items };
  const { reportOf } = await import('./report.js');
  return {
    ...page,
    items,
    report: reportOf(map, await own.settings.written(), answer, reading, how),
  };
}

const arrays = async (map: CompiledMap): Promise<CompiledMap> =>
  (await import('./mapping/array-threads.js')).arrayThreads(map);

async function moreReplies(map: CompiledMap): Promise<CompiledMoreReplies> {
  const [{ compileMoreReplies }, engine, { nextCompiler }] = await Promise.all([
    import('./more-replies.js'),
    import('./mapping/engine.js'),
    import('./mapping/compile-next.js'),
  ]);
  const compileNext = nextCompiler(engine);
  return compileMoreReplies(map, await map.settings.written(), { ...engine, compileNext });
}

/** The answer to the request for a further page; one of nothing where its items are asked for one by one, or it is past the end. */
async function further<T>({ options: { page }, ask }: SpecialLoad<T>): Promise<Answer> {
  const nothing = { url: page?.url ?? '', headers: {}, json: null };
  if (!page) return nothing;
  if (page.urls) return { ...nothing, json: [] };
  try {
    return await ask(page);
  } catch (error) {
    if (isPastTheEnd(error)) return nothing;
    throw error;
  }
}

/** An answer with its items, each of which is asked for by itself. */
async function withItems<T>(
  { options: { page }, mapOptions, ask }: SpecialLoad<T>,
  map: CompiledMap,
  answer: Answer,
): Promise<Answer> {
  const scope = answerScope(answer, await mapOptions(map, answer));
  const asked = page ?? map.next?.(scope, { url: answer.url }, operations);
  const items = await eachItem(asked?.urls ?? [], (url) => ask({ url }));
  return { ...answer, items, rest: asked?.rest ?? [] };
}
