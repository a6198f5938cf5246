/** What the sample endpoint speaks: the JSON of articles, threads and comments. */

export type ArticleKind = 'article' | 'live' | 'video' | 'audio' | 'gallery' | 'opinion';
export type Access = 'free' | 'metered' | 'subscriber';
export type Direction = 'ltr' | 'rtl';
export type CommentStatus = 'published' | 'pending' | 'deleted';

/** A writer of the paper. */
export interface Author {
  name: string;
  url: string | null;
  avatar: string | null;
}

/** An article's picture, with what a reader needs who cannot see it. */
export interface ArticleImage {
  url: string;
  alt: string;
  width: number;
  height: number;
  caption: string | null;
  credit: string | null;
  /** What is to stay in sight when it is cropped, 0 to 1 from the top left. */
  focal_point: { x: number; y: number } | null;
}

/** One article, as `GET /api/articles/:id` answers it. */
export interface Article {
  id: string;
  url: string;
  title: string;
  standfirst: string;
  image: ArticleImage | null;
  authors: Author[];
  section: { name: string; url: string };
  /** ISO date-time in UTC. */
  published: string;
  updated: string | null;
  comment_count: number;
  kind: ArticleKind;
  reading_minutes: number;
  /** Of a recording. */
  duration_seconds: number | null;
  /** Who has paid for it. */
  sponsor: string | null;
  access: Access;
  /** HTML. */
  body: string;
  lang: string;
  dir: Direction;
}

/** What a thread says about itself, beside its comments. */
export interface Thread {
  id: string;
  title: string;
  url: string;
  closed: boolean;
  /** Who may write: everyone, who is signed in, or who has shown to be no machine. */
  admission: 'everyone' | 'members' | 'proof';
}

/** Who wrote a comment. */
export interface Commenter extends Author {
  /** A short label such as "Author" or "Staff". */
  badge: string | null;
}

/** One comment; a thread is a flat list of them, tied together by `parent_id`. */
export interface Comment {
  id: string;
  parent_id: string | null;
  author: Commenter;
  /** HTML; empty when the comment is deleted. */
  body: string;
  created: string;
  edited: string | null;
  status: CommentStatus;
  likes: number;
  dislikes: number;
  /** An editor has put it first. */
  pinned?: boolean;
  /** How the reader who asks has voted; absent where the comment takes no votes. */
  my_vote?: Vote;
}

/** For a comment, against it, or neither. */
export type Vote = -1 | 0 | 1;

/** A reader's comment as it was accepted: plain text, and an e-mail that is never answered. */
export interface PostedComment {
  articleId: string;
  parentId: string | null;
  author: { name: string; email: string; url: string | null };
  text: string;
  created: string;
  status: 'published' | 'pending';
}

/** A reader's vote as it is kept. */
export interface StoredVote {
  commentId: string;
  /** Whose it is; says nothing of who that is. */
  reader: string;
  value: -1 | 1;
}

/** A reader's comment as it is kept. */
export interface StoredComment extends PostedComment {
  id: string;
  /** When it was changed last. */
  edited?: string;
  deleted?: boolean;
}

/** All that readers have left on the paper. */
export interface Kept {
  comments: readonly StoredComment[];
  votes: readonly StoredVote[];
}
