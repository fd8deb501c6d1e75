import type { Problem } from '../../model/problem.ts';
import type { AzureIdentity, Profile } from '../../model/profile.ts';
import { type AzAccount, readAzAccounts } from './azAccounts.ts';
import type { Environment } from './azFolder.ts';
import { type AzClouds, publicCloud, readAzClouds } from './clouds.ts';
import { environmentCloud, environmentIdentity, isTenant } from './environmentIdentity.ts';
import { managedIdentityClient, managedIdentityHost } from './managedIdentity.ts';
import { untrustedCli } from './trust.ts';

export type CredentialKind = AzureIdentity['credential'];

/** Every kind, in the order in which they are looked for where nobody says otherwise. */
export const credentialKinds: readonly CredentialKind[] = [
  'vscode',
  'cli',
  'environment',
  'managed-identity',
  'device-code',
];

/** An account that VS Code is signed in to. */
export interface MicrosoftAccount {
  readonly id: string;
  /** What people call it: a user name. */
  readonly label: string;
  /** As the Azure CLI names it. */
  readonly cloud: string;
}

export interface AzureSources {
  /** Whether az may run. */
  readonly trusted: boolean;
  readonly microsoftAccounts: () => Promise<readonly MicrosoftAccount[]>;
  /** Which kinds, in this order; empty: all that there are signs of. */
  readonly credentials: readonly string[];
  /** Tenants that a sign-in by device code is for. */
  readonly tenants: readonly string[];
}

/**
 * Every Azure identity on this machine, by kind in the order asked for, then as their owner lists them. One that cannot be
 * used is there with its problem; `problems` are mistakes in files and settings. Reads the files anew at every call, runs
 * no program and calls no service. A managed identity is looked for where the environment speaks of one, or the kinds name
 * it; a sign-in by device code is offered where the kinds name it, or where tenants are set and nothing else was found.
 */
export async function findAzureProfiles(
  environment: Environment,
  sources: AzureSources,
): Promise<{ profiles: Profile[]; problems: Problem[] }> {
  const clouds = await readAzClouds(environment);
  const problems: Problem[] = [...clouds.problems];
  const profiles: Profile[] = [];
  const named = new Set(sources.credentials);
  for (const kind of named.size === 0 ? credentialKinds : named) {
    switch (kind) {
      case 'vscode':
        profiles.push(...(await accountsOfVsCode(sources, clouds, problems)));
        break;
      case 'cli':
        profiles.push(...(await accountsOfAz(environment, sources, clouds, problems)));
        break;
      case 'environment':
        profiles.push(...applicationOf(environment, clouds));
        break;
      case 'managed-identity':
        if (named.has(kind) || managedIdentityHost(environment)) profiles.push(managed(environment, clouds));
        break;
      case 'device-code':
        if (named.has(kind) || (sources.tenants.length > 0 && profiles.length === 0)) {
          profiles.push(byDeviceCode(sources.tenants, clouds, environment));
        }
        break;
      default:
        problems.push(unknownKind(kind));
    }
  }
  return { profiles, problems };
}

async function accountsOfVsCode(sources: AzureSources, clouds: AzClouds, problems: Problem[]): Promise<Profile[]> {
  try {
    const accounts = await sources.microsoftAccounts();
    return accounts.map(({ id, label, cloud }) =>
      profileIn(cloud, clouds, {
        id: `azure:vscode:${id}`,
        name: label,
        method: 'VS Code account',
        source: 'VS Code',
        azure: { credential: 'vscode', account: id, tenants: [] },
      }),
    );
  } catch {
    problems.push({
      code: 'AccountsNotListed',
      message: 'VS Code did not list the Microsoft accounts that it is signed in to.',
      advice: 'Check that its extension Microsoft Account is enabled, then refresh the profiles.',
      nextStep: 'retry',
    });
    return [];
  }
}

async function accountsOfAz(
  environment: Environment,
  { trusted }: AzureSources,
  clouds: AzClouds,
  problems: Problem[],
): Promise<Profile[]> {
  const { path, accounts, problems: mistakes } = await readAzAccounts(environment);
  problems.push(...mistakes);
  return accounts.map((account) => {
    const profile = profileIn(account.cloud, clouds, {
      id: `azure:cli:${account.name}`,
      name: account.name,
      method: account.kind === 'user' ? 'Azure CLI' : `Azure CLI, ${account.kind}`,
      source: path,
      azure: { credential: 'cli', account: account.name, tenants: tenantsOf(account) },
    });
    return trusted ? profile : { ...profile, problem: untrustedCli(profile.name) };
  });
}

function tenantsOf({ subscriptions }: AzAccount): string[] {
  return [...new Set(subscriptions.map(({ tenant }) => tenant))];
}

function applicationOf(environment: Environment, clouds: AzClouds): Profile[] {
  const found = environmentIdentity(environment);
  if (found === undefined) return [];
  const complete = 'method' in found ? found : undefined;
  const client = environment.AZURE_CLIENT_ID;
  const profile = profileIn(environmentCloud(environment) ?? clouds.selected, clouds, {
    id: 'azure:environment',
    name: 'Azure environment',
    method: complete === undefined ? 'application' : `application with a ${methodWords[complete.method.kind]}`,
    source: 'environment',
    azure: {
      credential: 'environment',
      ...(client ? { account: client } : {}),
      tenants: complete === undefined ? [] : [complete.tenant.toLowerCase()],
    },
  });
  return [complete === undefined ? { ...profile, problem: found as Problem } : profile];
}

const methodWords = {
  secret: 'client secret',
  certificate: 'certificate',
  'federated token': 'federated token',
} as const;

function managed(environment: Environment, clouds: AzClouds): Profile {
  const client = managedIdentityClient(environment);
  const host = managedIdentityHost(environment);
  return profileIn(environmentCloud(environment) ?? clouds.selected, clouds, {
    id: 'azure:managed-identity',
    name: 'managed identity',
    method: host === undefined ? 'managed identity' : `managed identity of ${host}`,
    source: host === undefined ? 'built in' : 'environment',
    azure: { credential: 'managed-identity', ...(client === undefined ? {} : { account: client }), tenants: [] },
  });
}

function byDeviceCode(tenants: readonly string[], clouds: AzClouds, environment: Environment): Profile {
  const wrong = tenants.find((tenant) => !isTenant(tenant));
  const profile = profileIn(environmentCloud(environment) ?? clouds.selected, clouds, {
    id: 'azure:device-code',
    name: 'device code',
    method: 'sign-in with a code',
    source: 'settings',
    azure: { credential: 'device-code', tenants: tenants.filter(isTenant).map((tenant) => tenant.toLowerCase()) },
  });
  return wrong === undefined ? profile : { ...profile, problem: malformedTenant(wrong) };
}

function profileIn(
  cloud: string,
  clouds: AzClouds,
  { id, azure, ...rest }: Pick<Profile, 'id' | 'name' | 'method' | 'source'> & { readonly azure: AzureIdentity },
): Profile {
  const { endpoints, problem } = clouds.reach(cloud);
  return {
    id: cloud === publicCloud.name ? id : `${id}:${cloud}`,
    provider: 'azure',
    ...rest,
    region: '',
    partition: cloud,
    ...(endpoints && { endpoints: { ...endpoints } }),
    azure,
    ...(problem && { problem }),
  };
}

function unknownKind(kind: string): Problem {
  return {
    code: 'UnknownCredential',
    message: `Azure identities of the kind ${kind} are not known.`,
    advice: `Use some of ${credentialKinds.join(', ')} in the settings.`,
    nextStep: 'none',
  };
}

function malformedTenant(tenant: string): Problem {
  return {
    code: 'MalformedTenant',
    message: `${tenant} is neither the id of a tenant nor one of its domains.`,
    advice: 'Correct it in the settings.',
    nextStep: 'none',
  };
}
