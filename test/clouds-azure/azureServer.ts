import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { azure } from '../../src/clouds/azure/azure.ts';
import { liveClient, resourceManagerTransport } from '../../src/clouds/azure/transport.ts';
import { createAgents } from '../../src/clouds/network/agents.ts';
import type { Call, Connection, Operation } from '../../src/model/cloud.ts';
import { environmentNetwork } from '../../src/model/network.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Resource } from '../../src/model/resource.ts';

export const tenant = '99999999-9999-9999-9999-999999999999';
export const subscription = '11111111-1111-1111-1111-111111111111';

export const profile: Profile = {
  id: 'azure:test',
  provider: 'azure',
  name: 'test',
  method: 'Azure CLI',
  source: 'test',
  region: '',
  partition: 'AzureCloud',
  azure: { credential: 'cli', account: 'me@example.com', tenants: [tenant] },
};

/** The tenant and the subscription as they are stored. */
export const tenantResource: Resource = {
  id: `/tenants/${tenant}`,
  type: 'azure.entra.tenant',
  name: 'tenant',
  tags: {},
  properties: { tenantId: tenant },
};
export const subscriptionResource: Resource = {
  id: `/subscriptions/${subscription}`,
  type: 'azure.resources.subscription',
  name: 'subscription',
  account: subscription,
  tags: {},
  properties: { tenantId: tenant },
};

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Sent as it is where it is a string, else as JSON. */
  readonly body: unknown;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Served {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** A resource manager that answers as told. Undefined breaks the connection off in the middle of an answer. */
export async function serveAzure(answer: (asked: Asked) => Answer | undefined): Promise<Served> {
  const asked: Asked[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const one = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body: await text(request),
    };
    asked.push(one);
    const given = answer(one);
    if (given === undefined) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"value":[', () => response.destroy());
      return;
    }
    const isText = typeof given.body === 'string';
    response.writeHead(given.status ?? 200, {
      'content-type': isText ? 'text/html' : 'application/json; charset=utf-8',
      ...given.headers,
    });
    response.end(isText ? given.body : JSON.stringify(given.body));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface Harness {
  readonly connection: Connection;
  readonly operations: Operation[];
  readonly call: Call;
  list(type: string, parent?: Resource): Promise<Resource[]>;
}

export interface HarnessOptions {
  readonly token?: (
    tenant: string | undefined,
    request?: { readonly claims?: string },
  ) => Promise<{ readonly token: string; readonly expiresOn: number }>;
  readonly signal?: AbortSignal;
  readonly callTimeout?: number;
  /** Through which everything goes. */
  readonly proxy?: string;
}

export const planted = 'plantedTokenOfTheTest';

/** Azure's real clients, sent to an address on this machine, without the collector: each call is sent once. */
export function connectAzure(url: string, options: HarnessOptions = {}): Harness {
  const { signal = new AbortController().signal, callTimeout, proxy } = options;
  const network =
    proxy === undefined
      ? ({ ...environmentNetwork, proxySupport: 'off' } as const)
      : { ...environmentNetwork, proxy, noProxy: [] };
  const client = liveClient({
    agents: createAgents(network, {}),
    ...(proxy === undefined ? { instead: { 'management.azure.com': url } } : {}),
    ...(callTimeout === undefined ? {} : { callTimeout }),
  });
  const operations: Operation[] = [];
  const connection = azure.connect(profile, {
    resourceManager: 'https://management.azure.com',
    token: options.token ?? (async () => ({ token: planted, expiresOn: Date.now() + 3_600_000 })),
    identity: async () => `azure:${tenant}/${subscription}`,
    tenants: [tenant],
    appSettings: false,
    transport: resourceManagerTransport('https://management.azure.com', client),
  });
  const call: Call = (operation, send) => {
    operations.push(operation);
    return send(signal);
  };
  const list = async (type: string, parent?: Resource): Promise<Resource[]> => {
    const found: Resource[] = [];
    for await (const page of connection.list(type, parent, call)) found.push(...page);
    return found;
  };
  return { connection, operations, call, list };
}
