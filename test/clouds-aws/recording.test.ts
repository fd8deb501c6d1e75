import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { type AwsTransport, recordingTransport, replayTransport } from '../../src/clouds/aws/transport.ts';
import { createRecorder, type Exchange } from '../../src/clouds/exchange.ts';
import { readRecording, writeRecording } from '../../src/clouds/recording.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { ec2Payloads } from './payloads/ec2.ts';
import { organizationsPayloads } from './payloads/organizations.ts';
import {
  accountOf,
  connect,
  directTransport,
  ec2Answer,
  member,
  own,
  planted,
  regionOf,
  type Served,
  serve,
} from './support.ts';

/** What STS would really hand out; none of it may reach a file. */
const handedOut = { id: 'ASIAHANDEDOUT0000000', secret: 'handed/out+secret=', token: 'handedOutToken==' };
const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
  <AccessKeyId>${handedOut.id}</AccessKeyId><SecretAccessKey>${handedOut.secret}</SecretAccessKey>
  <SessionToken>${handedOut.token}</SessionToken><Expiration>2020-01-01T00:00:00Z</Expiration></Credentials>
  </AssumeRoleResult></AssumeRoleResponse>`;

async function readEverything(transport: AwsTransport, endpoint: string): Promise<Resource[]> {
  const { list } = connect(endpoint, { transport });
  const organization = await list('aws.organizations.organization');
  const [vpcs, subnets, groups] = await Promise.all(
    ['aws.ec2.vpc', 'aws.ec2.subnet', 'aws.ec2.securityGroup'].map((type) => list(type, regionOf(own))),
  );
  const regions = await list('aws.account.region', accountOf(member));
  return [...organization, ...vpcs!, ...subnets!, ...groups!, ...regions];
}

async function assumeRole(transport: AwsTransport, endpoint: string, mfa = '123456') {
  const sts = new STSClient({
    endpoint,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: planted,
    requestHandler: transport.handler({ service: 'sts', region: 'eu-west-1', account: undefined }),
  });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${member}:role/Reader`,
      RoleSessionName: `orrery-${Math.random()}`,
      ExternalId: 'plantedExternalId',
      SerialNumber: `arn:aws:iam::${own}:mfa/me`,
      TokenCode: mfa,
    }),
  );
  return Credentials;
}

describe('recordings', () => {
  let folder: string;
  let file: string;
  let served: Served;
  before(async () => {
    served = await serve(({ operation }) => {
      if (operation === 'AssumeRole') return { body: assumed };
      if (operation in ec2Payloads) return ec2Answer(operation, ec2Payloads[operation] ?? '');
      return { body: JSON.stringify(organizationsPayloads[operation]) };
    });
  });
  after(() => served.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-recording-'));
    file = join(folder, 'estate.har.gz');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const record = async (): Promise<Resource[]> => {
    const recorder = createRecorder();
    const transport = recordingTransport(directTransport(), recorder);
    const read = await readEverything(transport, served.endpoint);
    await assumeRole(transport, served.endpoint);
    await transport.close();
    await writeRecording(file, recorder.exchanges());
    return read;
  };

  it('replay what was read, with no server there', async () => {
    const live = await record();
    assert.ok(live.length > 5);
    const replayed = await readEverything(replayTransport(await readRecording(file)), 'http://127.0.0.1:1');
    assert.deepEqual(replayed, live);
  });

  it('hold no secret, no header about who asked, and no address but the public one', async () => {
    await record();
    const text = gunzipSync(await readFile(file)).toString('utf8');
    const secrets = [...Object.values(planted), ...Object.values(handedOut), 'plantedExternalId', '123456'];
    for (const secret of [...secrets, ...secrets.map(encodeURIComponent)]) assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(
      text,
      /authorization|x-amz-security-token|user-agent|amz-sdk|x-amz-date|127\.0\.0\.1|localhost/i,
    );
    const { log } = JSON.parse(text);
    assert.equal(log.version, '1.2');
    for (const entry of log.entries) {
      const { service, region } = entry._orrery;
      assert.equal(new URL(entry.request.url).origin, `https://${service}.${region}.amazonaws.com`);
      for (const part of ['startedDateTime', 'time', 'cache', 'timings']) assert.ok(part in entry, part);
      for (const part of ['cookies', 'headers', 'queryString', 'headersSize', 'bodySize'])
        assert.ok(part in entry.request);
    }
  });

  it('give credentials that do not expire, whatever the session name and the MFA code', async () => {
    await record();
    const credentials = await assumeRole(replayTransport(await readRecording(file)), 'http://127.0.0.1:1', '654321');
    assert.equal(credentials?.Expiration?.getUTCFullYear(), 2999);
    assert.equal(credentials?.AccessKeyId, 'ASIAIOSFODNN7EXAMPLE');
  });

  it('are the same file whatever the order of reading', async () => {
    const recorder = createRecorder();
    await readEverything(recordingTransport(directTransport(), recorder), served.endpoint);
    await writeRecording(file, recorder.exchanges());
    const other = join(folder, 'other.har.gz');
    await writeRecording(other, [...recorder.exchanges()].reverse());
    assert.deepEqual(await readFile(other), await readFile(file));
  });

  it('leave nothing behind where they cannot be written', async () => {
    const missing = join(folder, 'no', 'such.har.gz');
    await assert.rejects(writeRecording(missing, []), (error) => error instanceof ProblemError);
    await writeRecording(file, []);
    assert.deepEqual(await readdir(folder), ['estate.har.gz']);
  });

  it('answer equal requests in order, and then the last answer again', async () => {
    const bodies = ['one', 'two', 'three'];
    const exchanges = bodies.map((id) => exchange({ Organization: { Id: id, Arn: id } }));
    await writeRecording(file, [...exchanges, exchanges[2]!, exchanges[2]!]);
    assert.equal((await readRecording(file)).length, 3, 'a repeated end is not kept');
    const { list } = connect('http://127.0.0.1:1', { transport: replayTransport(await readRecording(file)) });
    const names: string[] = [];
    for (let time = 0; time < 5; time++)
      names.push(...(await list('aws.organizations.organization')).map(({ name }) => name));
    assert.deepEqual(names, ['one', 'two', 'three', 'three', 'three']);
  });

  it('say that something was not recorded', async () => {
    await record();
    const { list, connection } = connect('http://127.0.0.1:1', {
      transport: replayTransport(await readRecording(file)),
    });
    const error = await list('aws.ec2.volume', regionOf(own)).catch((error: unknown) => error);
    const { kind, problem } = connection.diagnose(error);
    assert.deepEqual([kind, problem.code, problem.operation], ['unavailable', 'NotInRecording', 'ec2:DescribeVolumes']);
    const elsewhere = await list('aws.ec2.vpc', regionOf(own, 'us-east-1')).catch((error: unknown) => error);
    assert.equal(connection.diagnose(elsewhere).problem.code, 'NotInRecording', 'another region is another call');
  });

  it('can be cancelled while they answer', async () => {
    await record();
    const controller = new AbortController();
    const { list, connection, operations } = connect('http://127.0.0.1:1', {
      transport: replayTransport(await readRecording(file)),
      signal: controller.signal,
    });
    controller.abort();
    const error = await list('aws.organizations.organization').catch((error: unknown) => error);
    assert.equal(connection.diagnose(error).kind, 'cancelled');
    assert.equal(operations.length, 1);
  });

  it('name the file and what is wrong with it when they cannot be used', async () => {
    const har = (entry: object): Buffer => gzipSync(JSON.stringify({ log: { version: '1.2', entries: [entry] } }));
    const cases: [Buffer | undefined, RegExp][] = [
      [undefined, /cannot be read/],
      [Buffer.from('{"log":{}}'), /not gzipped/],
      [gzipSync(JSON.stringify({ log: {} })).subarray(0, 12), /not gzipped, or only part/],
      [gzipSync('{'), /not JSON/],
      [gzipSync('{"log":{}}'), /at log\./],
      [har({ request: {} }), /at log\.entries\.0\./],
    ];
    for (const [content, expected] of cases) {
      await rm(file, { force: true });
      if (content !== undefined) await writeFile(file, content);
      await assert.rejects(readRecording(file), (error) => {
        assert.ok(error instanceof ProblemError);
        assert.match(error.problem.message, expected);
        assert.ok(error.problem.message.includes(file));
        assert.equal(error.problem.nextStep, 'edit-file');
        return true;
      });
    }
  });
});

function exchange(answer: object): Exchange {
  return {
    target: { service: 'organizations', region: 'us-east-1' },
    request: {
      method: 'POST',
      url: 'https://organizations.us-east-1.amazonaws.com/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSOrganizationsV20161128.DescribeOrganization',
      },
      body: '{}',
    },
    response: { status: 200, headers: {}, body: JSON.stringify(answer) },
  };
}
