import type { Problem } from '../../model/problem.ts';
import type { Environment } from './azFolder.ts';
import { knownClouds, withoutSlash } from './clouds.ts';

/** How the environment signs an application in. */
export type EnvironmentMethod =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly file: string; readonly password?: string }
  | { readonly kind: 'federated token'; readonly file: string };

/** An application as the environment describes it. */
export interface EnvironmentIdentity {
  readonly tenant: string;
  readonly client: string;
  readonly method: EnvironmentMethod;
}

/**
 * What the environment says of an application, in the order in which the Azure SDKs look: secret, certificate, federated
 * token. Undefined where it says nothing; a problem where it says a part.
 * https://learn.microsoft.com/javascript/api/@azure/identity/environmentcredential and
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
export function environmentIdentity(environment: Environment): EnvironmentIdentity | Problem | undefined {
  const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: client } = environment;
  const method = methodOf(environment);
  // AZURE_CLIENT_ID alone names a managed identity, and AZURE_TENANT_ID a tenant to sign in to.
  if (method === undefined) return tenant && client ? incomplete(['AZURE_CLIENT_SECRET']) : undefined;
  const missing = [...(tenant ? [] : ['AZURE_TENANT_ID']), ...(client ? [] : ['AZURE_CLIENT_ID'])];
  if (!tenant || !client) return incomplete(missing);
  if (!isTenant(tenant)) return malformedTenant;
  return { tenant, client, method };
}

/** Whether a text can be a tenant: its id, or one of its domains. */
export function isTenant(text: string): boolean {
  return /^[0-9a-z][0-9a-z.-]*$/i.test(text);
}

/** The cloud that the environment itself names, by the address of its Entra; undefined where it names none. */
export function environmentCloud({ AZURE_AUTHORITY_HOST }: Environment): string | undefined {
  if (!AZURE_AUTHORITY_HOST) return undefined;
  const host = hostOf(AZURE_AUTHORITY_HOST);
  return knownClouds.find(({ activeDirectory }) => hostOf(activeDirectory) === host)?.name;
}

function hostOf(address: string): string | undefined {
  return URL.parse(/^https?:/i.test(address) ? address : `https://${withoutSlash(address)}`)?.hostname;
}

function methodOf(environment: Environment): EnvironmentMethod | undefined {
  const { AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_CLIENT_CERTIFICATE_PASSWORD } = environment;
  if (AZURE_CLIENT_SECRET) return { kind: 'secret', secret: AZURE_CLIENT_SECRET };
  if (AZURE_CLIENT_CERTIFICATE_PATH) {
    return {
      kind: 'certificate',
      file: AZURE_CLIENT_CERTIFICATE_PATH,
      ...(AZURE_CLIENT_CERTIFICATE_PASSWORD ? { password: AZURE_CLIENT_CERTIFICATE_PASSWORD } : {}),
    };
  }
  if (environment.AZURE_FEDERATED_TOKEN_FILE) {
    return { kind: 'federated token', file: environment.AZURE_FEDERATED_TOKEN_FILE };
  }
  return undefined;
}

function incomplete(missing: readonly string[]): Problem {
  const also =
    missing[0] === 'AZURE_CLIENT_SECRET' ? ' (or AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE)' : '';
  return {
    code: 'EnvironmentIncomplete',
    message: `The environment names an application of Azure, but lacks ${missing.join(' and ')}${also}.`,
    advice: 'Set what is missing where this program is started, then start it again.',
    nextStep: 'none',
  };
}

const malformedTenant: Problem = {
  code: 'EnvironmentTenant',
  message: 'AZURE_TENANT_ID is neither the id of a tenant nor one of its domains.',
  advice: 'Correct it where this program is started, then start it again.',
  nextStep: 'none',
};
