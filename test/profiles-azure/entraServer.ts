import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Profile } from '../../src/model/profile.ts';

/** A request that came to the server. */
export interface EntraRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the form that was sent. */
  readonly form: URLSearchParams;
}

export interface EntraAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** Answers as Microsoft Entra would, on this machine, by what a test says. */
export async function startEntra(answer: (request: EntraRequest) => EntraAnswer | Promise<EntraAnswer>): Promise<{
  readonly address: string;
  readonly requests: EntraRequest[];
  close(): Promise<void>;
}> {
  const requests: EntraRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const { method = '', url = '', headers } = incoming;
    const request = { method, path: url, headers, form: new URLSearchParams(text) };
    requests.push(request);
    const { status = 200, body } = await answer(request);
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const contoso = '11111111-1111-4111-8111-111111111111';
export const fabrikam = '22222222-2222-4222-8222-222222222222';
export const ana = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

/** A token as Entra issues it for the resource manager, signed by nobody. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const parts = [{ alg: 'none', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${parts.join('.')}.signature`;
}

/** The answer to a token request: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code#successful-authentication-response */
export function issued(tenant: string, more: Readonly<Record<string, unknown>> = {}): EntraAnswer {
  return {
    body: {
      token_type: 'Bearer',
      scope: 'https://management.azure.com/.default',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: jwt({ tid: tenant, oid: ana, jti: Math.random() }),
      ...more,
    },
  };
}

/** A refusal, in the form of https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function refusal(error: string, number: number, text: string, status = 400): EntraAnswer {
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${text} Trace ID: 0000aaaa-11bb-cccc-dd22-eeeeee333333 Timestamp: 2026-01-09 02:02:12Z`,
      error_codes: [number],
      timestamp: '2026-01-09 02:02:12Z',
    },
  };
}

/** A profile of Azure whose Entra is at this address. */
export function profileAt(address: string, azure: NonNullable<Profile['azure']>, more: Partial<Profile> = {}): Profile {
  return {
    id: `azure:${azure.credential}`,
    provider: 'azure',
    name: 'ana@contoso.com',
    method: 'test',
    source: 'test',
    region: '',
    partition: 'AzureCloud',
    endpoints: {
      resourceManager: address,
      activeDirectory: address,
      audience: 'https://management.azure.com',
    },
    azure,
    ...more,
  };
}
