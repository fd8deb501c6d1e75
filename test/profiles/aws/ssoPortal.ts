import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Home, makeHome } from './home.ts';

/*
 * IAM Identity Center's sign-in service and access portal, of which no emulator exists, in the wire format of their API
 * references: paths, parameters, headers, fields and error codes are from
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html and
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/Welcome.html; tokens look like those of their examples.
 */

/** What must be found nowhere but in the file that the AWS CLI shares. */
export const planted = {
  accessToken: 'aoal-YigITUDiNX1xZwOMXM5MxOWDL0E0jg9P6EXAMPLEACCESSTOKEN',
  renewedToken: 'aoal-Renewed1xZwOMXM5MxOWDL0E0jg9P6EXAMPLEACCESSTOKEN',
  refreshToken: 'aorvJYubGpU6i91YnH7Mfo-AT2fIVa1zCfAEXAMPLEREFRESHTOKEN',
  clientSecret: 'VERYLONGSECRETeyJraWQiOiJrZXktMTU2NDAyODA5OSIsImFsZyI6IkhTMzg0In0',
  deviceCode: 'yJraWQiOiJrZXktMTU2Njk2ODA4OCIsImFsZyI6IkhTMzIn0EXAMPLEDEVICECODE',
  secretKey: 'planted/SecretKey/of/the/role/credentials',
  sessionToken: 'plantedSessionTokenOfTheRoleCredentials',
};

export interface PortalAccount {
  readonly number: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface PortalOptions {
  readonly accounts: readonly PortalAccount[];
  readonly pageSize?: number;
  /** Answers to the questions for the token, one after the other: an error code, or that it is there. */
  readonly poll?: readonly string[];
  /** Fails the next calls of a path with this status and code, as often as it says. */
  readonly faults?: { path: string; status: number; code: string; times: number }[];
}

export interface Portal {
  readonly endpoint: string;
  /** `GET /assignment/accounts`, in order. */
  readonly asked: { readonly call: string; readonly query: Record<string, string>; readonly body: string }[];
  /** Tokens that it takes. */
  readonly tokens: Set<string>;
  /** Seconds that a token lasts. */
  lifetime: number;
  /** Called before it answers, which waits for it. */
  meanwhile?: ((call: string) => Promise<void>) | undefined;
  count(call: string): number;
  close(): Promise<void>;
}

type Answer = readonly [status: number, body: object, code?: string];

export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { accounts, pageSize = 100, faults = [] } = options;
  const poll = [...(options.poll ?? ['ok'])];
  const portal: Omit<Portal, 'endpoint' | 'close'> = {
    asked: [],
    tokens: new Set([planted.accessToken, planted.renewedToken]),
    lifetime: 28_800,
    count: (call) => portal.asked.filter((one) => one.call === call).length,
  };

  const refusal = (status: number, code: string): Answer => [status, { message: `Because: ${code}` }, code];
  const oidcRefusal = (code: string): Answer => [
    400,
    { error: code.replace('Exception', ''), error_description: code },
    code,
  ];

  const createToken = (body: string): Answer => {
    const { grantType, refreshToken } = JSON.parse(body);
    if (grantType === 'refresh_token') {
      if (refreshToken !== planted.refreshToken) return oidcRefusal('InvalidGrantException');
      return [200, { accessToken: planted.renewedToken, tokenType: 'Bearer', expiresIn: portal.lifetime }];
    }
    const next = poll.shift() ?? 'ExpiredTokenException';
    if (next !== 'ok') return oidcRefusal(next);
    const { accessToken, refreshToken: refresh } = planted;
    return [200, { accessToken, tokenType: 'Bearer', expiresIn: portal.lifetime, refreshToken: refresh }];
  };

  const page = <Item>(items: readonly Item[], query: Record<string, string>) => {
    const size = Math.min(pageSize, Number(query.max_result ?? 100));
    const from = Number(query.next_token ?? 0);
    const nextToken = from + size < items.length ? { nextToken: String(from + size) } : { nextToken: null };
    return { items: items.slice(from, from + size), nextToken };
  };

  const answer = (call: string, query: Record<string, string>, body: string, token: string): Answer => {
    const fault = faults.find(({ path, times }) => call.endsWith(path) && times > 0);
    if (fault !== undefined) {
      fault.times--;
      return refusal(fault.status, fault.code);
    }
    if (call === 'POST /client/register') {
      const { clientSecret } = planted;
      const expiry = Math.floor(Date.now() / 1000) + 7_776_000;
      return [200, { clientId: 'EXAMPLECLIENTID', clientSecret, clientIdIssuedAt: 1, clientSecretExpiresAt: expiry }];
    }
    if (call === 'POST /device_authorization') {
      const verificationUri = 'https://device.sso.eu-west-1.amazonaws.com/';
      const verificationUriComplete = `${verificationUri}?user_code=PDTX-LQRB`;
      const { deviceCode } = planted;
      const codes = { deviceCode, userCode: 'PDTX-LQRB', verificationUri, verificationUriComplete };
      return [200, { ...codes, expiresIn: 600, interval: 1 }];
    }
    if (call === 'POST /token') return createToken(body);
    if (!portal.tokens.has(token)) return refusal(401, 'UnauthorizedException');
    const account = accounts.find(({ number }) => number === query.account_id);
    if (call === 'GET /assignment/accounts') {
      const { items, nextToken } = page(accounts, query);
      const accountList = items.map(({ number, name }) => ({
        accountId: number,
        accountName: name,
        emailAddress: `${number}@example.com`,
      }));
      return [200, { accountList, ...nextToken }];
    }
    if (account === undefined) return refusal(404, 'ResourceNotFoundException');
    if (call === 'GET /assignment/roles') {
      const { items, nextToken } = page(account.roles, query);
      const roleList = items.map((roleName) => ({ roleName, accountId: account.number }));
      return [200, { roleList, ...nextToken }];
    }
    if (!account.roles.includes(query.role_name ?? '')) return refusal(403, 'ForbiddenException');
    const { secretKey: secretAccessKey, sessionToken } = planted;
    const accessKeyId = `ASIA${query.role_name}${account.number}`;
    return [
      200,
      { roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration: Date.now() + 3_600_000 } },
    ];
  };

  const handle = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const call = `${request.method} ${pathname}`;
    const query = Object.fromEntries(searchParams);
    const body = await text(request);
    portal.asked.push({ call, query, body });
    await portal.meanwhile?.(call);
    return answer(call, query, body, String(request.headers['x-amz-sso_bearer_token']));
  };

  const server = createServer((request, response) => {
    void handle(request).then(([status, body, code]) => {
      response.writeHead(status, { 'content-type': 'application/json', ...(code && { 'x-amzn-errortype': code }) });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(portal, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

/** A home whose SSO session `corp` leads to a portal, and all else to another address. */
export async function portalHome(portal: Portal, elsewhere = 'http://127.0.0.1:1'): Promise<Home> {
  const config =
    '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n' +
    '[profile dev]\nsso_session = corp\nsso_account_id = 111111111111\nsso_role_name = Admin\n';
  return makeHome(
    { config },
    {
      AWS_ENDPOINT_URL: elsewhere,
      AWS_ENDPOINT_URL_SSO: portal.endpoint,
      AWS_ENDPOINT_URL_SSO_OIDC: portal.endpoint,
    },
  );
}

/** Where the AWS CLI keeps the token of the session `corp`. */
export function cliTokenFile(home: Home): string {
  return join(home.path, '.aws', 'sso', 'cache', `${createHash('sha1').update('corp').digest('hex')}.json`);
}

/** A token as the AWS CLI writes it, good for so many seconds. */
export function cliToken(seconds: number, changes: object = {}): string {
  const at = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
  return JSON.stringify({
    startUrl: 'https://corp.awsapps.com/start',
    region: 'eu-west-1',
    accessToken: planted.accessToken,
    expiresAt: at(Date.now() + seconds * 1000),
    clientId: 'EXAMPLECLIENTID',
    clientSecret: planted.clientSecret,
    registrationExpiresAt: at(Date.now() + 7_776_000_000),
    refreshToken: planted.refreshToken,
    ...changes,
  });
}
