import { spawnSync } from 'node:child_process';
import { repository } from '../../scripts/vscode/folders.ts';

/** Runs one of the project's scripts to its end and answers what it printed. */
export function run(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** One line: what it is, and what it came to. */
export function tell(what: string, figure: string): void {
  console.log(`  ${what.padEnd(44)} ${figure}`);
}
