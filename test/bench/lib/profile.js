/**
 * Sums a CPU profile by place: the time spent there, and with what it calls. What the engine does itself stands under the place
 * that called it.
 *
 * @param {import('puppeteer-core').Protocol.Profiler.Profile} profile
 * @param {ReturnType<typeof import('./source-lines.js').sourceLines>} find
 */
export function sumProfile({ nodes, samples = [], timeDeltas = [] }, find) {
  const own = ownTimes(samples, timeDeltas);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map();
  const placeOf = (node, caller) => {
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    if (!/^http/.test(url)) return { key: `${functionName} < ${caller?.key ?? ''}`, text: '' };
    const { place, text } = find(url, lineNumber, columnNumber);
    return { key: place, text };
  };
  const visit = (node, caller, open) => {
    const { key, text } = placeOf(node, caller);
    const place = places.get(key) ?? { key, text, self: 0, total: 0 };
    places.set(key, place);
    const time = own.get(node.id) ?? 0;
    place.self += time;
    // A function that calls itself counts once.
    const within = open.has(key) ? open : new Set([...open, key]);
    for (const one of within) places.get(one).total += time;
    for (const child of node.children ?? []) visit(byId.get(child), place, within);
  };
  visit(nodes[0], undefined, new Set());
  return [...places.values()];
}

/** Milliseconds by node. */
function ownTimes(samples, timeDeltas) {
  const own = new Map();
  samples.forEach((id, index) => {
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  });
  return own;
}
