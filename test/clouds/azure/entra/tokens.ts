import { randomUUID } from 'node:crypto';
import { type Answer, ok } from '../answer.ts';
import type { Application, User } from '../estate.ts';
import type { IndexedEstate } from '../indexEstate.ts';
import { jwt, type TokenBook } from './accessTokens.ts';
import type { DeviceCodes } from './deviceCodes.ts';
import {
  applicationNotFound,
  badGrant,
  entraError,
  interactionRequired,
  invalidSecret,
  tenantNotFound,
  userNotInTenant,
} from './errors.ts';

export type Form = Readonly<Record<string, string | undefined>>;

/** `/{tenant}/oauth2/v2.0/token` for the grants that a reader without a browser uses. */
export function tokenEndpoint(
  estate: () => IndexedEstate,
  book: TokenBook,
  devices: DeviceCodes,
  now: () => number,
): (tenant: string, form: Form) => Answer {
  const refreshable = new Map<string, string>();

  const forApplication = (tenant: string, form: Form): Answer => {
    const found = estate().tenant(tenant);
    if (found === undefined) return tenantNotFound(tenant, now());
    const { client_id: clientId = '' } = form;
    const { id } = found.tenant;
    const application = estate().principals.find(
      (one): one is Application => one.kind === 'application' && one.clientId === clientId && one.tenants.includes(id),
    );
    if (application === undefined) return applicationNotFound(clientId, id, now());
    if (form.client_assertion === undefined ? form.client_secret !== application.secret : !application.assertion) {
      return invalidSecret(clientId, now());
    }
    const { token, seconds } = book.give(application, id, audienceOf(form), form.claims ?? '');
    return ok({ token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: token });
  };

  const forUser = (tenant: string, form: Form, user: User): Answer => {
    const home = user.tenants[0] ?? '';
    const anywhere = ['common', 'organizations'].includes(tenant);
    const found = estate().tenant(anywhere ? home : tenant);
    if (found === undefined) return tenantNotFound(tenant, now());
    const { id } = found.tenant;
    if (!user.tenants.includes(id)) return userNotInTenant(user.userName, home, id, now());
    const refused = user.interactionRequired?.[id];
    if (refused !== undefined && form.grant_type === 'refresh_token') return interactionRequired(refused, now());
    const { token, seconds } = book.give(user, id, audienceOf(form), form.claims ?? '');
    const refresh = `local.${randomUUID()}`;
    refreshable.set(refresh, user.userName);
    const issued = Math.floor(now() / 1000);
    return ok({
      token_type: 'Bearer',
      scope: `${form.scope ?? ''}`,
      expires_in: seconds,
      ext_expires_in: seconds,
      access_token: token,
      refresh_token: refresh,
      id_token: jwt({
        aud: form.client_id,
        iss: `https://login.microsoftonline.com/${id}/v2.0`,
        iat: issued,
        nbf: issued,
        exp: issued + seconds,
        name: user.userName,
        preferred_username: user.userName,
        oid: user.objectId,
        sub: user.objectId,
        tid: id,
        ver: '2.0',
      }),
      client_info: Buffer.from(JSON.stringify({ uid: user.objectId, utid: home })).toString('base64url'),
    });
  };

  const refreshed = (sent: string): User | undefined =>
    estate().principals.find(
      (one): one is User =>
        one.kind === 'user' && (one.refreshTokens?.includes(sent) || refreshable.get(sent) === one.userName),
    );

  return (tenant, form) => {
    switch (form.grant_type) {
      case 'client_credentials':
        return forApplication(tenant, form);
      case 'device_code':
      case 'urn:ietf:params:oauth:grant-type:device_code': {
        const user = devices.redeem(form.device_code ?? '');
        return 'status' in user ? user : forUser(tenant, form, user);
      }
      case 'refresh_token': {
        const user = refreshed(form.refresh_token ?? '');
        const sentence = "The provided value for the input parameter 'refresh_token' or 'assertion' is not valid.";
        return user === undefined ? badGrant(sentence, 70000, now()) : forUser(tenant, form, user);
      }
      default: {
        const sentence = `The app requested an unsupported grant type '${form.grant_type}'.`;
        return entraError({ error: 'unsupported_grant_type', code: 70003, sentence }, now());
      }
    }
  };
}

/** The resource of the first scope that names one: `https://management.azure.com/.default` means the part before. */
function audienceOf({ scope = '' }: Form): string {
  const named = scope.split(' ').find((one) => one.includes('://')) ?? 'https://management.azure.com/.default';
  return named.slice(0, named.lastIndexOf('/'));
}
