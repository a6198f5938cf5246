import { property } from 'lit/decorators.js';
import { SourceAttributesElement } from '../source-attributes.js';

/** What every element with cards is: it declares their attributes, beside those of its source, and nothing else. */
export class CardAttributesElement extends SourceAttributesElement {
  /** `relative`: in words while an article is new ("3 hours ago"); `absolute`: always the day. */
  @property({ attribute: 'date-format' }) dateFormat: 'relative' | 'absolute' = 'relative';

  /** For how many hours a relative date is in words. */
  @property({ type: Number, attribute: 'relative-hours' }) relativeHours = 168;

  /** After how many hours a card has no date any more; without it all have one. */
  @property({ type: Number, attribute: 'date-hours' }) dateHours: number | undefined;

  /** The zone that dates are shown in (IANA name); without it the reader's own. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Where the links of headlines open, as for `<a>`; `_blank` is told to those who hear the page. */
  @property() target = '';

  /**
   * What becomes of stories that the reader has opened: `mark` shows it, `sink` also puts them at the end of a list, `hide` leaves
   * them out of it. It is remembered in the reader's browser, with consent (`configure({ consent })`), and nowhere else.
   */
  @property({ attribute: 'read-stories' }) readStories: 'mark' | 'sink' | 'hide' | undefined;

  /** Puts a button on each card by which the reader keeps the story for later. */
  @property({ type: Boolean, attribute: 'save-button' }) saveButton = false;

  /** Tells search engines of the articles, as JSON-LD in the page's head. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
}

/** The attributes that whatever shows cards has. */
export type CardAttributes = Pick<
  CardAttributesElement,
  | 'dateFormat'
  | 'relativeHours'
  | 'dateHours'
  | 'timeZone'
  | 'target'
  | 'readStories'
  | 'saveButton'
  | 'structuredData'
>;
