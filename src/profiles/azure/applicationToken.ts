import type { TokenCredential } from '@azure/core-auth';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { Environment } from './azFolder.ts';
import type { Entra } from './entra.ts';
import { type EnvironmentIdentity, environmentIdentity } from './environmentIdentity.ts';
import { type Token, unlessAborted } from './heldTokens.ts';

/**
 * A token of the application that the environment describes. The environment and its files are read anew, since secrets
 * and certificates are exchanged while programs run.
 */
export async function applicationToken(
  environment: Environment,
  entra: Entra,
  tenant: string | undefined,
  claims: string | undefined,
): Promise<Token> {
  const identity = environmentIdentity(environment);
  if (identity === undefined) throw new ProblemError(noApplication);
  if (!('method' in identity)) throw new ProblemError(identity);
  return tokenOf(await credentialFor(identity, entra), entra.scope, tenant ?? identity.tenant, claims);
}

/** Where the environment names no host, an address is asked which on machines outside of Azure nobody answers. */
const hostPatience = 10_000;

/**
 * A token of the managed identity of this machine or service. How to ask for one is found in the environment of this
 * process. Only the tenant of the identity gives tokens.
 */
export async function managedIdentityToken({ azure }: Profile, entra: Entra): Promise<Token> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const credential = new ManagedIdentityCredential({
    ...(azure?.account === undefined ? {} : { clientId: azure.account }),
    httpClient: entra.httpClient,
    retryOptions: { maxRetries: 0 },
  });
  const asked = tokenOf(credential, entra.scope, undefined, undefined);
  return unlessAborted(asked, AbortSignal.timeout(hostPatience));
}

async function credentialFor({ tenant, client, method }: EnvironmentIdentity, entra: Entra): Promise<TokenCredential> {
  const { ClientCertificateCredential, ClientSecretCredential, WorkloadIdentityCredential } = await import(
    '@azure/identity'
  );
  const options = {
    authorityHost: entra.authority,
    disableInstanceDiscovery: entra.isCustom,
    additionallyAllowedTenants: ['*'],
    httpClient: entra.httpClient,
    // Whoever asked for the token retries.
    retryOptions: { maxRetries: 0 },
  };
  switch (method.kind) {
    case 'secret':
      return new ClientSecretCredential(tenant, client, method.secret, options);
    case 'certificate': {
      const certificatePassword = method.password;
      return new ClientCertificateCredential(
        tenant,
        client,
        { certificatePath: method.file, ...(certificatePassword === undefined ? {} : { certificatePassword }) },
        options,
      );
    }
    case 'federated token':
      return new WorkloadIdentityCredential({
        ...options,
        tenantId: tenant,
        clientId: client,
        tokenFilePath: method.file,
      });
  }
}

async function tokenOf(
  credential: TokenCredential,
  scope: string,
  tenantId: string | undefined,
  claims: string | undefined,
): Promise<Token> {
  const issued = await credential.getToken(scope, {
    // Says that challenges are understood, without which none is sent.
    enableCae: true,
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(claims === undefined ? {} : { claims }),
  });
  if (issued === null) throw new Error('No token was issued.');
  return { token: issued.token, expiresOn: issued.expiresOnTimestamp };
}

const noApplication = {
  code: 'EnvironmentIncomplete',
  message: 'The environment no longer names an application of Azure.',
  advice: 'Refresh the profiles.',
  nextStep: 'none',
} as const;
