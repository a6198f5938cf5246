import { readStories } from '../../controllers/read-stories.js';
import { LedeError, toLedeError } from '../../data/errors.js';
import type { Expression, ReadContext } from '../../data/mapping/scope.js';
import { compileExpression } from '../../data/mapping/expression.js';
import { answerScope } from '../../data/mapping/map-page.js';
import * as operations from '../../data/mapping/operations.js';
import { isTrue } from '../../data/mapping/values.js';
import type { Article } from '../../data/model.js';
import type { Selection, SelectionOptions, StoryOrder } from './selection.js';

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
 * @param context What the expression is read in.
 * @throws {@link LedeError} of kind `config` where a setting is wrong.
 */
export function selectionOf(
  { where, sort, readStories: read }: SelectionOptions,
  context: Pick<ReadContext, 'html' | 'url'>,
): Selection {
  if (!Object.hasOwn(orders, sort))
    throw new LedeError('config', `sort: '${sort}' is none of ${Object.keys(orders).join(', ')}`);
  const order = orders[sort];
  const passes = where ? compileWhere(where, context) : () => true;
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

function compileWhere(
  where: string,
  { html, url }: Pick<ReadContext, 'html' | 'url'>,
): (article: Article) => boolean {
  let expression: Expression;
  try {
    expression = compileExpression(where, 'where');
  } catch (error) {
    const { message, hint } = toLedeError(error);
    throw new LedeError('config', message.replace(/^map: /, ''), { hint });
  }
  return (article) =>
    isTrue(expression(answerScope({ url, json: article, headers: {} }, { html }), operations));
}
