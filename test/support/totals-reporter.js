import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Counts the tests of every browser: one closing line, and a file for `npm test` if it names one. */
export function totalsReporter() {
  return {
    stop({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const where = `${session.browser.name}, ${relative('.', session.testFile)}`;
        const tests = [...testsOf(session.testResults)];
        for (const test of tests) {
          totals[outcome(test)] += 1;
          if (outcome(test) === 'failed')
            totals.failures.push(`${where}: ${test.name}: ${test.error?.message}`);
        }
        // A file that does not load has no tests to fail.
        if (!session.passed && !tests.some((test) => outcome(test) === 'failed')) {
          totals.failed += 1;
          totals.failures.push(`${where}: ${session.errors.map(({ message }) => message).join()}`);
        }
      }
      // At exit, or the runner's own report would overwrite the line.
      process.once('exit', () => {
        const { passed, failed, skipped } = totals;
        if (process.env.TOTALS_FILE) {
          writeFileSync(process.env.TOTALS_FILE, JSON.stringify(totals));
        }
        console.log(`wtr: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      });
    },
  };
}

function* testsOf(suite) {
  yield* suite?.tests ?? [];
  for (const child of suite?.suites ?? []) yield* testsOf(child);
}

function outcome({ skipped, passed }) {
  if (skipped) return 'skipped';
  return passed ? 'passed' : 'failed';
}
