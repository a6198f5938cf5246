import { hashOf } from '../../random.js';
import type { Article, Comment, Commenter, Thread } from '../../types.js';
import { SAMPLE_NOW } from '../clock.js';
import { ARTICLES } from '../notable.js';
import type { ThreadContent } from '../types.js';
import { growThread } from './grow.js';
import { hostileComments, hostileThread } from './hostile.js';
import { mixedComments } from './mixed.js';
import { generalPhrases } from './phrases-general.js';
import { tramPhrases } from './phrases-tram.js';

const ADMISSIONS: Readonly<Record<string, Thread['admission']>> = {
  [ARTICLES.members]: 'members',
  [ARTICLES.proof]: 'proof',
};

/** One conversation for each article. */
export function threadsFor(articles: readonly Article[]): ThreadContent[] {
  return articles.map((article) => ({
    thread: {
      id: article.id,
      title: article.title,
      url: article.url,
      closed: article.id === ARTICLES.closed,
      admission: ADMISSIONS[article.id] ?? 'everyone',
      ...(article.id === ARTICLES.hostile && hostileThread(article.id)),
    },
    comments: commentsFor(article),
  }));
}

function commentsFor(article: Article): Comment[] {
  const { id: articleId } = article;
  const sinceHours = (SAMPLE_NOW.getTime() - Date.parse(article.published)) / 3_600_000;
  const general = { articleId, phrases: generalPhrases, sinceHours, author: writerOf(article) };
  switch (articleId) {
    case ARTICLES.busy:
      return picked(growThread({ ...general, phrases: tramPhrases, count: 250, levels: 5 }));
    case ARTICLES.quiet:
      return [];
    case ARTICLES.closed:
      return growThread({ ...general, count: 20, levels: 3, untilHours: 48 });
    case ARTICLES.mixed:
      return mixedComments(articleId);
    case ARTICLES.hostile:
      return hostileComments(articleId);
    default:
      // The general phrases are English; other languages have their readers elsewhere.
      if (article.lang !== 'en') return [];
      return growThread({ ...general, count: 3 + (hashOf(article.url) % 38), levels: 4 });
  }
}

/** The editors have put first what readers like most of what begins a conversation. */
function picked(comments: readonly Comment[]): Comment[] {
  const roots = comments.filter(({ parent_id, status }) => !parent_id && status === 'published');
  const [pick] = [...roots].sort((one, other) => other.likes - one.likes);
  return comments.map((comment) => (comment === pick ? { ...comment, pinned: true } : comment));
}

function writerOf({ authors }: Article): Commenter | undefined {
  const [writer] = authors;
  return writer && { ...writer, badge: 'Author' };
}
