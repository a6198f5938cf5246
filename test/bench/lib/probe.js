/* global document, window, requestAnimationFrame */

/**
 * Runs in the page before anything else: marks the frame that shows the first item and the one by which all are there. It
 * looks at a few nodes per frame, whatever the size, and stops when it has seen all.
 *
 * @typedef {{ host: string, size: number, isThread: boolean }} ProbeConfig
 * @param {ProbeConfig} config
 */
export function probe({ host: hostSelector, size, isThread }) {
  const marks = (window.benchMarks = { longTasks: [] });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      marks.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** Marks the end of this frame: a message is taken once it is painted. */
  const markFrame = (name, then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      marks[name] = performance.now();
      then?.();
    };
    port2.postMessage(null);
  };

  const isThere = (item) => {
    const card = item?.querySelector('lede-article-card')?.shadowRoot ?? item;
    return isThread ? isCommentThere(item) : Boolean(card?.querySelector('.link')?.textContent);
  };

  const isCommentThere = (item) => {
    const comment = item?.querySelector('.comment');
    const button = comment?.querySelector('[data-action="reply"]');
    const hasTexts = ['.author', '.date', '.body'].every(
      (selector) => comment?.querySelector(selector)?.textContent,
    );
    return Boolean(button) && !button.disabled && hasTexts;
  };

  /** Comments stand in the order they came in: the last is at the end of the end of the list. */
  const isLastCommentThere = (list) => {
    let item;
    for (let at = list; at; at = item.querySelector(':scope > .replies')) {
      if (!at.lastElementChild) return false;
      item = at.lastElementChild;
    }
    return item.firstElementChild?.dataset.id === `c${size}` && isThere(item);
  };

  let isFirstSeen = false;
  const look = () => {
    const host = document.querySelector(hostSelector);
    const list = (host?.shadowRoot ?? host)?.querySelector('.comments, .list');
    if (list && !isFirstSeen && isThere(list.firstElementChild)) {
      isFirstSeen = true;
      markFrame('first');
    }
    const isAll =
      list &&
      (isThread
        ? isLastCommentThere(list)
        : list.childElementCount === size && isThere(list.lastElementChild));
    if (isAll) markFrame('all', () => window.benchDone?.(''));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
