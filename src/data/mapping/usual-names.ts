import type { ModelKind } from '../model.js';

/** What the values of a field must be like for a name to be believed. */
export type ValueSort =
  | 'id'
  | 'url'
  | 'image'
  | 'title'
  | 'name'
  | 'text'
  | 'markup'
  | 'date'
  | 'person'
  | 'parent'
  | 'count'
  | 'number'
  | 'flag'
  | 'language';

/** The names that a field usually has, the likeliest first: lower case, without `_` and `-`. */
export interface UsualNames {
  readonly sort: ValueSort;
  readonly names: readonly string[];
}

const names = (sort: ValueSort, list: string): UsualNames => ({ sort, names: list.split(' ') });

const CREATED =
  'created createdat createddate createdon createdtime datecreated dategmt date datetime posted postedat timestamp time';

const IDS = 'id _id uuid guid objectid documentid key identifier nid';

/** What is looked for in an answer of no known API. */
export const usualNames: Readonly<Record<ModelKind, Readonly<Record<string, UsualNames>>>> = {
  article: {
    id: names('id', `${IDS} articleid postid storyid contentid slug`),
    url: names(
      'url',
      'htmlurl weburl permalink canonicalurl url link href articleurl posturl storyurl fullurl publicurl externalurl path',
    ),
    title: names('title', 'title headline webtitle posttitle articletitle storytitle heading name'),
    standfirst: names(
      'text',
      'standfirst summary excerpt description dek deck abstract subtitle subheadline teaser trailtext intro snippet shortdescription',
    ),
    image: names(
      'image',
      'image imageurl featuredimage featureimage coverimage cover heroimage leadimage mainimage urltoimage thumbnail thumbnailurl thumb photo picture bannerimage img imgurl imagesrc socialimage ogimage images',
    ),
    published: names(
      'date',
      `published publishedat publisheddate publishedon publishedtime datepublished publishdate publicationdate pubdate webpublicationdate firstpublished firstpublishedat ${CREATED}`,
    ),
    updated: names(
      'date',
      'updated updatedat dateupdated datemodified modifiedgmt modified modifiedat lastmodified lastupdated',
    ),
    authors: names('person', 'authors author byline creator creators writer authorname user'),
    section: names('name', 'section sectionname category categoryname'),
    commentCount: names('count', 'commentcount commentscount numcomments numberofcomments'),
    body: names('markup', 'body content contenthtml bodyhtml html articlebody contenttext'),
    lang: names('language', 'lang language inlanguage'),
  },
  comment: {
    id: names('id', `${IDS} commentid cid`),
    parent: names(
      'parent',
      'parent parentid parentcommentid parentcomment replyto replytoid inreplyto inreplytoid pid',
    ),
    author: names(
      'person',
      'author authorname user username displayname nick nickname member commenter poster account owner creator by name',
    ),
    published: names('date', `${CREATED} published publishedat`),
    edited: names('date', 'edited editedat lastedited lasteditedat'),
    body: names(
      'markup',
      'body bodyhtml content contenthtml html text commenttext commentbody comment message messagetext',
    ),
    score: names('number', 'score points likes likecount likescount votes votecount karma'),
    upvotes: names('count', 'upvotes upvotecount ups'),
    downvotes: names('count', 'downvotes downvotecount downs'),
    url: names('url', 'permalink htmlurl commenturl'),
    pinned: names('flag', 'pinned ispinned'),
    deleted: names('flag', 'deleted isdeleted removed isremoved'),
    hidden: names('flag', 'hidden ishidden'),
    lang: names('language', 'lang language'),
  },
};

/** Names that people and places have too: without a date their items are not taken for articles. */
export const WEAK_NAMES: readonly string[] = ['name', 'heading'];

/** Objects that hold an item's fields one level down. */
export const WRAPPERS: readonly string[] = [
  'fields',
  'attributes',
  '_source',
  'node',
  'data',
  'doc',
  'document',
  'item',
  'post',
  'article',
  'story',
  'comment',
  'record',
];

/** The members of a person. */
export const personNames = {
  name: names('name', 'name displayname fullname username screenname login nickname nick title'),
  url: names('url', 'url link href profileurl htmlurl website'),
  avatar: names('image', 'avatar avatarurl picture photo image icon profileimage profileimageurl'),
} satisfies Readonly<Record<string, UsualNames>>;

/** Members of a comment that tell of its author, beside a plain name. */
export const besideName = {
  url: names('url', 'authorurl userurl website'),
  avatar: names('image', 'avatar avatarurl authoravatar authoravatarurl useravatar'),
} satisfies Readonly<Record<string, UsualNames>>;

/** The names of nested replies. */
export const REPLIES: readonly string[] = [
  'replies',
  'children',
  'comments',
  'answers',
  'responses',
];

/** Where the total is, and where the next page is: on the answer itself or in one of its members that tell of pages. */
export const pageNames = {
  total: 'total totalcount totalresults totalitems totalhits numfound nbhits'.split(' '),
  next: 'next nexturl nextpageurl nextlink nexthref'.split(' '),
  within: ['meta', 'links', '_links', 'paging', 'pagination', 'pageinfo'],
} as const;

/** A name as it is compared: `published_at`, `publishedAt` and `Published-At` are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/(?!^)[_\-\s]/g, '');
