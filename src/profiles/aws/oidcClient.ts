import type { SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { Profile } from '../../model/profile.ts';
import { type AwsAccess, clientOptions } from './access.ts';

/** A client for the service that signs people in; whoever made it destroys it. Its calls carry no credentials. */
export async function oidcClient(
  profile: Profile,
  access: Pick<AwsAccess, 'requestHandler'>,
  region: string,
): Promise<SSOOIDCClient> {
  const { SSOOIDCClient } = await import('@aws-sdk/client-sso-oidc');
  return new SSOOIDCClient({ ...clientOptions(profile, access, 'sso-oidc', region), region });
}
