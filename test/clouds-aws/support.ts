import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AwsAccess } from '../../src/clouds/aws/access.ts';
import { aws } from '../../src/clouds/aws/aws.ts';
import { type AwsTransport, liveTransport, type TransportPatience } from '../../src/clouds/aws/transport.ts';
import { createAgents } from '../../src/clouds/network/agents.ts';
import type { Call, Connection, Operation } from '../../src/model/cloud.ts';
import { environmentNetwork } from '../../src/model/network.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Resource } from '../../src/model/resource.ts';

export const own = '111111111111';
export const member = '222222222222';

export const profile: Profile = {
  id: 'aws:test',
  provider: 'aws',
  name: 'test',
  method: 'access key',
  source: 'test',
  region: 'eu-west-1',
  partition: 'aws',
};

/** Credentials that a recording must never hold. */
export const planted = {
  accessKeyId: 'AKIAPLANTEDPLANTED00',
  secretAccessKey: 'plantedSecretKey',
  sessionToken: 'plantedToken',
};

export interface Harness {
  readonly connection: Connection;
  /** Every call made, in order. */
  readonly operations: Operation[];
  readonly call: Call;
  list(type: string, parent?: Resource): Promise<Resource[]>;
}

const agents = createAgents({ ...environmentNetwork, proxySupport: 'off' }, {});

/** Real calls to servers on this machine. */
export function directTransport(patience: TransportPatience = {}): AwsTransport {
  return liveTransport({ agents, ...patience });
}

export function connect(
  endpoint: string,
  options: Partial<AwsAccess> & { profile?: Profile; signal?: AbortSignal; transport?: AwsTransport } = {},
): Harness {
  const operations: Operation[] = [];
  const signal = options.signal ?? new AbortController().signal;
  const connection = aws.connect(options.profile ?? profile, {
    credentials: options.credentials ?? (() => async () => planted),
    holdsCredentials: options.holdsCredentials ?? (() => true),
    fetchCredentials: options.fetchCredentials ?? (async () => {}),
    forgetCredentials: options.forgetCredentials ?? (() => {}),
    transport: options.transport ?? directTransport(),
    regions: options.regions ?? [],
    config: options.config ?? false,
    endpoint: () => endpoint,
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

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

export interface Asked {
  /** `DescribeVpcs`; for services whose protocol is REST, method and path: `GET /2015-03-31/functions`. */
  readonly operation: string;
  readonly parameters: Record<string, string>;
  readonly headers: IncomingMessage['headers'];
}

export interface Served {
  readonly endpoint: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** A server that speaks AWS's protocols as far as `answer` does. Undefined hangs. Answers GetCallerIdentity itself. */
export async function serve(answer: (asked: Asked) => Answer | undefined): Promise<Served> {
  const asked: Asked[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const one = askedOf(request, body);
    asked.push(one);
    const given = one.operation === 'GetCallerIdentity' ? callerIdentity : answer(one);
    if (given === undefined) return;
    const type = given.body.startsWith('<') ? 'text/xml;charset=UTF-8' : 'application/x-amz-json-1.1';
    response.writeHead(given.status ?? 200, { 'content-type': type, 'x-amzn-requestid': 'r-1', ...given.headers });
    response.end(given.body);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** In which of AWS's protocols a request is: JSON names its operation in a header, query in a parameter, REST nowhere. */
function askedOf(request: IncomingMessage, body: string): Asked {
  const { headers, method = 'GET', url = '/' } = request;
  const target = headers['x-amz-target'];
  if (target !== undefined) {
    return { operation: String(target).split('.')[1] ?? '', parameters: JSON.parse(body), headers };
  }
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const form = Object.fromEntries(new URLSearchParams(body));
  if (form.Action !== undefined) return { operation: form.Action, parameters: form, headers };
  return { operation: `${method} ${pathname}`, parameters: Object.fromEntries(searchParams), headers };
}

const callerIdentity: Answer = {
  body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
    <Arn>arn:aws:sts::${own}:assumed-role/Reader/someone</Arn><UserId>AROA:someone</UserId><Account>${own}</Account>
  </GetCallerIdentityResult></GetCallerIdentityResponse>`,
};

/** An answer of EC2 with this inside. */
export function ec2Answer(operation: string, inner: string): Answer {
  return {
    body: `<?xml version="1.0" encoding="UTF-8"?>
<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId>${inner}</${operation}Response>`,
  };
}

export const regionOf = (account: string, region = 'eu-west-1'): Resource => ({
  id: `aws:region:${account}:${region}`,
  type: 'aws.account.region',
  name: region,
  account,
  region,
  parent: `aws:account:${account}`,
  tags: {},
  properties: { RegionName: region },
});

export const accountOf = (number: string, properties: Resource['properties'] = { State: 'ACTIVE' }): Resource => ({
  id: `aws:account:${number}`,
  type: 'aws.organizations.account',
  name: 'payments',
  account: number,
  tags: {},
  properties,
});
