import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { IndexedEstate } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import type { TokenBook } from './accessTokens.ts';
import { deviceCodes } from './deviceCodes.ts';
import { tenantNotFound } from './errors.ts';
import { instanceDiscovery, openIdConfiguration } from './metadata.ts';
import { type Form, tokenEndpoint } from './tokens.ts';

/** Answers what login.microsoftonline.com would; nothing for a path that is none of its. */
export function entra(
  estate: () => IndexedEstate,
  book: TokenBook,
  options: AzureOptions,
  now: () => number,
): (call: Call) => Answer | undefined {
  const authority = options.activeDirectory ?? 'https://login.microsoftonline.com';
  const devices = deviceCodes(estate, options, now);
  const token = tokenEndpoint(estate, book, devices, now);
  const known = (tenant: string): boolean =>
    ['common', 'organizations'].includes(tenant) || estate().tenant(tenant) !== undefined;
  return ({ segments, body }) => {
    const [tenant = '', ...rest] = segments;
    const form = (typeof body === 'object' && body !== null ? body : {}) as Form;
    switch (rest.join('/')) {
      case 'discovery/instance':
        return instanceDiscovery(authority);
      case 'v2.0/.well-known/openid-configuration':
        return known(tenant) ? openIdConfiguration(authority, tenant) : tenantNotFound(tenant, now());
      case 'oauth2/v2.0/devicecode':
        return known(tenant) ? devices.start() : tenantNotFound(tenant, now());
      case 'oauth2/v2.0/token':
        return token(tenant, form);
      default:
        return undefined;
    }
  };
}
