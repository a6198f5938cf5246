import { eachItem } from './each-item.js';
import { number } from './mapping/coerce.js';
import { type Answer, type MapOptions, answerScope } from './mapping/map-page.js';
import { findItems } from './mapping/find-items.js';
import type { CompiledMap } from './mapping/map.js';
import * as operations from './mapping/operations.js';
import { writtenMap } from './mapping/written-map.js';
import type { NextPage, Page } from './model.js';
import type { CompiledMoreReplies } from './more-replies.js';
import { isPastTheEnd } from './page-end.js';
import type { MappingReport } from './report.js';
import { inSlices } from './slices.js';
import type { LoadOptions, Source } from './source.js';
import type { BroughtAnswer, SourceSettings } from './source-settings.js';
import { transformed } from './transformed.js';

/** An answer that the page brought along, as one that came. */
export const brought = (
  { src: url, body, transform }: SourceSettings,
  answer: BroughtAnswer,
): Answer => ({
  url,
  headers: {},
  body,
  ...answer,
  json: transform ? transformed(answer.json, transform) : answer.json,
});

/**
 * Loads what few pages need, or no first one: a further page, items that are asked for one by one, replies that an answer
 * leaves out; and does what few maps want: to have the list found, to leave the server alone for a while, to be reported on.
 *
 * @param known The source's map.
 * @param first The first answer; undefined where a further page is wanted.
 */
export async function loadSpecially<T>(
  source: Source<T>,
  known: CompiledMap,
  first: Answer | undefined,
  options: LoadOptions,
): Promise<Page<T> & { readonly report?: MappingReport }> {
  const { model, preset, recognised } = source;
  const { page: wanted, offset = 0, repliesTo, report } = options;
  const ask = (asked: NextPage): Promise<Answer> => source.ask(asked, options);
  const common = { ...(await source.mapOptions()), offset, findItems };
  const start = first ?? (await further(wanted, ask));
  if (start.json === null) return { items: [] };
  const own = known.settings['thread'] ? await arrays(known) : known;
  const more = own.settings['moreReplies'] === undefined ? undefined : await moreReplies(own);
  const map = more && repliesTo !== undefined ? more.map : own;
  // A server that has drawn the page has asked for the items already.
  const isEach = map.next?.isEach && !start.items;
  const answer = isEach
    ? await withItems(wanted ?? firstIds(map, start, common), ask, start)
    : start;
  const reading = { ...common, moreReplies: more?.find };
  const page = await inSlices(model.read(map, answer, reading));
  const scope = answerScope(answer, reading);
  const seconds = number(map.expression('backoff')?.(scope), scope);
  if (seconds) source.services.requests.holdOff(answer.url, seconds);
  const items =
    repliesTo === undefined
      ? page.items
      : page.items.map((item) => ({ parentId: repliesTo, ...item }));
  if (!report) return { ...page, items };
  const { reportOf } = await import('./report.js');
  const { map: written } = await own.settings.written();
  return {
    ...page,
    items,
    report: reportOf(map, written, answer, reading, { preset, recognised }),
  };
}

const arrays = async (map: CompiledMap): Promise<CompiledMap> =>
  (await import('./mapping/array-threads.js')).arrayThreads(map);

async function moreReplies(map: CompiledMap): Promise<CompiledMoreReplies> {
  const [{ compileMoreReplies }, { map: written, engine }, { nextCompiler }] = await Promise.all([
    import('./more-replies.js'),
    writtenMap(map),
    import('./mapping/compile-next.js'),
  ]);
  return compileMoreReplies(map, written, engine, nextCompiler(engine));
}

/** The answer to the request for a further page; one of nothing where its items are asked for one by one, or it is past the end. */
async function further(
  page: NextPage | undefined,
  ask: (page: NextPage) => Promise<Answer>,
): Promise<Answer> {
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

/** Where the items are that the first answer names. */
const firstIds = (map: CompiledMap, answer: Answer, options: MapOptions): NextPage | undefined =>
  map.next?.(answerScope(answer, options), { url: answer.url }, operations);

/** An answer with its items, each of which is asked for by itself. */
async function withItems(
  page: NextPage | undefined,
  ask: (page: NextPage) => Promise<Answer>,
  answer: Answer,
): Promise<Answer> {
  const items = await eachItem(page?.urls ?? [], (url) => ask({ url }));
  return { ...answer, items, rest: page?.rest ?? [] };
}
