import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findOrInstall } from './browsers/install.ts';
import { exitWith } from './failure.ts';
import { OUTPUT, ROOT } from './project.ts';
import { type Done, run, runTool } from './run.ts';

/** One thing that has to be right; the first that is not ends the run. */
interface Step {
  readonly name: string;
  /** the vitest project that it runs, whose tests are counted */
  readonly project?: string;
  run(): Promise<Done>;
}

/** What vitest says in its report. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** each failed test with its message */
  readonly failures: readonly string[];
}

/** The part of vitest's JSON report that is used. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const NONE: Counts = { passed: 0, failed: 0, failures: [] };

const STEPS: readonly Step[] = [
  { name: 'lint', run: () => runTool('@biomejs/biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: types },
  vitest('unit tests', 'unit'),
  { name: 'build for Chrome', run: () => runTool('wxt', ['build']) },
  { name: 'build for Firefox', run: () => runTool('wxt', ['build', '--browser', 'firefox']) },
  { name: 'gallery', run: () => runTool('wxt', ['build', '--mode', 'development']) },
  { name: 'store lint', run: () => run(process.execPath, [join(ROOT, 'scripts', 'store-lint.ts')]) },
  { name: 'browsers', run: browsers },
  vitest('in Chromium', 'chromium'),
  vitest('in Firefox', 'firefox'),
];

/**
 * Runs everything that has to hold, one line a step, and ends with "N passed, N failed": vitest's tests, and a step that
 * failed without any test failing.
 */
await exitWith(async () => {
  await mkdir(OUTPUT, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const step of STEPS) {
    const begin = performance.now();
    const done = await attempt(step);
    const counts = step.project === undefined ? NONE : await countsOf(step.project);
    passed += counts.passed;
    failed += counts.failed;
    const tests = counts.passed > 0 ? `, ${counts.passed} tests` : '';
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    process.stdout.write(`${done.code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})\n`);
    if (done.code === 0) continue;
    // A log may be cut at either end: what failed comes alone where it is known.
    process.stdout.write(`${counts.failures.join('\n\n') || done.output.trim()}\n`);
    failed += counts.failed === 0 ? 1 : 0;
    break;
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

async function attempt(step: Step): Promise<Done> {
  try {
    return await step.run();
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

function vitest(name: string, project: string): Step {
  return {
    name,
    project,
    run: async () => {
      // A report of an earlier run must not be counted when this one ends without any.
      await rm(reportOf(project), { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
      return runTool('vitest', ['run', '--project', project, ...reporters]);
    },
  };
}

async function countsOf(project: string): Promise<Counts> {
  try {
    const report = JSON.parse(await readFile(reportOf(project), 'utf8')) as Report;
    const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}: ${message}`] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`),
    ]);
    return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
  } catch {
    return NONE;
  }
}

function reportOf(project: string): string {
  return join(OUTPUT, `vitest-${project}.json`);
}

async function types(): Promise<Done> {
  const prepared = await runTool('wxt', ['prepare']);
  return prepared.code === 0 ? runTool('typescript', ['--noEmit']) : prepared;
}

async function browsers(): Promise<Done> {
  const found = [await findOrInstall('chromium'), await findOrInstall('firefox')];
  return { code: 0, output: found.map(({ path }) => path).join('\n') };
}
