import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import type { Rule } from './faultRules.ts';

interface Received {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

interface Asked {
  readonly service: string;
  readonly operation: string;
  readonly region?: string;
  readonly key?: string;
  readonly form?: string;
}

const answered = 'The whole answer of the provider, told without any fault.';
const organizations: Asked = { service: 'organizations', operation: 'ListRoots', region: 'us-east-1' };
const ec2: Asked = { service: 'ec2', operation: 'DescribeVpcs' };

describe('the fault proxy', () => {
  let provider: Server;
  let proxy: FaultProxy;
  let agent: Agent;
  let clock: number;
  let reached: string[];

  before(async () => {
    provider = createServer(async (incoming, response) => {
      const body = (await buffer(incoming)).toString();
      reached.push(`${incoming.headers.host} ${body}`);
      const keys = '<Credentials><AccessKeyId>ASIAMEMBER</AccessKeyId></Credentials>';
      response.setHeader('content-type', 'text/plain').end(body.includes('Action=AssumeRole') ? keys : answered);
    });
    await once(provider.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(async () => {
    clock = 0;
    reached = [];
    agent = new Agent({ keepAlive: true });
    proxy = await startFaultProxy(`http://127.0.0.1:${(provider.address() as AddressInfo).port}`, () => clock);
  });
  afterEach(async () => {
    agent.destroy();
    await proxy.stop();
  });
  after(() => provider.close());

  /** Sends a request as the SDKs do, and waits for its whole answer. Rejects as the connection does. */
  function ask({ service, operation, region = 'eu-west-1', key = 'AKIA', form = '' }: Asked, signal?: AbortSignal) {
    const json = service === 'organizations';
    const headers = {
      authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=00`,
      ...(json ? { 'x-amz-target': `AWSOrganizationsV20161128.${operation}` } : {}),
    };
    return new Promise<Received>((resolve, reject) => {
      request(proxy.endpoint, { method: 'POST', headers, agent, ...(signal === undefined ? {} : { signal }) })
        .once('error', reject)
        .once('response', (response) => {
          const { statusCode: status = 0 } = response;
          buffer(response).then((body) => resolve({ status, headers: response.headers, text: String(body) }), reject);
        })
        .end(json ? '{}' : `Action=${operation}&Version=1${form}`);
    });
  }

  async function outcomes(rule: Rule, asked: readonly Asked[]): Promise<string[]> {
    proxy.setRules([rule]);
    for (const each of asked) await ask(each);
    return proxy.calls().map(({ outcome }) => outcome);
  }

  it('passes calls on as they are and knows what they ask', async () => {
    const { status, text, headers } = await ask(organizations);
    await ask(ec2);
    assert.deepEqual([status, text, headers['content-type']], [200, answered, 'text/plain']);
    const host = proxy.endpoint.replace('http://', '');
    assert.deepEqual(reached, [`${host} {}`, `${host} Action=DescribeVpcs&Version=1`]);
    assert.deepEqual(proxy.calls(), [
      { ...organizations, account: '', at: 0, outcome: 'admitted' },
      { ...ec2, region: 'eu-west-1', account: '', at: 0, outcome: 'admitted' },
    ]);
    proxy.reset();
    assert.equal(proxy.count(), 0);
  });

  it('knows accounts by the keys that it saw a role get', async () => {
    await ask({ ...ec2, key: 'ASIAMEMBER' });
    await ask({
      service: 'sts',
      operation: 'AssumeRole',
      form: '&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2FX',
    });
    await ask({ ...ec2, key: 'ASIAMEMBER' });
    assert.deepEqual(
      proxy.calls().map(({ account }) => account),
      ['', '', '111122223333'],
    );
  });

  it('applies a rule to what it names, after some calls, so many times', async () => {
    const fault = { kind: 'serverError', status: 500 } as const;
    const asked = [ec2, organizations, ec2, { ...ec2, region: 'us-east-1' }, ec2, ec2];
    assert.deepEqual(
      await outcomes(
        { service: 'ec2', operation: 'DescribeVpcs', region: 'eu-west-1', after: 1, times: 2, fault },
        asked,
      ),
      ['admitted', 'admitted', 'faulted', 'admitted', 'faulted', 'admitted'],
    );
    assert.equal(reached.length, 4);
  });

  it('throttles by a bucket that time fills, for each account and region', async () => {
    proxy.setRules([{ fault: { kind: 'throttle', rate: 2, burst: 2 } }]);
    const elsewhere = { ...ec2, region: 'us-east-1' };
    for (const each of [ec2, { ...ec2, operation: 'DescribeSubnets' }, ec2, elsewhere]) await ask(each);
    clock = 500;
    for (const each of [ec2, ec2]) await ask(each);
    clock = 60_000;
    for (const each of [ec2, ec2, ec2]) await ask(each);
    assert.deepEqual(
      proxy.calls().map(({ at, outcome }) => `${at} ${outcome}`),
      [
        ...['0 admitted', '0 admitted', '0 throttled', '0 admitted', '500 admitted', '500 throttled'],
        ...['60000 admitted', '60000 admitted', '60000 throttled'],
      ],
    );
    assert.equal(proxy.count({ outcome: 'throttled' }), 3);
    assert.equal(proxy.count({ outcome: 'throttled', region: 'us-east-1' }), 0);
  });

  it('throttles by a bucket per operation where that is asked', async () => {
    const fault = { kind: 'throttle', rate: 1, burst: 1, per: 'operation' } as const;
    const other = { ...ec2, operation: 'DescribeSubnets' };
    assert.deepEqual(await outcomes({ fault }, [ec2, other, ec2]), ['admitted', 'admitted', 'throttled']);
  });

  it('refuses as each service does', async () => {
    const none = { kind: 'throttle', rate: 0, burst: 0 } as const;
    const sts = { service: 'sts', operation: 'GetCallerIdentity' };
    proxy.setRules([{ fault: none }]);
    const told = async (asked: Asked) => {
      const { status, text, headers } = await ask(asked);
      return [status, headers['x-amzn-errortype'] ?? /<Code>(.*)<\/Code>/.exec(text)?.[1], headers['retry-after']];
    };
    assert.deepEqual(await told(organizations), [400, 'TooManyRequestsException', undefined]);
    assert.equal(JSON.parse((await ask(organizations)).text).__type, 'TooManyRequestsException');
    assert.deepEqual(await told(ec2), [503, 'RequestLimitExceeded', undefined]);
    assert.deepEqual(await told(sts), [400, 'Throttling', undefined]);
    proxy.setRules([{ fault: { ...none, code: 'ThrottlingException', retryAfter: 3 } }]);
    assert.deepEqual(await told(organizations), [400, 'ThrottlingException', '3']);
    proxy.setRules([{ fault: { kind: 'serverError', status: 500 } }]);
    assert.deepEqual(await told(ec2), [500, 'InternalError', undefined]);
    assert.deepEqual(await told(organizations), [500, 'ServiceException', undefined]);
    proxy.setRules([{ fault: { kind: 'html', status: 502 } }]);
    const { status, text, headers } = await ask(ec2);
    assert.deepEqual([status, headers['content-type']], [502, 'text/html']);
    assert.match(text, /^<!DOCTYPE html>/);
    assert.deepEqual(reached, []);
  });

  it('resets before and during the answer', async () => {
    proxy.setRules([{ fault: { kind: 'reset', when: 'before' } }]);
    await assert.rejects(ask(ec2), { code: 'ECONNRESET' });
    assert.deepEqual(reached, []);
    proxy.setRules([{ fault: { kind: 'reset', when: 'during' } }]);
    const [response, failure] = await begin(ec2);
    assert.equal(response.headers['content-length'], String(answered.length));
    assert.equal((await failure)?.code, 'ECONNRESET');
    assert.equal(reached.length, 1);
  });

  it('ends answers too early, with and without a length', async () => {
    proxy.setRules([{ fault: { kind: 'truncated', length: 'declared' } }]);
    const [declared, failure] = await begin(ec2);
    assert.equal(declared.headers['content-length'], String(answered.length));
    assert.equal((await failure)?.code, 'ECONNRESET');
    proxy.setRules([{ fault: { kind: 'truncated', length: 'chunked' } }]);
    const [chunked, cutOff] = await begin(ec2);
    assert.equal(chunked.headers['transfer-encoding'], 'chunked');
    assert.ok(await cutOff);
  });

  it('sends slowly, yet everything', async () => {
    proxy.setRules([{ fault: { kind: 'slow', bytes: 5, every: 1 } }]);
    const pieces: string[] = [];
    const [response] = await begin(ec2, (piece) => pieces.push(piece));
    await once(response, 'close');
    assert.equal(pieces.join(''), answered);
    assert.ok(pieces.length > 1);
  });

  it('trickles without end, until somebody gives up', async () => {
    proxy.setRules([{ fault: { kind: 'trickle', every: 1 } }]);
    const giveUp = new AbortController();
    let bytes = 0;
    const [, failure] = await begin(ec2, () => ++bytes === 3 && giveUp.abort(), giveUp.signal);
    assert.ok(await failure);
  });

  it('hangs until somebody gives up, and tells how many were there at once', async () => {
    proxy.setRules([{ fault: { kind: 'hang' } }]);
    const leave = new AbortController();
    const hanging = [ask(ec2, leave.signal), ask(ec2, leave.signal)];
    while (proxy.count({ outcome: 'faulted' }) < 2) await new Promise(setImmediate);
    leave.abort();
    for (const each of hanging) await assert.rejects(each, { name: 'AbortError' });
    assert.equal(proxy.mostAtOnce(), 2);
  });

  it('does not pass a provider that is gone for a fault', async () => {
    const alone = await startFaultProxy('http://127.0.0.1:1');
    await assert.rejects(once(request(alone.endpoint).end(), 'response'), { code: 'ECONNRESET' });
    await assert.rejects(alone.stop(), { code: 'ECONNREFUSED' });
  });

  it('delays, and then goes on to what else is wrong', async () => {
    proxy.setRules([
      { fault: { kind: 'latency', milliseconds: 1 } },
      { times: 1, fault: { kind: 'html', status: 200 } },
    ]);
    assert.match((await ask(ec2)).text, /html/);
    assert.equal((await ask(ec2)).text, answered);
  });

  it('ends what is under way when it stops', async () => {
    proxy.setRules([{ fault: { kind: 'hang' } }]);
    const hanging = assert.rejects(ask(ec2), { code: 'ECONNRESET' });
    while (proxy.count() === 0) await new Promise(setImmediate);
    await proxy.stop();
    await hanging;
  });

  /** An answer as it begins, and how it fails later, if it does. */
  function begin(
    { service, operation }: Asked,
    onData: (piece: string) => void = () => {},
    signal?: AbortSignal,
  ): Promise<[IncomingMessage, Promise<NodeJS.ErrnoException | undefined>]> {
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/${service}/aws4_request, Signature=00`;
    return new Promise((resolve, reject) => {
      const asked = request(proxy.endpoint, {
        method: 'POST',
        headers: { authorization },
        agent,
        ...(signal === undefined ? {} : { signal }),
      });
      asked.once('error', reject).once('response', (response) => {
        response.setEncoding('utf8').on('data', onData);
        const failure = new Promise<NodeJS.ErrnoException | undefined>((settle) => {
          response.once('error', settle).once('end', () => settle(undefined));
        });
        resolve([response, failure]);
      });
      asked.end(`Action=${operation}`);
    });
  }
});
