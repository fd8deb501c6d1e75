import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.ts';

interface EntraError {
  readonly status?: number;
  readonly error: string;
  readonly code: number;
  readonly sentence: string;
  readonly suberror?: string;
  readonly claims?: string;
}

/**
 * A refusal in Entra's shape.
 * https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
 */
export function entraError({ status = 400, error, code, sentence, suberror, claims }: EntraError, at: number): Answer {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const description = `AADSTS${code}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`;
  return {
    status,
    body: {
      error,
      error_description: description,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      ...(suberror === undefined ? {} : { suberror }),
      ...(claims === undefined ? {} : { claims }),
    },
  };
}

export function tenantNotFound(tenant: string, at: number): Answer {
  const sentence =
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct ` +
    'cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.';
  return entraError({ error: 'invalid_tenant', code: 90002, sentence }, at);
}

export function invalidSecret(clientId: string, at: number): Answer {
  const sentence =
    'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the ' +
    `client secret ID, for a secret added to app '${clientId}'.`;
  return entraError({ status: 401, error: 'invalid_client', code: 7000215, sentence }, at);
}

export function applicationNotFound(clientId: string, tenant: string, at: number): Answer {
  const sentence =
    `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the ` +
    'application has not been installed by the administrator of the tenant or consented to by any user in the tenant.';
  return entraError({ error: 'unauthorized_client', code: 700016, sentence }, at);
}

export function userNotInTenant(user: string, home: string, tenant: string, at: number): Answer {
  const sentence =
    `User account '${user}' from identity provider 'https://sts.windows.net/${home}/' does not exist in tenant ` +
    `'${tenant}' and cannot access the application in that tenant.`;
  return entraError({ error: 'invalid_grant', code: 50020, sentence }, at);
}

export function badGrant(sentence: string, code: number, at: number): Answer {
  return entraError({ error: 'invalid_grant', code, sentence }, at);
}

/** What a refresh token gets where the person has to act. Multi-factor authentication names the claims to ask for. */
export function interactionRequired(code: 50076 | 70043, at: number): Answer {
  if (code === 70043) {
    const sentence =
      'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was ' +
      `issued on ${new Date(at - 86_400_000).toISOString()} and the maximum allowed lifetime for this request is 43200.`;
    return entraError({ error: 'invalid_grant', code, sentence, suberror: 'bad_token' }, at);
  }
  const sentence =
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use ' +
    "multi-factor authentication to access '797f4846-ba00-4fd7-ba43-dac1f8f63013'.";
  const claims = JSON.stringify({ access_token: { capolids: { essential: true, values: [randomUUID()] } } });
  return entraError({ error: 'interaction_required', code, sentence, suberror: 'basic_action', claims }, at);
}
