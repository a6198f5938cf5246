export { LedeArticleCardElement } from './elements/article-card/article-card-element.js';
export { LedeCommentCountElement } from './elements/comment-count/comment-count-element.js';
export { LedeCommentThreadElement } from './elements/comment-thread/comment-thread-element.js';
export { LedeRelatedStoriesElement } from './elements/related-stories/related-stories-element.js';
export {
  type Configuration,
  type Reader,
  type StoragePurpose,
  type TrustedMarkup,
  configure,
} from './configure.js';
export type { DisplayState } from './controllers/resource-controller.js';
export { LedeError, type LedeErrorKind, type LedeErrorOptions } from './data/errors.js';
export type { FieldMap } from './data/mapping/map.js';
export type { Draft, FormFieldName } from './data/mapping/writing.js';
export type * from './data/model.js';
export type { FieldReport, KeyReport, MappingReport, Recognised, Writable } from './data/report.js';
export type { Fetch } from './data/request.js';
export type { BroughtAnswer } from './data/source-settings.js';
export type { CardLayout } from './elements/article-card/card-options.js';
export type { RenderItem } from './elements/related-stories/own-markup.js';
export type { StoryOrder } from './elements/related-stories/selection.js';
export { savedStories } from './controllers/saved-stories.js';
export { LedeChallengeEvent } from './events/challenge-event.js';
export { LedeDwellEvent } from './events/dwell-event.js';
export { LedeErrorEvent } from './events/error-event.js';
export { LedeImpressionEvent } from './events/impression-event.js';
export {
  type InteractionDetails,
  LedeInteractionEvent,
  type ThreadAction,
} from './events/interaction-event.js';
export { LedeLoadEvent } from './events/load-event.js';
export { LedeNavigateEvent } from './events/navigate-event.js';
export { LedeReadEvent } from './events/read-event.js';
export { LedeRequestEvent } from './events/request-event.js';
export { LedeSaveEvent } from './events/save-event.js';
export { LedeSignInEvent } from './events/sign-in-event.js';
export { LedeSubmitErrorEvent } from './events/submit-error-event.js';
export { LedeSubmitEvent } from './events/submit-event.js';
export { LedeSubmittedEvent } from './events/submitted-event.js';
export type { Plural, Terms } from './locales/terms.js';
export type { SourceAttributes, SourceOptions } from './source-attributes.js';
export { version } from './version.js';
