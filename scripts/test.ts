import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository, results } from './vscode/folders.ts';
import { onProcessEnd } from './vscode/processEnd.ts';

/**
 * `node scripts/test.ts [SUITE…]`: builds, then runs the suites one after the other, all of them when none is named.
 * Ends with `N passed, N failed` over all of them; a suite that leaves no counts is a failure of its own.
 */
const suites: Readonly<Record<string, readonly string[]>> = {
  unit: mocha('unit', 'test/**/*.test.ts', '!test/{architectures,clouds,export,webview}/**'),
  exports: mocha('exports', 'test/export/**/*.test.ts'),
  clouds: mocha('clouds', 'test/{clouds,architectures}/**/*.test.ts'),
  webview: mocha('webview', 'test/webview/**/*.test.ts'),
  host: ['test/host/run.ts'],
  e2e: ['scripts/windowSuite.ts', 'e2e', 'test/e2e/**/*.e2e.ts'],
};
const minutesForOneSuite = 15;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Files that were run once more because they failed at first. */
  readonly again?: readonly string[];
  /** Why the counts are not those of the suite. */
  readonly broken?: string;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
if ((await node(['scripts/build.ts'])) !== 'ended with code 0') {
  console.error('The build failed, so no test was run.');
  process.exit(1);
}
const outcomes = new Map<string, Outcome>();
for (const [name, command] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  outcomes.set(name, await runSuite(name, command));
}
summarize(outcomes);

function mocha(name: string, ...patterns: string[]): string[] {
  return ['scripts/mochaSuite.ts', name, ...patterns];
}

async function runSuite(name: string, command: readonly string[]): Promise<Outcome> {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const start = Date.now();
  const ending = await node(command);
  const seconds = (Date.now() - start) / 1000;
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, seconds, broken: `${ending} without counts` };
  const { passed, failed, skipped, again } = JSON.parse(readFileSync(file, 'utf8'));
  const outcome = { passed, failed, skipped, again, seconds };
  if (failed > 0) return outcome;
  if (ending !== 'ended with code 0') return { ...outcome, failed: 1, broken: ending };
  if (passed + skipped === 0) return { ...outcome, failed: 1, broken: 'ran no test' };
  return outcome;
}

/** Runs a script to its end, shown as it goes, and answers how it ended. */
function node(command: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });
    const late = setTimeout(() => child.kill('SIGTERM'), minutesForOneSuite * 60_000);
    const forget = onProcessEnd(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      forget();
      resolve(code === null ? `was stopped by ${signal}` : `ended with code ${code}`);
    });
  });
}

function summarize(outcomes: ReadonlyMap<string, Outcome>): void {
  console.log('\nsuite     passed  failed  skipped  seconds');
  for (const [name, { passed, failed, skipped, seconds, again = [], broken }] of outcomes) {
    const notes = [broken, again.length > 0 ? `once more: ${again.join(', ')}` : undefined];
    const numbers = `${cell(passed, 7)}${cell(failed, 8)}${cell(skipped, 9)}${cell(seconds.toFixed(1), 9)}`;
    console.log([`${name.padEnd(9)}${numbers}`, ...notes.filter((note) => note !== undefined)].join('  '));
  }
  const all = [...outcomes.values()];
  const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0);
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function cell(value: number | string, width: number): string {
  return String(value).padStart(width);
}
