import type { Terms } from './terms.js';

/** English: what is said where readers can vote. */
export const enVotes = {
  voteFor: 'Vote for the comment by {author}',
  voteAgainst: 'Vote against the comment by {author}',
  voted: {
    one: 'Your vote was counted: {count} like.',
    other: 'Your vote was counted: {count} likes.',
  },
  voteTakenBack: {
    one: 'Your vote was taken back: {count} like.',
    other: 'Your vote was taken back: {count} likes.',
  },
  voteStays: 'A vote cannot be taken back here.',
  voteRefused: 'Your vote was not taken.',
  voteSignIn: 'Votes are taken only from readers who are signed in.',
} satisfies Partial<Terms>;
