/** Who wrote an article or a comment. */
export interface Author {
  /** By what their server knows them. */
  readonly id?: string;
  readonly name?: string;
  /** http(s), absolute. */
  readonly url?: string;
  /** http(s), absolute. */
  readonly avatar?: string;
  /** A short word beside the name of a comment's author, such as "Editor". */
  readonly badge?: string;
}

/** One size of an image. */
export interface ImageCandidate {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
}

/** An article's picture. */
export interface Image {
  /** http(s), absolute. */
  readonly url: string;
  readonly alt?: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  /** Other sizes of the same picture, or a ready-made `srcset` value. */
  readonly srcset?: readonly ImageCandidate[] | string;
  /** The point to keep in sight when the image is cropped, each 0 to 1 from the top left. */
  readonly focalPoint?: { readonly x: number; readonly y: number };
  readonly caption?: string;
  readonly credit?: string;
}

/** The part of the publication that an article stands in. */
export interface Section {
  readonly name: string;
  readonly url?: string;
}

/** What sort of article it is. */
export type ArticleKind = 'article' | 'live' | 'video' | 'audio' | 'gallery' | 'opinion';

/** Who may read it. */
export type Access = 'free' | 'registered' | 'paid';

/** A writing direction, as the `dir` attribute names it. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** One article. Texts are plain: no tags, no entities. */
export interface Article {
  readonly id: string;
  /** http(s), absolute. */
  readonly url?: string;
  readonly title?: string;
  readonly standfirst?: string;
  readonly image?: Image;
  readonly authors: readonly Author[];
  readonly section?: Section;
  readonly published?: Date;
  readonly updated?: Date;
  readonly commentCount?: number;
  readonly kind?: ArticleKind;
  readonly readingMinutes?: number;
  readonly durationSeconds?: number;
  readonly access?: Access;
  readonly sponsor?: string;
  /** As it came; not sanitised. */
  readonly body?: string;
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Whether a comment is to be seen, and by whom. */
export type CommentStatus = 'published' | 'pending' | 'deleted' | 'hidden';

/** What a comment's body is written in. */
export type BodyFormat = 'html' | 'markdown' | 'text';

/** One comment. Comments are a flat list; `parentId` says which one it answers. */
export interface Comment {
  readonly id: string;
  readonly parentId?: string;
  /** By what others name it as their parent, where that is not its id. */
  readonly key?: string;
  /**
   * What it names as its parent, where that is a `key`, or a comment that its answer lacks. As soon as that comment is there, it is
   * the parent in place of `parentId`.
   */
  readonly parentKey?: string;
  readonly author: Author;
  readonly published?: Date;
  readonly edited?: Date;
  /** As it came, in `bodyFormat`; not sanitised. */
  readonly body: string;
  readonly bodyFormat: BodyFormat;
  readonly status: CommentStatus;
  /** `false` where the server takes no reply to this one. */
  readonly canReply?: boolean;
  readonly score?: number;
  readonly upvotes?: number;
  readonly downvotes?: number;
  /** The reader's own vote: -1, 0 or 1. */
  readonly myVote?: number;
  readonly replyCount?: number;
  /** http(s), absolute. */
  readonly url?: string;
  readonly pinned?: boolean;
  readonly lang?: string;
  /** As its writer typed it, where `body` is what the server made of that. */
  readonly source?: string;
  /** Whether this reader may change it; not known where it is absent. */
  readonly canEdit?: boolean;
  /** Whether this reader may delete it; not known where it is absent. */
  readonly canRemove?: boolean;
  /** Replies that the server has, and the answer has not. */
  readonly moreReplies?: MoreReplies;
}

/** Replies that are to be loaded. */
export interface MoreReplies {
  readonly count: number;
  /** Where the first of them are. */
  readonly page: NextPage;
}

/** What a page of comments says of the thread it belongs to. */
export interface Thread {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
}

/** Where the next page of an answer is. */
export interface NextPage {
  /** Absolute. */
  readonly url: string;
  /** The JSON body, where the source is asked by POST. */
  readonly body?: unknown;
  /** What comes after it, where the first answer has named all: ids, or the URLs of items. */
  readonly rest?: readonly string[] | undefined;
  /** The URLs of its items, where each is asked for by itself. */
  readonly urls?: readonly string[];
}

/** One answer, mapped. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: NextPage;
  /** How many items there are in all, where the server tells. */
  readonly total?: number;
  /** True where nothing more can be written. */
  readonly closed?: boolean;
  readonly thread?: Thread;
}

/** Which of the two models a map describes. */
export type ModelKind = 'article' | 'comment';
