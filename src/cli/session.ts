import type { Inventory, ReadProgress, ReadRequest, ReadSummary } from '../inventory/inventory.ts';
import { defaultSettings, openInventory } from '../inventory/openInventory.ts';
import { bringIn } from './bringIn.ts';
import { exitCodes, usageError } from './exitCodes.ts';

/** The options that every reading command takes. */
export interface SourceOptions {
  readonly profile?: string;
  /** The recording of the sample estate, where that is asked for. */
  readonly sample?: string;
  readonly replay?: string;
  readonly record?: string;
  readonly regions?: string[];
  readonly role?: string;
  readonly concurrency?: number;
  readonly json?: true;
  readonly output?: string;
}

export interface ScopeOptions extends SourceOptions {
  readonly scope?: string;
  readonly depth: 'accounts' | 'everything';
}

export interface Session {
  readonly inventory: Inventory;
  /** Id of the chosen profile. */
  readonly profile: string;
  /** Reads with progress on standard error. Ctrl+C ends it early; what was read so far is used. */
  read(request: Omit<ReadRequest, 'profile'>): Promise<ReadSummary>;
}

/** Opens an inventory for one command, runs it, and closes it again, also when it fails. */
export async function withSession(options: SourceOptions, run: (session: Session) => Promise<void>): Promise<void> {
  const inventory = openInventory({
    storage: undefined,
    environment: process.env,
    host: { changed: () => {}, mfaCode: ({ device }) => askMfaCode(device) },
    ...(options.sample === undefined ? {} : { sample: options.sample }),
    ...(options.replay === undefined ? {} : { replay: options.replay }),
    ...(options.record === undefined ? {} : { record: options.record }),
  });
  try {
    await inventory.configure({
      // A person who starts a command in a shell has trusted what the shell's configuration runs.
      trusted: true,
      memberRoleName: options.role ?? defaultSettings.memberRoleName,
      regions: options.regions ?? defaultSettings.regions,
      concurrency: options.concurrency ?? defaultSettings.concurrency,
    });
    const profile = await chooseProfile(inventory, options);
    await run({ inventory, profile, read: (request) => readWithProgress(inventory, { profile, ...request }) });
  } finally {
    await inventory.close();
  }
}

/** Reads a scope, or the whole profile down to a depth, and sets the exit code for what could not be read. */
export async function readScopeOf(session: Session, options: ScopeOptions): Promise<ReadSummary> {
  if (options.scope !== undefined) await bringIn(session, options.scope);
  const summary = await session.read({
    depth: options.depth,
    onlyUnread: true,
    ...(options.scope === undefined ? {} : { under: options.scope }),
  });
  if (summary.gaps.length > 0 || summary.cancelled) process.exitCode = exitCodes.gaps;
  return summary;
}

async function chooseProfile(inventory: Inventory, options: SourceOptions): Promise<string> {
  if (options.sample !== undefined) return 'sample';
  if (options.replay !== undefined) return 'replay';
  const { profiles, problems } = await inventory.profiles();
  for (const problem of problems) process.stderr.write(`orrery: ${problem.message} ${problem.advice}\n`);
  const named = options.profile;
  const own = profiles.filter(({ recording }) => recording === undefined);
  const chosen =
    named === undefined
      ? (own.find(({ name }) => name === (process.env.AWS_PROFILE ?? 'default')) ??
        (own.length === 1 ? own[0] : undefined))
      : own.find(({ id, name }) => id === named || name === named);
  if (chosen !== undefined) return chosen.id;
  if (named !== undefined) {
    throw usageError(`There is no profile ${named}.`, 'List what is there with: orrery profiles');
  }
  throw usageError(
    'Which profile?',
    'Name one with --profile, or try --sample. List what is there with: orrery profiles',
  );
}

async function readWithProgress(inventory: Inventory, request: ReadRequest): Promise<ReadSummary> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once('SIGINT', stop);
  try {
    return await inventory.read(request, abort.signal, showProgress);
  } finally {
    process.off('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
  }
}

function showProgress(progress: ReadProgress): void {
  if (!process.stderr.isTTY) return;
  const line = `${progress.done}/${progress.readings} · ${progress.resources} resources · ${progress.calls} calls · ${printable(progress.now)}`;
  process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

/** Cloud text must not steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

async function askMfaCode(device: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`Code of MFA device ${printable(device)}: `)).trim() || undefined;
  } finally {
    terminal.close();
  }
}
