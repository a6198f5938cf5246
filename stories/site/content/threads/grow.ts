import { randomFrom, type Random } from '../../random.js';
import type { Comment, Commenter } from '../../types.js';
import { minutesAgo } from '../clock.js';
import { reader } from './people.js';
import { speaker, type Phrasebook } from './phrases.js';

/** What a generated conversation is to look like. */
export interface Growth {
  articleId: string;
  count: number;
  /** How many levels of answers there are, the first included. */
  levels: number;
  phrases: Phrasebook;
  /** When the first comment came, in hours before the sample's moment. */
  sinceHours: number;
  /** When the last one came. */
  untilHours?: number;
  /** The article's author, who answers now and then. */
  author?: Commenter | undefined;
}

interface Node {
  comment: Comment;
  level: number;
  children: number;
}

/** Grows a conversation comment by comment; the same request always grows the same one. */
export function growThread(growth: Growth): Comment[] {
  const random = randomFrom(`thread ${growth.articleId}`);
  const say = speaker(growth.phrases, random);
  const nodes: Node[] = [];

  for (let index = 0; index < growth.count; index += 1) {
    const parent = chooseParent(nodes, growth.levels, random);
    const lines = [say(parent ? growth.phrases.replies : growth.phrases.openings)];
    for (let more = random.pick([0, 0, 1, 1, 1, 2, 2, 3]); more > 0; more -= 1) {
      lines.push(say(growth.phrases.more));
    }
    if (parent) parent.children += 1;
    nodes.push({
      comment: compose(growth, index, lines, parent?.comment, random),
      level: (parent?.level ?? 0) + 1,
      children: 0,
    });
  }
  return nodes.map((node, index) => withdrawn({ ...node, comment: disputed(node.comment) }, index));
}

/** Most comments answer a recent one; hot spots get deeper because their answers are recent too. */
function chooseParent(nodes: readonly Node[], levels: number, random: Random): Node | undefined {
  if (nodes.length === 0 || random.chance(0.34)) return undefined;
  const recent = nodes.filter(({ level }) => level < levels).slice(-14);
  const [first, ...others] = recent;
  return first && random.pick([first, ...others]);
}

function compose(
  growth: Growth,
  index: number,
  lines: readonly string[],
  parent: Comment | undefined,
  random: Random,
): Comment {
  const { articleId, count, sinceHours, untilHours = 0, author } = growth;
  const step = ((sinceHours - untilHours) * 60) / (count + 1);
  const minutes = sinceHours * 60 - step * (index + 0.2 + random.next() * 0.6);
  const isAuthor = author !== undefined && parent !== undefined && random.chance(0.05);
  return {
    id: `${articleId}-${index + 1}`,
    parent_id: parent?.id ?? null,
    author: isAuthor ? author : reader(random),
    body: layOut(lines, parent, random),
    created: minutesAgo(minutes),
    edited: random.chance(0.06) ? minutesAgo(Math.max(0, minutes - random.between(2, 40))) : null,
    status: 'published',
    // Squared twice: many have none or a few, some have very many.
    likes: Math.floor(random.next() ** 4 * 90),
    dislikes: 0,
  };
}

/** Few readers are against most comments; some comments divide them. */
function disputed(comment: Comment): Comment {
  const random = randomFrom(`votes ${comment.id}`);
  const share = random.chance(0.15) ? random.next() * 1.4 : random.next() * 0.15;
  return { ...comment, dislikes: Math.floor(comment.likes * share) };
}

function layOut(lines: readonly string[], parent: Comment | undefined, random: Random): string {
  const quoted = parent && random.chance(0.08) ? /<p>(.*?[.?!])/.exec(parent.body)?.[1] : undefined;
  const quote = quoted ? `<blockquote><p>${quoted}</p></blockquote>\n` : '';
  const split = lines.length > 2 && random.chance(0.4) ? 2 : lines.length;
  return (
    quote +
    [lines.slice(0, split), lines.slice(split)]
      .filter((part) => part.length > 0)
      .map((part) => `<p>${part.join(' ')}</p>`)
      .join('\n')
  );
}

/** A few comments that have answers were taken back; what they said is gone, the answers stay. */
function withdrawn({ comment, children }: Node, index: number): Comment {
  if (children === 0 || index % 17 !== 11) return comment;
  return {
    ...comment,
    author: { name: '', url: null, avatar: null, badge: null },
    body: '',
    edited: null,
    status: 'deleted',
    likes: 0,
    dislikes: 0,
  };
}
