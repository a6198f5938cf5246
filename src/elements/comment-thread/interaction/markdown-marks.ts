/** What a button of the toolbar does to the text that is selected. */
export interface MarkdownMark {
  readonly name: 'bold' | 'italic' | 'link' | 'quotation' | 'code' | 'list';
  /** What the button shows; default: its name in words. */
  readonly sign?: string;
  /** The key that does the same, with Ctrl or Cmd. */
  readonly key?: string;
  /** What stands before and behind a text, or with `perLine` before each of its lines. */
  readonly before: string;
  readonly after: string;
  readonly perLine: boolean;
}

const around = (
  name: MarkdownMark['name'],
  [before, after]: readonly [string, string],
  more: Pick<MarkdownMark, 'sign' | 'key'>,
): MarkdownMark => ({ name, before, after, perLine: false, ...more });

const lines = (name: MarkdownMark['name'], sign: string, before: string): MarkdownMark => ({
  name,
  sign,
  before,
  after: '',
  perLine: true,
});

/** The marks of the toolbar, in its order. */
export const MARKDOWN_MARKS: readonly MarkdownMark[] = [
  around('bold', ['**', '**'], { sign: 'B', key: 'b' }),
  around('italic', ['_', '_'], { sign: 'I', key: 'i' }),
  around('link', ['[', '](https://)'], { key: 'k' }),
  lines('quotation', '“ ”', '> '),
  around('code', ['`', '`'], { sign: '</>' }),
  lines('list', '•', '- '),
];

/** A text and what of it is selected. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts a mark to what is selected, or takes it away where it is there; the same words stay selected. */
export function mark({ text, start, end }: Selected, by: MarkdownMark): Selected {
  const { before, after } = by;
  if (by.perLine) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const chosen = text.slice(from, end).split('\n');
    const isMarked = chosen.every((line) => line.startsWith(before));
    const marked = chosen
      .map((line) => (isMarked ? line.slice(before.length) : before + line))
      .join('\n');
    return {
      text: text.slice(0, from) + marked + text.slice(end),
      start: from,
      end: from + marked.length,
    };
  }
  const inner = text.slice(start, end);
  const isMarked = text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after);
  return isMarked
    ? {
        text: text.slice(0, start - before.length) + inner + text.slice(end + after.length),
        start: start - before.length,
        end: end - before.length,
      }
    : {
        text: text.slice(0, start) + before + inner + after + text.slice(end),
        start: start + before.length,
        end: end + before.length,
      };
}
