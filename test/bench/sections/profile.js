import { withPage } from '../lib/browser.js';
import { untilIdle } from '../lib/idle.js';
import { sumProfile } from '../lib/profile.js';
import { sourceLines } from '../lib/source-lines.js';
import { CARD_SUBJECTS, THREAD_SUBJECTS, pathOf, putSubjects } from '../lib/subjects.js';
import { digits, printTable } from '../lib/table.js';
import { prepareRaw } from './raw.js';

const ROWS = 30;
/** Microseconds between two looks. */
const INTERVAL = 100;

/** Prints where the time of a load goes, for the subjects asked for. */
export async function printProfiles(bench) {
  const subjects = { ...THREAD_SUBJECTS, ...CARD_SUBJECTS };
  for (const size of bench.options.sizes) {
    putSubjects(bench.server, size);
    for (const name of bench.options.profile) {
      const { kind } = subjects[name];
      const floor = kind === 'thread' ? 'plain' : 'plain-cards';
      if (kind) await prepareRaw(bench, { name, floor, kind, size });
      printPlaces(`${name}, ${size}`, await profileOf(bench, pathOf(name, size)), bench.files);
    }
  }
}

const profileOf = ({ browser, server }, path) =>
  withPage(browser, async (page) => {
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${server.origin}/blank`);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await cdp.send('Profiler.start');
    await page.goto(server.origin + path);
    await untilIdle(cdp);
    const { profile } = await cdp.send('Profiler.stop');
    return profile;
  });

function printPlaces(title, profile, files) {
  const places = sumProfile(profile, sourceLines(files)).filter(
    ({ key }) => !/^\((root|idle)\)/.test(key),
  );
  for (const by of ['self', 'total']) {
    const rows = places
      .sort((one, other) => other[by] - one[by])
      .slice(0, ROWS)
      .map(({ key, text, self, total }) => [
        `${key}  ${text}`.slice(0, 130),
        digits(self),
        digits(total),
      ]);
    printTable(`${title}, by ${by} time, ms`, ['place', 'self', 'total'], rows);
  }
}
