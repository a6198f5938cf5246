/** The ids of the articles that stories and tests ask for by what is special about them. */
export const ARTICLES = {
  /** The lead of the front page. */
  lead: '101',
  /** Its thread has 250 comments, five levels deep. */
  busy: '102',
  /** Its thread is empty. */
  quiet: '103',
  /** Its thread is closed, after 20 comments. */
  closed: '104',
  /** Its thread mixes scripts and directions, very long words and emoji. */
  mixed: '105',
  /** Its thread is hostile in every field. */
  hostile: '106',
  /** Only who is signed in may comment on it. */
  members: '301',
  /** Who comments on it has to show first that no machine writes. */
  proof: '201',
  withoutImage: '204',
  withoutAuthor: '205',
  longHeadline: '203',
  arabic: '107',
  german: '605',
  japanese: '505',
  live: '401',
  /** The feature of the front page. */
  island: '602',
} as const;
