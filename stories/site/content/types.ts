import type { MotifName, PaletteName } from '../images.js';
import type { Access, Article, ArticleKind, Comment, Direction, Thread } from '../types.js';
import type { AuthorName } from './authors.js';

/** Everything a store starts with. */
export interface Content {
  articles: readonly Article[];
  threads: readonly ThreadContent[];
}

/** A conversation with its comments in any order. */
export interface ThreadContent {
  thread: Thread;
  comments: readonly Comment[];
}

/** An article as the newsroom writes it; `articleOf` makes the rest. */
export interface Draft {
  id: string;
  slug: string;
  title: string;
  standfirst: string;
  authors: readonly AuthorName[];
  /** Hours before the fixed date of the sample. */
  hoursAgo: number;
  updatedHoursAgo?: number;
  kind?: ArticleKind;
  access?: Access;
  minutes: number;
  /** Of a recording. */
  seconds?: number;
  sponsor?: string;
  image?: {
    motif: MotifName;
    alt: string;
    caption?: string;
    credit?: string;
    focus?: { x: number; y: number };
  };
  /** Paragraphs and other blocks; what does not begin with a tag is wrapped in `<p>`. */
  body: readonly string[];
  lang?: string;
  dir?: Direction;
  /** The section's name in the article's language. */
  sectionName?: string;
}

/** The articles of one section. */
export interface SectionDrafts {
  section: PaletteName;
  drafts: readonly Draft[];
}
