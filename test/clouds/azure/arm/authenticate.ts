import { type Answer, refusal } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Access, TokenBook } from '../entra/accessTokens.ts';
import type { AzureOptions } from '../options.ts';

/** The claim that a challenge asks for, as continuous access evaluation does after a token was revoked. */
export const challengedClaims = JSON.stringify({ access_token: { nbf: { essential: true, value: '1604106651' } } });

/** The names of ARM, as https://github.com/Azure-Samples/active-directory-dotnetcore-daemon-v2/issues/145 shows them refused otherwise. */
const audiences = new Set(['https://management.azure.com', 'https://management.core.windows.net']);

/** Who calls, or the 401 that the call gets. */
export function authenticate(call: Call, book: TokenBook, options: AzureOptions, now: () => number): Access | Answer {
  const header = call.headers.authorization;
  if (header === undefined) {
    const message = "Authentication failed. The 'Authorization' header is missing.";
    return refusal(401, 'AuthenticationFailed', message, challenge('common', 'invalid_request', message));
  }
  const token = /^Bearer (.+)$/i.exec(header)?.[1] ?? '';
  const access = book.access(token);
  if (access === undefined) {
    const message = 'The access token is invalid.';
    return refusal(401, 'InvalidAuthenticationToken', message, challenge('common', 'invalid_token', message));
  }
  const audience = audienceOf(token);
  if (!audiences.has(audience.replace(/\/+$/, ''))) {
    const message =
      `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with one ` +
      `of the allowed audiences 'https://management.core.windows.net/','https://management.azure.com/'.`;
    const headers = challenge(access.tenantId, 'invalid_token', message);
    return refusal(401, 'InvalidAuthenticationTokenAudience', message, headers);
  }
  if (access.expires <= now()) {
    const message = `The access token expiry UTC time '${new Date(access.expires).toUTCString()}' is earlier than current UTC time '${new Date(now()).toUTCString()}'.`;
    const headers = challenge(access.tenantId, 'invalid_token', message);
    return refusal(401, 'ExpiredAuthenticationToken', message, headers);
  }
  if (options.claimsChallenge && !access.claims.includes('1604106651')) return claimsChallenge(access);
  return access;
}

/** The token is good, but of another tenant than the subscription is in. */
export function wrongTenant(access: Access, tenantId: string): Answer {
  const message =
    `The access token is from the wrong issuer 'https://sts.windows.net/${access.tenantId}/'. It must match the tenant ` +
    `'https://sts.windows.net/${tenantId}/' associated with this subscription. Please use the authority (URL) ` +
    `'https://login.windows.net/${tenantId}' to get the token.`;
  return refusal(401, 'InvalidAuthenticationTokenTenant', message, challenge(tenantId, 'invalid_token', message));
}

function audienceOf(token: string): string {
  return String(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).aud);
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge */
function claimsChallenge({ tenantId }: Access): Answer {
  const message = 'Continuous access evaluation resulted in challenge.';
  const claims = Buffer.from(challengedClaims).toString('base64');
  const header = challenge(tenantId, 'insufficient_claims', message)['WWW-Authenticate'];
  return refusal(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': `${header}, claims="${claims}"` });
}

function challenge(tenant: string, error: string, description: string): { 'WWW-Authenticate': string } {
  const uri = `https://login.microsoftonline.com/${tenant}`;
  return {
    'WWW-Authenticate': `Bearer authorization_uri="${uri}", error="${error}", error_description="${description}"`,
  };
}
