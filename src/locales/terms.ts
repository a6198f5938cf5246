/** A text that differs by number; `other` is always there. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>;

/** Every text the elements show by themselves. `{name}` stands for what is put in. */
export interface Terms {
  // Articles
  readonly by: string;
  readonly live: string;
  readonly video: string;
  readonly audio: string;
  readonly gallery: string;
  readonly opinion: string;
  readonly subscribers: string;
  readonly registered: string;
  readonly sponsored: string;
  readonly readingTime: Plural;
  readonly commentCount: Plural;
  readonly newTab: string;
  readonly updated: string;
  readonly save: string;
  readonly read: string;
  readonly showImages: string;
  // Lists and states
  readonly loading: string;
  readonly loadMoreStories: string;
  readonly storiesAdded: Plural;
  readonly storiesAddedOf: Plural;
  readonly previousStories: string;
  readonly nextStories: string;
  readonly skipStories: string;
  readonly skipStoriesOf: string;
  readonly asOf: string;
  readonly loadFailed: string;
  readonly reloadFailed: string;
  readonly moreFailed: string;
  readonly wrongSetting: string;
  readonly retry: string;
  readonly notReady: string;
  // Threads
  readonly comments: string;
  readonly commentsHeading: Plural;
  readonly noComments: string;
  readonly commentsClosed: string;
  readonly sort: string;
  readonly sortServer: string;
  readonly sortNewest: string;
  readonly sortOldest: string;
  readonly sortTop: string;
  readonly loadMoreComments: string;
  readonly commentsAdded: Plural;
  readonly anonymous: string;
  readonly edited: string;
  readonly reply: string;
  readonly replyTo: string;
  readonly moreReplies: Plural;
  readonly collapse: Plural;
  readonly expand: Plural;
  readonly pending: string;
  readonly deleted: string;
  readonly hidden: string;
  readonly commentNotFound: string;
  readonly score: Plural;
  // The form
  readonly writeComment: string;
  readonly formNeedsScript: string;
  readonly replyHeading: string;
  readonly requiredNote: string;
  readonly notPublished: string;
  readonly name: string;
  readonly email: string;
  readonly url: string;
  readonly body: string;
  readonly optional: string;
  readonly submit: string;
  readonly submitReply: string;
  readonly sending: string;
  readonly cancel: string;
  readonly posted: string;
  readonly postedPending: string;
  readonly fieldRequired: string;
  readonly emailInvalid: string;
  readonly urlInvalid: string;
  readonly fixErrors: string;
  readonly sendNetwork: string;
  readonly sendTimeout: string;
  readonly sendSignIn: string;
  readonly sendRefused: string;
  readonly sendDuplicate: string;
  readonly sendTooFast: string;
  readonly sendServer: string;
}
