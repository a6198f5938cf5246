const has = (area: () => Storage, key: string): boolean => {
  try {
    return area().getItem(key) !== null;
  } catch {
    // Blocked, or not there at all, as on a server.
    return false;
  }
};

/** Whether an earlier view of a page, in this tab, has left answers behind: only then what reads them is asked for. */
export const hasStoredAnswers = has(() => sessionStorage, 'lede:answers:all');

/** Whether an earlier view of a page has left heights of lists behind. */
export const hasStoredHeights = has(() => localStorage, 'lede:heights:all');
