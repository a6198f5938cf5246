import type { Article } from 'lede-elements';

/** What the app shows. */
export interface Page {
  article: Article;
}

/** An article that the app has from elsewhere: no element fetches it. */
export const frontPage: Page = {
  article: {
    id: '101',
    url: '/articles/harbour-steps-reopen',
    title: 'The steps by the harbour are open again',
    standfirst: 'Eleven months, four kinds of stone, and one seal that would not move.',
    authors: [{ name: 'Ines Falk' }],
  },
};
