import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository, results } from './vscode/folders.ts';
import { onProcessEnd } from './vscode/processEnd.ts';

/**
 * `node scripts/windowSuite.ts NAME PATTERN…`: runs test files that drive a window, each in a process and a window of its
 * own, and leaves the counts in out/results/NAME.json. On a busy machine a window now and then loses a click or a key, and
 * the steps of a file build on each other: a file that fails is run once more as a whole, and named in the counts. What is
 * broken fails twice.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const [name = '', ...patterns] = process.argv.slice(2);
const again: string[] = [];
const counts: Counts[] = [];
for (const file of globSync(patterns, { cwd: repository }).sort()) {
  let outcome = await runFile(file);
  if (outcome.failed > 0) {
    again.push(file);
    console.log(`\nOnce more, in a new window: ${file}`);
    outcome = await runFile(file);
  }
  counts.push(outcome);
}
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `${name}.json`), JSON.stringify({ passed, failed, skipped, again }));
process.exitCode = failed > 0 ? 1 : 0;

function sum(key: keyof Counts): number {
  return counts.reduce((total, outcome) => total + outcome[key], 0);
}

/** A run that leaves no counts, or counts nothing, is one failure. */
async function runFile(file: string): Promise<Counts> {
  const run = `${name}-${basename(file).replace(/\..*/, '')}`;
  const counted = join(results, `${run}.json`);
  rmSync(counted, { force: true });
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  const child = spawn(process.execPath, ['scripts/mochaSuite.ts', run, file], { cwd: repository, stdio: [...stdio] });
  const forget = onProcessEnd(() => child.kill('SIGTERM'));
  const [code, signal] = await once(child, 'exit');
  forget();
  const outcome: Counts | undefined = existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : undefined;
  if (outcome !== undefined && (code === 0 || outcome.failed > 0)) return outcome;
  console.error(`${file} ended with ${signal ?? `code ${code}`}${outcome === undefined ? ' and without counts' : ''}.`);
  return { passed: outcome?.passed ?? 0, failed: 1, skipped: outcome?.skipped ?? 0 };
}
