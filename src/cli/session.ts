import { homedir } from 'node:os';
import path from 'node:path';
import type { InventoryHost } from '../inventory/host.ts';
import type { Inventory, ReadRequest, ReadSummary } from '../inventory/inventory.ts';
import { openInventory } from '../inventory/openInventory.ts';
import { defaultSettings, type Settings } from '../inventory/settings.ts';
import type { Profile } from '../model/profile.ts';
import { usageError } from './exitCodes.ts';
import type { SourceOptions } from './options.ts';
import { sampleRecordings } from './sampleRecordings.ts';
import { storeFolder } from './storeFolder.ts';
import { askMfaCode, clearProgress, say, sayProblem, showProgress } from './terminal.ts';

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
    storage: storageOf(options),
    ...(options.store === false ? {} : { keys: ownFolder() }),
    environment: process.env,
    host,
    ...(options.sample === undefined ? {} : { sample: sampleRecordings() }),
    ...(options.replay === undefined ? {} : { replay: options.replay }),
    ...(options.record === undefined ? {} : { record: options.record }),
  });
  try {
    await inventory.configure(settingsOf(options));
    const profile = await chooseProfile(inventory, options);
    await run({ inventory, profile, read: (request) => readWithProgress(inventory, { profile, ...request }) });
  } finally {
    await inventory.close();
  }
}

/** Data goes to standard output; what a person should know meanwhile, to standard error. */
const host: InventoryHost = {
  changed: () => {},
  notice: sayProblem,
  // What a person should know comes as a notice, too; all else is for the file that --log names.
  log: () => {},
  mfaCode: ({ device }) => askMfaCode(device),
  signInCode: async ({ code, address }) => {
    say(`Confirm the code ${code} at ${address}`);
    return true;
  },
  // A shell is signed in by az, the environment or a code: accounts are an editor's.
  microsoftAccounts: async () => [],
  microsoftToken: async () => undefined,
  microsoftSignIn: async () => false,
};

/** Recordings are read whole and made whole: nothing known before may answer in their place, nothing of them is kept. */
function storageOf({ store, sample, replay, record }: SourceOptions): string | undefined {
  const isRecorded = sample ?? (replay ?? record) !== undefined;
  if (isRecorded && typeof store === 'string') {
    throw usageError('--store cannot be used with --sample, --replay or --record.', 'Leave one of them out.');
  }
  if (isRecorded || store === false) return undefined;
  return store ?? ownFolder();
}

/** Where this machine's inventory is kept. */
function ownFolder(): string {
  return storeFolder({ platform: process.platform, home: homedir(), environment: process.env });
}

function settingsOf(options: SourceOptions): Settings {
  return {
    ...defaultSettings,
    // A person who starts a command in a shell has trusted what the shell's configuration runs.
    trusted: true,
    memberRoleName: options.role ?? defaultSettings.memberRoleName,
    ...(options.externalId === undefined ? {} : { memberRoleExternalId: options.externalId }),
    ...(options.sessionName === undefined ? {} : { memberRoleSessionName: options.sessionName }),
    ...(options.ssoRoles === undefined ? {} : { ssoRoles: options.ssoRoles }),
    // One profile is read, and its accounts are entered in one of the two ways.
    ...(options.roleFor === undefined
      ? {}
      : { memberRoleByAccount: options.roleFor, ssoRoleByAccount: options.roleFor }),
    regions: options.regions ?? defaultSettings.regions,
    types: options.types ?? [],
    awsConfig: options.config === false ? 'off' : 'auto',
    azureTenants: options.tenants ?? [],
    azureSubscriptions: options.subscriptions ?? [],
    azureAppSettings: options.appSettings === true,
    concurrency: options.concurrency ?? defaultSettings.concurrency,
    freshFor: options.freshFor ?? defaultSettings.freshFor,
    ...(options.log === undefined ? { logLevel: 'warn' } : { logLevel: 'debug', logFile: path.resolve(options.log) }),
  };
}

async function chooseProfile(inventory: Inventory, options: SourceOptions): Promise<string> {
  const { profiles, problems } = await inventory.profiles();
  if (options.sample) return recorded(profiles, 'sample', options.profile);
  if (options.replay !== undefined) return recorded(profiles, 'replay', options.profile);
  problems.forEach(sayProblem);
  const named = options.profile;
  const own = profiles.filter(({ recording }) => recording === undefined);
  const chosen =
    named === undefined
      ? (own.find(({ name }) => name === (process.env.AWS_PROFILE ?? 'default')) ?? onlyOne(own))
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

/** One of several that stand for recordings: the first, or that of the cloud that is named. */
function recorded(profiles: readonly Profile[], prefix: string, named: string | undefined): string {
  const found = profiles.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`));
  return (found.find(({ id, provider }) => id === named || provider === named) ?? found[0])?.id ?? prefix;
}

/** The only profile there is. An SSO session that one uses is another way in, and no reason to ask which. */
function onlyOne(profiles: readonly Profile[]): Profile | undefined {
  const named = profiles.filter(({ portal }) => portal === undefined);
  const [only, ...others] = named.length > 0 ? named : profiles;
  return others.length === 0 ? only : undefined;
}

async function readWithProgress(inventory: Inventory, request: ReadRequest): Promise<ReadSummary> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once('SIGINT', stop);
  try {
    return await inventory.read(request, abort.signal, showProgress);
  } finally {
    process.off('SIGINT', stop);
    clearProgress();
  }
}
