// `npm run bench`: how the elements compare to the same written by hand. Prints figures, and fails by none of them.
import { loadavg } from 'node:os';
import { startBench } from './lib/bench.js';
import { HELP, readOptions } from './lib/options.js';
import { printProfiles } from './sections/profile.js';

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(HELP);
else await run();

async function run() {
  const bench = await startBench(options);
  try {
    console.log(await describe(bench));
    if (options.profile.length > 0) await printProfiles(bench);
    else for (const name of options.only) await section(name, bench);
    console.log(`\nload average at the end: ${load()}`);
  } finally {
    await bench.close();
  }
}

async function section(name, bench) {
  const { print } = await import(`./sections/${name}.js`);
  await print(bench);
}

async function describe({ browser, options: { repetitions, throttle } }) {
  return [
    `${await browser.version()}, ${repetitions} repetitions, processor ${throttle}x, load average ${load()}`,
    'Cells: median [least-most]. Ratios are of pairs taken in the same repetition.',
  ].join('\n');
}

function load() {
  return loadavg()
    .map((number) => number.toFixed(1))
    .join(' ');
}
