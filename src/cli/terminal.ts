import type { Estimate, ReadProgress } from '../inventory/inventory.ts';
import { duration } from '../model/duration.ts';
import type { Problem } from '../model/problem.ts';

/** Text that does not steer a terminal: what a cloud names is shown, never obeyed. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** One line on standard error, in the place of a progress line. */
export function say(text: string): void {
  clearProgress();
  process.stderr.write(`orrery: ${printable(text)}\n`);
}

export function sayProblem({ message, advice }: Problem): void {
  say(`${message} ${advice}`);
}

/** A whole number as people read it: `46,000`. */
export function figure(value: number): string {
  return value.toLocaleString('en-US');
}

/** A count with its noun: `1 reading`, `46,000 readings`. */
export function counted(value: number, noun: string): string {
  return `${figure(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** `about 405 calls, about 40 s` */
export function estimateLine({ calls, seconds }: Estimate): string {
  return `about ${counted(calls, 'call')}, about ${duration(seconds * 1_000)}`;
}

export function showProgress(progress: ReadProgress): void {
  if (!process.stderr.isTTY) return;
  const throttled = progress.throttled === 0 ? '' : ` (${progress.throttled} throttled)`;
  const line =
    `${progress.done}/${progress.readings} · ${counted(progress.resources, 'resource')} · ` +
    `${counted(progress.calls, 'call')}${throttled} · ${printable(progress.now)}`;
  process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

/** Asks for the six digits of an MFA device; undefined where nobody can be asked, or answers nothing. */
export async function askMfaCode(device: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  clearProgress();
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`Code of MFA device ${printable(device)}: `)).trim() || undefined;
  } finally {
    terminal.close();
  }
}
