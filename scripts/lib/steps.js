import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runKept } from './run.js';

/**
 * A step is `{ name, command, args }`, and where it counts tests `report`: how its runner is told
 * to write a report to a file (more `args`, or `env`), and how that is read (`read`): to
 * `{ passed, failed, failures }`, what failed in words.
 *
 * Its `meanwhile` are checks, which only read and have no clock: they run beside it. Else tests have the machine for themselves, since
 * they wait for things, and would wait in vain.
 *
 * Runs all of them, whatever fails, then says how each went and what failed, since that may be thousands
 * of lines above. The last line, `N passed, N failed`, is for machines; the exit code says the same.
 */
export async function runSteps(steps) {
  const reports = await mkdtemp(join(tmpdir(), 'lede-'));
  const results = [];
  for (const step of steps) {
    console.log(`\n▶ ${step.name}`);
    const tested = runStep(step, join(reports, `${step.name}.json`));
    results.push(...(await Promise.all([tested, ...(step.meanwhile ?? []).map(runCheck)])));
  }
  await rm(reports, { recursive: true });

  const totals = sum(results);
  console.log(`\n${results.map(describe).join('\n')}`);
  for (const { name, failures } of results)
    for (const failure of failures) console.log(`\n✗ ${name}: ${shorten(failure)}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

const NOTHING = { passed: 0, failed: 0, failures: [] };

async function runStep({ name, command, args, report }, reportFile) {
  const started = performance.now();
  const { args: reportArgs = [], env } = report?.to(reportFile) ?? {};
  const code = await run(command, [...args, ...reportArgs], { env });
  const counts = report ? await readCounts(report, reportFile) : NOTHING;
  // A runner may fail beside its tests, and a check has none.
  const failed = code !== 0 ? Math.max(1, counts.failed) : counts.failed;
  return {
    name,
    isCheck: !report,
    ...counts,
    failed,
    seconds: (performance.now() - started) / 1000,
  };
}

/** A check; its name and output are kept together. */
async function runCheck({ name, command, args }) {
  const started = performance.now();
  const { code, output } = await runKept(command, args);
  console.log(`\n▶ ${name}\n${output}`);
  return {
    name,
    isCheck: true,
    ...NOTHING,
    failed: code === 0 ? 0 : 1,
    failures: code === 0 ? [] : [tailOf(output)],
    seconds: (performance.now() - started) / 1000,
  };
}

/** Checks say at the end what is wrong. */
function tailOf(output) {
  return output.trim().split('\n').slice(-5).join('\n');
}

async function readCounts(report, file) {
  try {
    return report.read(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { ...NOTHING, failed: 1 };
  }
}

function sum(results) {
  const add = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: add('passed'), failed: add('failed') };
}

function describe({ name, isCheck, passed, failed, seconds }) {
  const counts = isCheck ? '' : `${passed} passed, ${failed} failed`;
  const cells = [failed > 0 ? '✗' : '✓', name.padEnd(24), `${seconds.toFixed(1)} s`.padStart(8)];
  return `${cells.join(' ')}   ${counts}`.trimEnd();
}

/** The beginning says what was expected; the rest is where. */
function shorten(failure) {
  return failure.split('\n').slice(0, 6).join('\n').slice(0, 1000);
}
