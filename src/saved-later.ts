/**
 * The stories that the reader has kept for later in this browser, the latest first: `list.articles = await savedStories()`. What
 * reads them comes once it is asked for.
 */
export const savedStories = async () =>
  (await import('./controllers/saved-stories.js')).savedStories();
