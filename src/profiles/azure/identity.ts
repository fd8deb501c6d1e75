import { ProblemError } from '../../model/problem.ts';

/** What an access token says of itself and of whom it stands for. */
export interface TokenClaims {
  /** The tenant that issued it. */
  readonly tid?: string;
  /** The user or service principal in that tenant. */
  readonly oid?: string;
  /** When it ends, in milliseconds since 1970. */
  readonly expires?: number;
}

/**
 * Reads the claims of a JWT; undefined where a text is none. The signature is not looked at: tokens are only shown to who
 * issued them. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function claimsOf(token: string): TokenClaims | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  let held: unknown;
  try {
    held = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof held !== 'object' || held === null) return undefined;
  const { tid, oid, exp } = held as Record<string, unknown>;
  return {
    ...(typeof tid === 'string' && tid !== '' ? { tid: tid.toLowerCase() } : {}),
    ...(typeof oid === 'string' && oid !== '' ? { oid: oid.toLowerCase() } : {}),
    ...(typeof exp === 'number' && Number.isFinite(exp) ? { expires: exp * 1000 } : {}),
  };
}

/**
 * Whose token this is, the same for every token of one user or service principal in one tenant: `azure:tenant/object`.
 * Both ids never change and are never given again. Throws a ProblemError for what names nobody.
 */
export function identityOf(token: string): string {
  const { tid, oid } = claimsOf(token) ?? {};
  if (tid === undefined || oid === undefined) {
    throw new ProblemError({
      code: 'MalformedToken',
      message: 'The token that was issued does not say whose it is.',
      advice: 'Check whether a proxy or a custom cloud answers in place of Microsoft Entra.',
      nextStep: 'check-network',
    });
  }
  return `azure:${tid}/${oid}`;
}
