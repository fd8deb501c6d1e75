import type { Environment } from './azFolder.ts';

/** What gives managed identities to programs on this machine, as far as the environment says so. */
export type ManagedIdentityHost =
  | 'App Service'
  | 'Azure Arc'
  | 'Service Fabric'
  | 'Cloud Shell'
  | 'Azure Machine Learning';

/**
 * The host that the environment speaks of; undefined where it speaks of none. A virtual machine says nothing: whether one
 * has an identity is only known by asking it. The variables are those by which MSAL tells hosts apart.
 * https://learn.microsoft.com/entra/msal/dotnet/advanced/managed-identity
 */
export function managedIdentityHost(environment: Environment): ManagedIdentityHost | undefined {
  const { IDENTITY_ENDPOINT, IDENTITY_HEADER, IDENTITY_SERVER_THUMBPRINT, IMDS_ENDPOINT, MSI_ENDPOINT, MSI_SECRET } =
    environment;
  if (IDENTITY_ENDPOINT && IDENTITY_HEADER) return IDENTITY_SERVER_THUMBPRINT ? 'Service Fabric' : 'App Service';
  if (MSI_ENDPOINT) return MSI_SECRET ? 'Azure Machine Learning' : 'Cloud Shell';
  if (IDENTITY_ENDPOINT && IMDS_ENDPOINT) return 'Azure Arc';
  return undefined;
}

/** The client id of the user-assigned identity that is wanted; undefined for the one that the host itself has. */
export function managedIdentityClient(environment: Environment): string | undefined {
  const host = managedIdentityHost(environment);
  // These hosts have one identity, and refuse to be asked for another.
  if (host === 'Cloud Shell' || host === 'Service Fabric' || host === 'Azure Arc') return undefined;
  return environment.AZURE_CLIENT_ID || undefined;
}
