import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { aws } from '../../src/clouds/aws/aws.ts';
import { type CallEnd, createTraffic } from '../../src/collect/traffic.ts';
import type { Call, Connection } from '../../src/model/cloud.ts';
import type { Resource } from '../../src/model/resource.ts';
import { awsCredentials } from '../../src/profiles/aws/credentials.ts';
import { makeHome, removeHomes } from '../profiles/aws/home.ts';
import { type Answer, directTransport, ec2Answer, member, profile, regionOf, type Served, serve } from './support.ts';

const anHour = 3_600_000;

function assumed(number: number, lifetime = anHour): Answer {
  return {
    body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
      <AccessKeyId>ASIA${number}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
      <Expiration>${new Date(Date.now() + lifetime).toISOString()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  };
}

function refused(status: number, code: string): Answer {
  return {
    status,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Because.</Message></Error></ErrorResponse>`,
  };
}

describe('the way into a member account', () => {
  let served: Served;
  let connection: Connection;
  let ends: CallEnd[];
  /** What STS answers to the first fetch, the second and so on; undefined hangs. */
  let sts: (number: number) => Answer | undefined;

  beforeEach(async () => {
    let fetches = 0;
    ends = [];
    served = await serve(({ operation }) =>
      operation === 'AssumeRole' ? sts(++fetches) : ec2Answer(operation, '<vpcSet/>'),
    );
    const config = '[profile test]\nregion = eu-west-1\naws_access_key_id = AKIAOWN\naws_secret_access_key = s\n';
    const { environment } = await makeHome({ config });
    const here = { ...profile, endpoints: { '*': served.endpoint } };
    const transport = directTransport();
    connection = aws.connect(here, {
      ...awsCredentials(here, {
        trusted: true,
        memberRoleName: 'Reader',
        environment,
        mfaCode: async () => undefined,
        requestHandler: (client) => transport.handler(client),
      }),
      transport,
      regions: [],
      endpoint: () => served.endpoint,
    });
  });
  afterEach(async () => {
    await connection.close();
    await served.close();
  });
  after(removeHomes);

  const callsUntil = (signal: AbortSignal): Call =>
    createTraffic({ concurrency: 8 }).calls({ connection, signal, foreground: false, onCall: (end) => ends.push(end) });
  const read = async (region: string, call = callsUntil(new AbortController().signal)): Promise<void> => {
    const place: Resource = regionOf(member, region);
    for await (const _ of connection.list('aws.ec2.vpc', place, call)) assert.ok(place);
  };
  const regions = ['eu-west-1', 'us-east-1', 'ap-south-1'];
  const fetched = (): number => served.asked.filter(({ operation }) => operation === 'AssumeRole').length;
  const signers = (): (string | undefined)[] =>
    served.asked
      .filter(({ operation }) => operation === 'DescribeVpcs')
      .map(({ headers }) => /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1]);
  const untilFetched = async (times: number): Promise<void> => {
    while (fetched() < times) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('is found once for all who ask at the same time, by one call that is counted', async () => {
    sts = assumed;
    await Promise.all(regions.map((region) => read(region)));
    await read('eu-west-1');
    assert.equal(fetched(), 1);
    const own = ends.filter(({ operation }) => operation.name === 'AssumeRole');
    assert.deepEqual(
      own.map(({ operation, attempt, outcome }) => ({ ...operation, attempt, outcome })),
      [{ service: 'sts', name: 'AssumeRole', region: 'eu-west-1', account: member, attempt: 1, outcome: 'answered' }],
    );
    assert.deepEqual(signers(), Array(4).fill('ASIA1'));
  });

  it('is found again shortly before its credentials expire, for clients that exist as well', async () => {
    sts = (number) => assumed(number, number === 1 ? 4 * 60_000 : anHour);
    await read('eu-west-1');
    await read('eu-west-1');
    await read('eu-west-1');
    assert.deepEqual(signers().slice(1), ['ASIA2', 'ASIA2']);
    assert.equal(fetched(), 2);
  });

  it('is refused to all who ask at the same time, and asked for again later', async () => {
    sts = (number) => (number === 1 ? refused(403, 'AccessDenied') : assumed(number));
    const errors = await Promise.all(regions.map((region) => read(region).catch((error: unknown) => error)));
    for (const error of errors) {
      const { kind, problem } = connection.diagnose(error);
      assert.deepEqual([kind, problem.operation], ['denied', 'sts:AssumeRole']);
      assert.match(problem.message, new RegExp(`role/Reader in account ${member}`));
    }
    assert.equal(fetched(), 1);
    assert.deepEqual(signers(), []);
    await read('eu-west-1');
    assert.equal(fetched(), 2);
  });

  it('is tried again by the one layer that retries, when STS throttles', async () => {
    sts = (number) => (number <= 2 ? refused(400, 'Throttling') : assumed(number));
    await Promise.all(regions.map((region) => read(region)));
    const own = ends.filter(({ operation }) => operation.name === 'AssumeRole');
    assert.deepEqual(
      own.map(({ attempt, outcome }) => [attempt, outcome]),
      [
        [1, 'throttled'],
        [2, 'throttled'],
        [3, 'answered'],
      ],
    );
    assert.equal(fetched(), 3, 'and by no other');
  });

  it('is looked for anew by one of the others, when who looked for it was cancelled', async () => {
    sts = (number) => (number === 1 ? undefined : assumed(number));
    const abort = new AbortController();
    const cancelled = read('eu-west-1', callsUntil(abort.signal)).catch((error: unknown) => error);
    await untilFetched(1);
    const others = regions.map((region) => read(region));
    abort.abort();
    assert.equal(connection.diagnose(await cancelled).kind, 'cancelled');
    await Promise.all(others);
    assert.equal(fetched(), 2);
    assert.deepEqual(signers(), ['ASIA2', 'ASIA2', 'ASIA2']);
  });

  it('leads past a fetch that hangs, for clients that were made before it', async () => {
    sts = (number) => (number === 2 ? undefined : assumed(number));
    await read('eu-west-1');
    const now = Date.now();
    const later = mock.method(Date, 'now', () => now + anHour - 60_000);
    try {
      const abort = new AbortController();
      const hanging = read('eu-west-1', callsUntil(abort.signal)).catch(() => {});
      await untilFetched(2);
      abort.abort();
      await hanging;
      sts = (number) => assumed(number, 2 * anHour);
      await read('eu-west-1');
      assert.deepEqual(signers(), ['ASIA1', 'ASIA3']);
    } finally {
      later.mock.restore();
    }
  });
});
