import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type Problem, ProblemError } from '../../../src/model/problem.ts';
import type { Profile } from '../../../src/model/profile.ts';
import type { AwsAccess } from '../../../src/profiles/aws/access.ts';
import { awsCredentials } from '../../../src/profiles/aws/credentials.ts';
import { findAwsProfiles } from '../../../src/profiles/aws/findProfiles.ts';
import { type Home, makeHome, removeHomes } from './home.ts';
import { type StsServer, startSts } from './stsServer.ts';

const keys = 'aws_access_key_id = AKIABASE\naws_secret_access_key = s\n';
const role = (name: string) => `role_arn = arn:aws:iam::111122223333:role/${name}\n`;

describe('AWS credentials', () => {
  let sts: StsServer;
  const handler = new NodeHttpHandler();

  before(async () => {
    sts = await startSts();
  });
  beforeEach(() => {
    sts.calls.length = 0;
    sts.answer = () => ({});
  });
  after(async () => {
    handler.destroy();
    await sts.close();
    await removeHomes();
  });

  const homeWith = (config: string, extra = {}) => makeHome({ config }, { AWS_ENDPOINT_URL: sts.url, ...extra });
  const accessOf = ({ environment }: Home, changes: Partial<AwsAccess> = {}): AwsAccess => ({
    trusted: true,
    memberRoleName: 'OrganizationAccountAccessRole',
    environment,
    mfaCode: async () => undefined,
    requestHandler: () => handler,
    ...changes,
  });
  const profileOf = async (home: Home, name: string): Promise<Profile> => {
    const { profiles } = await findAwsProfiles(home.environment, { trusted: true });
    const profile = profiles.find((candidate) => candidate.name === name);
    assert.ok(profile);
    return profile;
  };
  const open = async (home: Home, name: string, changes: Partial<AwsAccess> = {}) =>
    awsCredentials(await profileOf(home, name), accessOf(home, changes)).credentials;
  const problemOf = async (asked: Promise<unknown>): Promise<Problem> => {
    const error = await asked.then(
      () => assert.fail('there were credentials'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ProblemError, String(error));
    return error.problem;
  };

  it('gives a profile its own keys, and members a role assumed with them under a fixed session name', async () => {
    const asked: unknown[] = [];
    const home = await homeWith(`[default]\n${keys}region = eu-west-1\n`);
    const credentials = await open(home, 'default', {
      requestHandler: (client) => {
        asked.push(client);
        return handler;
      },
    });
    assert.equal((await credentials(undefined)()).accessKeyId, 'AKIABASE');
    assert.equal(sts.calls.length, 0);
    const member = await credentials('444455556666')();
    assert.equal(member.sessionToken, 'arn:aws:iam::444455556666:role/OrganizationAccountAccessRole');
    assert.deepEqual(sts.calls[0]?.parameters, {
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: 'arn:aws:iam::444455556666:role/OrganizationAccountAccessRole',
      RoleSessionName: 'orrery',
    });
    assert.equal(sts.calls[0]?.signedBy, 'AKIABASE');
    assert.deepEqual(asked, [{ service: 'sts', region: 'eu-west-1', account: undefined }]);
  });

  it('names the partition in member roles', async () => {
    const home = await homeWith(`[profile china]\n${keys}region = cn-north-1\n`);
    await (await open(home, 'china', { memberRoleName: '/path/reader' }))('444455556666')();
    assert.equal(sts.calls[0]?.role, 'arn:aws-cn:iam::444455556666:role/path/reader');
  });

  it('assumes once for fifty who ask at the same time, and once per account', async () => {
    const home = await homeWith(`[default]\n${keys}`);
    const credentials = await open(home, 'default');
    const all = await Promise.all(Array.from({ length: 50 }, () => credentials('444455556666')()));
    assert.equal(new Set(all.map(({ accessKeyId }) => accessKeyId)).size, 1);
    assert.equal(sts.calls.length, 1);
    await credentials('444455556666')();
    assert.equal(sts.calls.length, 1);
    await credentials('777788889999')();
    assert.equal(sts.calls.length, 2);
  });

  it('fetches again what expires within five minutes, sharing that too', async () => {
    const home = await homeWith(`[default]\n${keys}`);
    const credentials = await open(home, 'default');
    sts.answer = ({ role: assumed }) => ({ lifetime: (assumed.includes('4444') ? 4 : 6) * 60_000 });
    for (const account of ['444455556666', '777788889999']) {
      await credentials(account)();
      await Promise.all([credentials(account)(), credentials(account)()]);
    }
    assert.deepEqual(
      sts.calls.map(({ role: assumed }) => assumed.split(':')[4]),
      ['444455556666', '444455556666', '777788889999'],
    );
  });

  it('does not keep a failure', async () => {
    const home = await homeWith(`[default]\n${keys}`);
    const member = (await open(home, 'default'))('444455556666');
    sts.answer = () => ({ error: { status: 403, code: 'AccessDenied', message: 'no <b>way</b>' } });
    const problem = await problemOf(member());
    assert.deepEqual(
      [problem.code, problem.operation, problem.nextStep],
      ['AccessDenied', 'sts:AssumeRole', 'grant-permission'],
    );
    assert.match(problem.message, /profile default.*OrganizationAccountAccessRole in account 444455556666/);
    sts.answer = () => ({});
    assert.equal((await member()).accessKeyId, 'ASIA2');
  });

  it('leaves throttling and dead endpoints to the caller, after one attempt', async () => {
    const home = await homeWith(`[default]\n${keys}`);
    const member = (await open(home, 'default'))('444455556666');
    sts.answer = () => ({ error: { status: 400, code: 'Throttling', message: 'slow down' } });
    await assert.rejects(member(), { name: 'Throttling' });
    sts.answer = () => ({ error: { status: 503, code: 'ServiceUnavailable', message: 'later' } });
    await assert.rejects(member(), (error: Error) => !(error instanceof ProblemError));
    assert.equal(sts.calls.length, 2);
    const dead = await makeHome({ config: `[default]\n${keys}` }, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    await assert.rejects((await open(dead, 'default'))('444455556666')(), { code: 'ECONNREFUSED' });
  });

  it('walks a chain of source profiles, asking for the code of the device that one names', async () => {
    const home = await homeWith(`[profile base]\n${keys}
[profile middle]
${role('middle')}source_profile = base
mfa_serial = arn:aws:iam::111122223333:mfa/me
role_session_name = someone
external_id = x1
duration_seconds = 1800
[profile top]
${role('top')}source_profile = middle
`);
    const devices: string[] = [];
    const credentials = await open(home, 'top', {
      mfaCode: async (device) => {
        devices.push(device);
        return ' 123456 ';
      },
    });
    const [first, second] = await Promise.all([credentials(undefined)(), credentials(undefined)()]);
    assert.equal(first, second);
    assert.deepEqual(devices, ['arn:aws:iam::111122223333:mfa/me']);
    assert.deepEqual(
      sts.calls.map(({ role: assumed, signedBy }) => [assumed.split('/')[1], signedBy]),
      [
        ['middle', 'AKIABASE'],
        ['top', 'ASIA1'],
      ],
    );
    const { SerialNumber, TokenCode, RoleSessionName, ExternalId, DurationSeconds } = sts.calls[0]?.parameters ?? {};
    assert.deepEqual(
      [SerialNumber, TokenCode, RoleSessionName, ExternalId, DurationSeconds],
      ['arn:aws:iam::111122223333:mfa/me', '123456', 'someone', 'x1', '1800'],
    );
    assert.equal(sts.calls[1]?.parameters.RoleSessionName, 'orrery');
  });

  it('ends when no code is entered, and when the code is wrong', async () => {
    const home = await homeWith(
      `[default]\n${keys}[profile x]\n${role('x')}source_profile = default\nmfa_serial = dev\n`,
    );
    const declined = await problemOf((await open(home, 'x'))(undefined)());
    assert.equal(declined.code, 'MfaCancelled');
    assert.match(declined.message, /cancelled: no code entered/);
    assert.equal(sts.calls.length, 0);
    const message = 'MultiFactorAuthentication failed with invalid MFA one time pass code.';
    sts.answer = () => ({ error: { status: 403, code: 'AccessDenied', message } });
    const wrong = await problemOf((await open(home, 'x', { mfaCode: async () => '000000' }))(undefined)());
    assert.deepEqual([wrong.code, wrong.nextStep, wrong.file?.line], ['MfaDenied', 'retry', 5]);
  });

  it('says which profile, file and line when STS refuses', async () => {
    const home = await homeWith(`[default]\n${keys}[profile x]\n${role('x')}source_profile = default\n`);
    const refusal = async (code: string) => {
      sts.answer = () => ({ error: { status: 403, code, message: 'refused' } });
      return problemOf((await open(home, 'x'))(undefined)());
    };
    const denied = await refusal('AccessDenied');
    assert.deepEqual(denied.file, { path: home.config, line: 5 });
    assert.match(denied.message, /profile x/);
    assert.equal((await refusal('InvalidClientTokenId')).nextStep, 'edit-file');
    assert.match((await refusal('ExpiredToken')).message, /expired/);
    assert.match((await refusal('RegionDisabledException')).message, /RegionDisabledException/);
  });

  it('runs a credential process only in a trusted workspace, also at the end of a chain', async () => {
    const home = await homeWith('');
    const script = join(home.path, 'login.sh');
    const trace = join(home.path, 'ran');
    await writeFile(
      script,
      `#!/bin/sh\necho ran >> '${trace}'\necho '{"Version":1,"AccessKeyId":"AKIAPROC","SecretAccessKey":"s"}'\n`,
    );
    await chmod(script, 0o755);
    await writeFile(
      home.config,
      `[profile p]\ncredential_process = ${script}\n[profile x]\n${role('x')}source_profile = p\n`,
    );
    for (const name of ['p', 'x']) {
      const problem = await problemOf((await open(home, name, { trusted: false }))(undefined)());
      assert.equal(problem.code, 'WorkspaceNotTrusted');
    }
    await assert.rejects(readFile(trace), { code: 'ENOENT' });
    assert.equal((await (await open(home, 'p'))(undefined)()).accessKeyId, 'AKIAPROC');
    await (await open(home, 'x'))(undefined)();
    assert.equal(sts.calls[0]?.signedBy, 'AKIAPROC');
    assert.equal(await readFile(trace, 'utf8'), 'ran\nran\n');
  });

  it('repeats nothing that a credential process wrote', async () => {
    const home = await homeWith('');
    const secret = 'hunter2';
    const expired = `{"Version":1,"AccessKeyId":"${secret}","SecretAccessKey":"s","Expiration":"2001-01-01T00:00:00Z"}`;
    const outputs = {
      CredentialProcessFailed: `echo ${secret}; echo ${secret} >&2; exit 3`,
      CredentialProcessOutput: `echo '${secret}'`,
      CredentialProcessExpired: `echo '${expired}'`,
    };
    for (const [code, command] of Object.entries(outputs)) {
      await writeFile(
        home.config,
        `[profile p]\nregion = eu-west-1\ncredential_process = sh -c "${command.replaceAll('"', '\\"')}"\n`,
      );
      const asked = (await open(home, 'p'))(undefined)();
      const problem = await problemOf(asked);
      assert.deepEqual([problem.code, problem.file], [code, { path: home.config, line: 3 }]);
      const error = await asked.catch((thrown: unknown) => thrown);
      assert.doesNotMatch(JSON.stringify(problem) + String(error) + String((error as Error).cause), /hunter2/);
    }
  });

  it('never falls back to the environment', async () => {
    const ambient = { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' };
    const home = await homeWith(
      `[profile empty]\nregion = eu-west-1\n[profile asks]\n${role('x')}credential_source = Environment\n`,
      ambient,
    );
    assert.equal((await problemOf((await open(home, 'empty'))(undefined)())).code, 'NoCredentials');
    assert.equal((await problemOf((await open(home, 'empty'))('444455556666')())).code, 'NoCredentials');
    assert.equal(sts.calls.length, 0);
    await (await open(home, 'asks'))(undefined)();
    assert.equal(sts.calls[0]?.signedBy, 'AKIAENV');
    const own = await (await open(home, 'environment'))(undefined)();
    assert.deepEqual([own.accessKeyId, own.sessionToken], ['AKIAENV', 't']);
  });

  it('exchanges a web identity token, and says when its file is missing', async () => {
    const home = await homeWith('');
    const token = join(home.path, 'token');
    await writeFile(home.config, `[profile web]\n${role('web')}web_identity_token_file = ${token}\n`);
    const missing = await problemOf((await open(home, 'web'))(undefined)());
    assert.deepEqual([missing.code, missing.file?.line], ['TokenFileNotReadable', 3]);
    await writeFile(token, 'the-token');
    assert.equal((await (await open(home, 'web'))(undefined)()).accessKeyId, 'ASIA1');
    const { action, parameters, signedBy } = sts.calls[0] ?? {};
    assert.deepEqual(
      [action, parameters?.WebIdentityToken, parameters?.RoleSessionName, signedBy],
      ['AssumeRoleWithWebIdentity', 'the-token', 'orrery', undefined],
    );
  });

  it('asks the container that the environment names', async () => {
    const container = createServer((request, response) => {
      const allowed = request.headers.authorization === 'letmein';
      const answer = { AccessKeyId: 'ASIABOX', SecretAccessKey: 's', Token: 't', Expiration: '2099-01-01T00:00:00Z' };
      response.writeHead(allowed ? 200 : 403).end(JSON.stringify(allowed ? answer : {}));
    });
    await new Promise<void>((resolve) => container.listen(0, '127.0.0.1', resolve));
    try {
      const home = await homeWith(`[profile box]\n${role('x')}credential_source = EcsContainer\n`, {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${(container.address() as AddressInfo).port}/`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'letmein',
      });
      assert.equal((await (await open(home, 'environment'))(undefined)()).accessKeyId, 'ASIABOX');
      await (await open(home, 'box'))(undefined)();
      assert.equal(sts.calls[0]?.signedBy, 'ASIABOX');
    } finally {
      container.closeAllConnections();
      container.close();
    }
  });

  it('signs with placeholders for a recording, and keeps what it answered', async () => {
    const home = await homeWith('');
    const profile: Profile = {
      id: 'sample',
      provider: 'aws',
      name: 'Sample estate',
      method: 'recording',
      source: 'built in',
      region: 'eu-west-1',
      partition: 'aws',
      endpoints: { '*': sts.url },
      recording: 'sample.har.gz',
    };
    sts.answer = () => ({ lifetime: -86_400_000 });
    const { credentials } = awsCredentials(profile, accessOf(home, { trusted: false }));
    assert.equal((await credentials(undefined)()).accessKeyId, 'RECORDING');
    await credentials('444455556666')();
    const member = await credentials('444455556666')();
    assert.equal(member.expiration, undefined);
    assert.deepEqual(
      sts.calls.map(({ signedBy }) => signedBy),
      ['RECORDING'],
    );
  });

  it('does not hide what the transport says', async () => {
    const home = await homeWith(`[default]\n${keys}`);
    const problem: Problem = {
      code: 'NotInRecording',
      message: 'Not recorded.',
      advice: 'Record it.',
      nextStep: 'none',
    };
    const requestHandler = () => ({ handle: () => Promise.reject(new ProblemError(problem)) });
    const asked = (await open(home, 'default', { requestHandler: requestHandler as never }))('444455556666')();
    assert.deepEqual(await problemOf(asked), problem);
  });
});
