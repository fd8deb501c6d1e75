import { type Answer, ok } from '../answer.ts';

/** `/{tenant}/v2.0/.well-known/openid-configuration`, of it what clients use. */
export function openIdConfiguration(authority: string, tenant: string): Answer {
  const base = `${authority}/${tenant}`;
  return ok({
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  });
}

/** `/common/discovery/instance`: which hosts are one cloud. */
export function instanceDiscovery(authority: string): Answer {
  const host = new URL(authority).host;
  return ok({
    tenant_discovery_endpoint: `${authority}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: host,
        preferred_cache: host === 'login.microsoftonline.com' ? 'login.windows.net' : host,
        aliases: [host, ...(host === 'login.microsoftonline.com' ? ['login.windows.net', 'login.microsoft.com'] : [])],
      },
    ],
  });
}
