import type { Problem } from '../../model/problem.ts';
import { type Environment, readAzFile } from './azFolder.ts';
import { publicCloud } from './clouds.ts';

/** Who is signed in to one cloud with the Azure CLI. */
export interface AzAccount {
  /** A user name, a client id, or what az calls a managed identity. */
  readonly name: string;
  readonly kind: 'user' | 'service principal' | 'managed identity';
  readonly cloud: string;
  /** What az lists for it. An account without subscriptions has one whose id is that of its tenant. */
  readonly subscriptions: readonly AzSubscription[];
}

export interface AzSubscription {
  readonly id: string;
  /** The tenant whose tokens lead there. */
  readonly tenant: string;
  /** Whether az uses it, and so its account, where none is named. */
  readonly isDefault: boolean;
}

export interface AzAccounts {
  readonly path: string;
  readonly accounts: readonly AzAccount[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `azureProfile.json` of the Azure CLI anew. What is no sign-in is told and left out. Never throws. The file's form:
 * https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/_profile.py
 */
export async function readAzAccounts(environment: Environment): Promise<AzAccounts> {
  const { path, text, problem } = await readAzFile(environment, 'azureProfile.json');
  if (problem !== undefined) return { path, accounts: [], problems: [problem] };
  // The CLI writes the file with a byte order mark.
  const content = text?.replace(/^\uFEFF/, '') ?? '';
  if (content.trim() === '') return { path, accounts: [], problems: [] };
  let held: unknown;
  try {
    held = JSON.parse(content);
  } catch {
    return { path, accounts: [], problems: [brokenJson(path, content)] };
  }
  const listed = fieldOf(held, 'subscriptions');
  if (listed === undefined || listed === null) return { path, accounts: [], problems: [] };
  if (!Array.isArray(listed))
    return { path, accounts: [], problems: [malformed(path, 'has no list of subscriptions')] };

  const accounts = new Map<string, AzAccount & { subscriptions: AzSubscription[] }>();
  let unread = 0;
  for (const entry of listed) {
    const read = readEntry(entry);
    if (read === undefined) {
      unread += 1;
      continue;
    }
    const { subscription, ...account } = read;
    const key = `${account.cloud}\n${account.name.toLowerCase()}`;
    const known = accounts.get(key) ?? { ...account, subscriptions: [] };
    known.subscriptions.push(subscription);
    accounts.set(key, known);
  }
  const what = `holds ${unread} ${unread === 1 ? 'entry' : 'entries'} without account, tenant or id`;
  return { path, accounts: [...accounts.values()], problems: unread === 0 ? [] : [malformed(path, what)] };
}

function readEntry(entry: unknown): (Omit<AzAccount, 'subscriptions'> & { subscription: AzSubscription }) | undefined {
  const user = fieldOf(entry, 'user');
  const id = textOf(entry, 'id');
  const tenant = textOf(entry, 'tenantId');
  const name = textOf(user, 'name');
  if (id === undefined || tenant === undefined || name === undefined) return undefined;
  const managed = name === 'systemAssignedIdentity' || name === 'userAssignedIdentity';
  const principal = textOf(user, 'type') === 'servicePrincipal';
  return {
    // Several user-assigned identities share one name: what tells them apart stands beside it.
    name: name === 'userAssignedIdentity' ? (textOf(user, 'assignedIdentityInfo') ?? name) : name,
    kind: managed ? 'managed identity' : principal ? 'service principal' : 'user',
    cloud: textOf(entry, 'environmentName') ?? publicCloud.name,
    subscription: { id, tenant: tenant.toLowerCase(), isDefault: fieldOf(entry, 'isDefault') === true },
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === 'string' && field !== '' ? field : undefined;
}

function brokenJson(path: string, content: string): Problem {
  return {
    code: 'MalformedFile',
    message: `${path} is not JSON.`,
    advice: 'Run "az account clear" and "az login", which write the file anew.',
    nextStep: 'edit-file',
    file: { path, line: brokenLine(content.trimEnd().split('\n')) },
  };
}

/** The first line, counted from 1, with which a text cannot become JSON any more; the last where it only ends too early. */
function brokenLine(lines: readonly string[]): number {
  let [fine, broken] = [0, lines.length];
  while (broken - fine > 1) {
    const middle = Math.floor((fine + broken) / 2);
    if (canGoOn(lines.slice(0, middle).join('\n'))) fine = middle;
    else broken = middle;
  }
  return broken;
}

function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(said)?.[1];
    return /Unexpected end|Unterminated/.test(said) || Number(position) >= text.trimEnd().length;
  }
}

function malformed(path: string, what: string): Problem {
  return {
    code: 'MalformedFile',
    message: `${path} ${what}.`,
    advice: 'Run "az account clear" and "az login", which write the file anew.',
    nextStep: 'edit-file',
    file: { path },
  };
}
