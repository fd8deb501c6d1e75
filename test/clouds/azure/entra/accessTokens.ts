import { createHash, randomUUID } from 'node:crypto';
import type { Principal } from '../estate.ts';

/** What ARM knows of a token that was given here. */
export interface Access {
  readonly principal: Principal;
  readonly tenantId: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** The claims that it was asked for with. */
  readonly claims: string;
}

export interface TokenBook {
  give(principal: Principal, tenantId: string, audience: string, claims: string): { token: string; seconds: number };
  access(token: string): Access | undefined;
}

/** Tokens in the shape of Entra's JWTs. Their signature is none, so nothing but this book accepts them. */
export function openTokenBook(seconds: number, now: () => number): TokenBook {
  const given = new Map<string, Access>();
  return {
    give(principal, tenantId, audience, claims) {
      const issued = Math.floor(now() / 1000);
      const token = jwt({
        aud: audience,
        iss: `https://sts.windows.net/${tenantId}/`,
        iat: issued,
        nbf: issued,
        exp: issued + seconds,
        tid: tenantId,
        oid: principal.objectId,
        sub: principal.objectId,
        ver: '1.0',
        uti: randomUUID(),
        ...(principal.kind === 'user'
          ? { idtyp: 'user', upn: principal.userName, unique_name: principal.userName }
          : { idtyp: 'app', appid: principal.clientId, appidacr: '1' }),
      });
      given.set(token, { principal, tenantId, expires: (issued + seconds) * 1000, claims });
      return { token, seconds };
    },
    access: (token) => given.get(token),
  };
}

/** Three parts as a JWT has them; the last one only looks like a signature. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ typ: 'JWT', alg: 'RS256', kid: 'local' })}.${part(claims)}`;
  return `${signed}.${createHash('sha256').update(signed).digest('base64url')}`;
}
