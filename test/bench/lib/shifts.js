/* global window */

/** Runs in the page before anything else: collects what moves. */
export function watchShifts() {
  const shifts = (window.benchShifts = []);
  const describe = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    return element
      ? `${element.localName}${element.className ? `.${element.className}` : ''}`
      : '?';
  };
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput)
        shifts.push({ value, startTime, sources: sources.map(({ node }) => describe(node)) });
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Cumulative layout shift: the greatest sum of a window of at most five seconds without a pause of one.
 *
 * @see https://web.dev/articles/cls
 */
export function cumulativeShift(shifts) {
  let most = 0;
  let sum = 0;
  let start = -Infinity;
  let last = -Infinity;
  for (const { value, startTime } of shifts) {
    const isSame = startTime - last < 1000 && startTime - start < 5000;
    sum = isSame ? sum + value : value;
    if (!isSame) start = startTime;
    last = startTime;
    most = Math.max(most, sum);
  }
  return most;
}
