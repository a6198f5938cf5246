import { readStories } from '../../controllers/read-stories.js';
import { LedeError, toLedeError } from '../../data/errors.js';
import type { Expression } from '../../data/mapping/scope.js';
import { compileExpression } from '../../data/mapping/expression.js';
import { answerScope } from '../../data/mapping/map-page.js';
import * as operations from '../../data/mapping/operations.js';
import { isTrue } from '../../data/mapping/values.js';
import type { Article } from '../../data/model.js';
import { browserReader } from '../../html/browser-reader.js';
import type { Selection, StoryOrder } from './selection.js';

/** What a page wants of its stories. */
export interface SelectionOptions {
  /** An expression of the mapping language over the article. */
  readonly where: string | undefined;
  readonly sort: StoryOrder;
  readonly readStories: 'mark' | 'sink' | 'hide' | undefined;
}

const time = ({ published }: Article): number => Number(published ?? 0);

const orders: Readonly<Record<StoryOrder, ((one: Article, other: Article) => number) | undefined>> =
  {
    server: undefined,
    newest: (one, other) => time(other) - time(one),
    oldest: (one, other) => time(one) - time(other),
    'most-commented': (one, other) => (other.commentCount ?? 0) - (one.commentCount ?? 0),
  };

/**
 * Makes what picks and sorts stories.
 *
 * @throws {@link LedeError} of kind `config` where a setting is wrong.
 */
export function selectionOf({ where, sort, readStories: read }: SelectionOptions): Selection {
  if (!Object.hasOwn(orders, sort))
    throw new LedeError('config', `sort: '${sort}' is none of ${Object.keys(orders).join(', ')}`);
  const order = orders[sort];
  const passes = where ? compileWhere(where) : () => true;
  // As it was when the list was first drawn: a story that is opened stays where it is until the next view of the page.
  const isRead = read === 'sink' || read === 'hide' ? readStories() : undefined;
  return (articles) => {
    const passing = articles.filter(passes);
    const sorted = order ? [...passing].sort(order) : passing;
    if (!isRead) return sorted;
    const unread = sorted.filter((article) => !isRead(article));
    return read === 'hide' ? unread : [...unread, ...sorted.filter(isRead)];
  };
}

function compileWhere(where: string): (article: Article) => boolean {
  let expression: Expression;
  try {
    expression = compileExpression(where, 'where');
  } catch (error) {
    const { message, hint } = toLedeError(error);
    throw new LedeError('config', message.replace(/^map: /, ''), { hint });
  }
  return (article) => isTrue(expression(articleScope(article), operations));
}

const articleScope = (article: Article) =>
  answerScope({ url: document.baseURI, json: article, headers: {} }, { html: browserReader });
