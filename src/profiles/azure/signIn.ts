import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';

/** What a new sign-in must lead to. */
export interface SignInTarget {
  readonly tenant?: string | undefined;
  /** What a challenge asked for, as JSON. */
  readonly claims?: string | undefined;
}

/** Why az cannot be asked although somebody is signed in: it has another cloud selected. */
export const cloudNotSelected = 'CloudNotSelected';

/**
 * The command line that signs a profile in again, word by word, to be run without a shell: names may hold anything. Where
 * a problem tells a command, it is that one. Throws a ProblemError for profiles that no command line signs in.
 */
export function azureSignInCommand(profile: Profile, problem?: Problem): string[] {
  if (profile.azure?.credential !== 'cli') throw noCommand(profile);
  return commandIn(problem) ?? (problem?.code === cloudNotSelected ? cloudCommand(profile) : loginCommand(profile, {}));
}

/**
 * What to do when a profile has to sign in, with the command where one does it and it can be pasted into any shell as it
 * stands.
 */
export function azureSignInAdvice(profile: Profile, target: SignInTarget): string {
  switch (profile.azure?.credential) {
    case 'cli':
      return advised(loginCommand(profile, target));
    case 'vscode':
      return `Sign in to the account ${profile.name} again with "Orrery: Sign In".`;
    default:
      return 'Sign in with "Orrery: Sign In".';
  }
}

/** What to do when az has another cloud selected than a profile's. */
export function selectCloudAdvice(profile: Profile): string {
  const words = cloudCommand(profile);
  return words.every(isPlain) ? `Select it: run "${words.join(' ')}".` : 'Select it with "az cloud set".';
}

function advised(words: readonly string[]): string {
  return words.every(isPlain) ? `Sign in again: run "${words.join(' ')}".` : 'Sign in again with "az login".';
}

/** A word that means the same in every shell and ends at the next space. */
function isPlain(word: string): boolean {
  return /^[\w.:/=+@-]+$/.test(word);
}

function commandIn(problem: Problem | undefined): string[] | undefined {
  return /: run "(az (?:login|cloud set)(?: [\w.:/=+@-]+)+)"/.exec(problem?.advice ?? '')?.[1]?.split(' ');
}

function cloudCommand({ partition }: Profile): string[] {
  return ['az', 'cloud', 'set', ...option('--name', partition)];
}

/**
 * How an account signs in with the Azure CLI. https://learn.microsoft.com/cli/azure/reference-index#az-login
 * A single tenant is named, since az would look into all others too, where other rules may bar it.
 */
function loginCommand({ azure }: Profile, { tenant, claims }: SignInTarget): string[] {
  const { account = '', tenants = [] } = azure ?? {};
  const into = tenant ?? (tenants.length === 1 ? tenants[0] : undefined);
  const inTenant = into === undefined ? [] : option('--tenant', into);
  if (account === 'systemAssignedIdentity') return ['az', 'login', '--identity'];
  const managed = /^MSI(Client|Object|Resource)-(.+)$/.exec(account);
  if (managed?.[1] !== undefined && managed[2] !== undefined) {
    return ['az', 'login', '--identity', ...option(`--${managed[1].toLowerCase()}-id`, managed[2])];
  }
  // az asks for the secret itself.
  if (isGuid(account)) return ['az', 'login', '--service-principal', ...option('--username', account), ...inTenant];
  const challenged = claims === undefined ? [] : option('--claims-challenge', Buffer.from(claims).toString('base64'));
  return ['az', 'login', ...inTenant, ...challenged];
}

/** A value that begins with a dash would be read as an option of its own. */
function option(name: string, value: string): string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value];
}

export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function noCommand({ name, method, source, azure }: Profile): ProblemError {
  const inEditor = azure?.credential === 'vscode' || azure?.credential === 'device-code';
  return new ProblemError({
    code: 'NoSignInCommand',
    message: `No command line signs profile ${name} in: it uses ${method}.`,
    advice: inEditor ? 'Use "Orrery: Sign In" in VS Code.' : `Look at how it is configured in ${source}.`,
    nextStep: inEditor ? 'sign-in' : 'none',
  });
}
