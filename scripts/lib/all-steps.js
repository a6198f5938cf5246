const npmRun = (script) => ({ command: 'npm', args: ['run', '--silent', script] });

/** Vitest writes a report in Jest's format. */
const vitest = (...projects) => ({
  command: 'npx',
  args: [
    'vitest',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
  ],
  report: {
    to: (file) => ({ args: [`--outputFile.json=${file}`] }),
    read: ({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) => ({
      passed: numPassedTests,
      // A file that does not load has no tests to fail.
      failed: numFailedTests || numFailedTestSuites,
      failures: testResults.flatMap(failuresOf),
    }),
  },
});

const failuresOf = ({ name, status, message, assertionResults }) => {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`);
};

/** See test/support/totals-reporter.js. */
const webTestRunner = {
  command: 'npx',
  args: ['wtr'],
  report: { to: (file) => ({ env: { TOTALS_FILE: file } }), read: (totals) => totals },
};

/** What the others need: it makes `dist`, and the manifest that types and stories are checked against. */
const build = { name: 'build', ...npmRun('build') };

export const testSteps = [
  build,
  {
    name: 'unit tests',
    ...vitest('unit', 'unit-isolated'),
    meanwhile: [
      { name: 'lint', ...npmRun('lint') },
      { name: 'format', ...npmRun('format:check') },
      { name: 'types', command: 'npx', args: ['tsc', '--noEmit'] },
    ],
  },
  { name: 'browser tests', ...webTestRunner },
  { name: 'host pages', ...vitest('host-pages') },
];

/** What a user gets from npm and from `dist`. */
const packaging = {
  name: 'packaging tests',
  ...vitest('packaging'),
  meanwhile: [
    { name: 'publint', command: 'npx', args: ['publint', '--strict'] },
    { name: 'types as published', ...npmRun('check:types') },
    { name: 'size', ...npmRun('size') },
  ],
};

export const packagingSteps = [build, packaging];

export const allSteps = [...testSteps, { name: 'stories', ...vitest('storybook') }, packaging];
