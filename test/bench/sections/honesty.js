import { digits } from '../lib/table.js';
import { ratioTo } from './compare.js';

/** The plain floor counts only while it costs about what ready markup costs; a few items say nothing of it. */
const MOST_OVER_RAW = 1.15;
const FROM_SIZE = 1000;
/** How much the nodes of the floors may differ. */
const MOST_NODES = 1.05;

const say = (isHonest, text) => console.log(`  floor: ${isHonest ? 'OK' : 'NOT'}: ${text}`);

/** Prints whether the floor is one that a good hand would write, and shows what the elements show. */
export function printHonesty(results, { floor, raw, lede, size }) {
  const { median, least, most } = ratioTo(results, raw, floor, 'cpu');
  say(
    median <= MOST_OVER_RAW || size < FROM_SIZE,
    `${floor} takes ${digits(median)}x [${digits(least)}-${digits(most)}] the main thread of ${raw}, at most ${MOST_OVER_RAW}x from ${FROM_SIZE} on`,
  );
  for (const [name, [first]] of Object.entries(results)) {
    say(first.items === size, `${name} shows ${first.items} of ${size}`);
    // Ready markup has no script.
    if (name !== raw && first.canReply !== undefined)
      say(first.canReply, `${name} opens a form at its first reply button`);
  }
  const ours = results[lede][0];
  const theirs = results[floor][0];
  say(
    ours.text === theirs.text,
    `${floor} and ${lede} show the same text${difference(ours, theirs)}`,
  );
  const rawNodes = results[raw][0].nodes;
  say(
    Math.max(rawNodes / theirs.nodes, theirs.nodes / rawNodes) <= MOST_NODES,
    `${floor} has ${digits(theirs.nodes / rawNodes)}x the nodes of ${raw}`,
  );
  console.log(
    `  nodes of each: ${digits(theirs.nodes / size)} in ${floor}, ${digits(ours.nodes / size)} in ${lede}`,
  );
}

function difference({ text: ours }, { text: theirs }) {
  if (ours === theirs) return '';
  const at = [...ours].findIndex((_, index) => ours[index] !== theirs[index]);
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 30));
  return ` but for ${around(ours)} here and ${around(theirs)} there`;
}
