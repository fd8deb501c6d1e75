import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../../src/model/profile.ts';
import { endpointFor } from '../../../src/profiles/aws/endpoints.ts';
import { findAwsProfiles } from '../../../src/profiles/aws/findProfiles.ts';
import { makeHome, removeHomes } from './home.ts';

const trusted = { trusted: true };

describe('finding AWS profiles', () => {
  after(removeHomes);

  const find = async (files: { config?: string; credentials?: string }, extra = {}, options = trusted) => {
    const home = await makeHome(files, extra);
    const found = await findAwsProfiles(home.environment, options);
    const named = (name: string): Profile => {
      const profile = found.profiles.find((candidate) => candidate.name === name);
      assert.ok(profile, `no profile ${name}`);
      return profile;
    };
    return { ...found, home, named };
  };

  it('finds none where nothing is configured', async () => {
    const { profiles, problems } = await find({});
    assert.deepEqual([profiles, problems], [[], []]);
  });

  it('lists every kind with its method, the environment first, then default, then by name', async () => {
    const config = `[profile team 10]
[profile web]
role_arn = arn:aws:iam::111122223333:role/web
web_identity_token_file = /token
[profile dev10]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = ReadOnly
[profile dev9]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 111122223333
sso_role_name = ReadOnly
[profile "quoted"]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = dev10
[default]
region = eu-central-1
[profile box]
role_arn = arn:aws:iam::111122223333:role/x
credential_source = EcsContainer
[profile program]
credential_process = /bin/echo {}
[profile console]
login_session = arn:aws:iam::111122223333:user/me
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
`;
    const credentials = '[default]\naws_access_key_id = AKIA\naws_secret_access_key = s\n';
    const { profiles, named } = await find(
      { config, credentials },
      { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's' },
    );
    assert.deepEqual(
      profiles.map(({ id, method, problem }) => [id, method, problem?.code]),
      [
        ['aws:environment', 'access key', undefined],
        ['aws:default', 'access key', undefined],
        ['aws:box', 'role assumed with container credentials', undefined],
        ['aws:console', 'console sign-in', undefined],
        ['aws:dev9', 'SSO sign-in', undefined],
        ['aws:dev10', 'SSO session corp', undefined],
        ['aws:program', 'credential process', undefined],
        ['aws:quoted', 'role assumed from dev10', undefined],
        ['aws:team 10', 'no credentials', 'SectionName'],
        ['aws:web', 'role assumed with a web identity token', undefined],
        ['aws:sso-session:corp', 'SSO session, every account', undefined],
      ],
    );
    assert.deepEqual(named('quoted').signIn, { kind: 'sso-session', name: 'corp' });
    assert.equal(named('quoted').ssoRegion, 'eu-west-1');
    assert.deepEqual(named('dev9').signIn, { kind: 'sso-profile', name: 'dev9' });
    assert.deepEqual(named('console').signIn, { kind: 'login', name: 'console' });
    assert.equal(named('default').region, 'eu-central-1');
  });

  it('has a profile for each SSO session, whether or not another uses it, and says what one lacks', async () => {
    const config =
      '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n' +
      '[sso-session half]\nsso_region = eu-west-1\n[profile sso-session:corp]\naws_access_key_id = A\naws_secret_access_key = s\n';
    const { home, profiles } = await find({ config });
    assert.deepEqual(
      profiles.map(({ id, region, signIn, portal, problem }) => [id, region, signIn?.name, portal, problem?.code]),
      [
        ['aws:"sso-session:corp"', 'us-east-1', undefined, undefined, undefined],
        [
          'aws:sso-session:corp',
          'eu-west-1',
          'corp',
          { startUrl: 'https://corp.awsapps.com/start', region: 'eu-west-1' },
          undefined,
        ],
        ['aws:sso-session:half', 'us-east-1', 'half', undefined, 'IncompleteSso'],
      ],
    );
    assert.deepEqual(profiles[2]?.problem?.file, { path: home.config, line: 4 });
  });

  it('holds no secret', async () => {
    const credentials =
      '[default]\naws_access_key_id = AKIA\naws_secret_access_key = hunter2\naws_session_token = hunter3\n';
    const config = '[profile x]\ncredential_process = /bin/login --password hunter4\n';
    const found = await find({ config, credentials }, { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 'hunter5' });
    assert.doesNotMatch(JSON.stringify([found.profiles, found.problems]), /hunter/);
  });

  it('reads the files that the environment names, with ~ for its home, and says when they are missing', async () => {
    const { home } = await find({});
    await mkdir(join(home.path, 'other'));
    await writeFile(
      join(home.path, 'other', 'c'),
      '[profile elsewhere]\naws_access_key_id = A\naws_secret_access_key = s\n',
    );
    const environment = { ...home.environment, AWS_CONFIG_FILE: '~/other/c', AWS_SHARED_CREDENTIALS_FILE: '~/gone' };
    const { profiles, problems } = await findAwsProfiles(environment, trusted);
    assert.deepEqual(
      profiles.map(({ name, source }) => [name, source]),
      [['elsewhere', join(home.path, 'other', 'c')]],
    );
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message]),
      [['FileNotFound', `${join(home.path, 'gone')} does not exist, but AWS_SHARED_CREDENTIALS_FILE names it.`]],
    );
  });

  it('uses USERPROFILE where there is no HOME, and says when a file cannot be read', async () => {
    const { home } = await find({ config: '[default]\nregion = eu-west-1\n' });
    await mkdir(home.credentials);
    const { profiles, problems } = await findAwsProfiles({ USERPROFILE: home.path }, trusted);
    assert.deepEqual(
      profiles.map(({ name }) => name),
      ['default'],
    );
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file?.path]),
      [['FileNotReadable', home.credentials]],
    );
  });

  it('sees an edit at the next call', async () => {
    const { home } = await find({ config: '[profile before]\nregion = eu-west-1\n' });
    await writeFile(home.config, '[profile after]\nregion = eu-west-1\n');
    const { profiles } = await findAwsProfiles(home.environment, trusted);
    assert.deepEqual(
      profiles.map(({ name }) => name),
      ['after'],
    );
  });

  it('takes the region as the SDK does, and the partition from it', async () => {
    const config = `[default]
region = eu-west-1
[profile both]
region = eu-west-1
[profile china]
region = cn-north-1
[profile gov]
role_arn = arn:aws-us-gov:iam::111122223333:role/x
source_profile = default
[profile none]
`;
    const credentials = '[both]\nregion = eu-west-2\naws_access_key_id = A\naws_secret_access_key = s\n';
    const places = async (extra: object) =>
      Object.fromEntries(
        (await find({ config, credentials }, extra)).profiles.map((profile) => [
          profile.name,
          `${profile.partition} ${profile.region}`,
        ]),
      );
    assert.deepEqual(await places({}), {
      default: 'aws eu-west-1',
      both: 'aws eu-west-2',
      china: 'aws-cn cn-north-1',
      gov: 'aws-us-gov us-gov-west-1',
      none: 'aws us-east-1',
    });
    const overridden = await places({ AWS_REGION: 'ap-south-1', AWS_DEFAULT_REGION: 'us-west-2' });
    assert.deepEqual(overridden, {
      default: 'aws ap-south-1',
      both: 'aws ap-south-1',
      china: 'aws-cn cn-north-1',
      gov: 'aws-us-gov us-gov-west-1',
      none: 'aws ap-south-1',
    });
    assert.equal((await places({ AWS_DEFAULT_REGION: 'us-west-2' })).none, 'aws us-west-2');
  });

  it('knows where calls go: the environment before the services section before the profile', async () => {
    const config = `[profile local]
endpoint_url = http://localhost:1
services = mine
[profile plain]
region = eu-west-1
[profile off]
endpoint_url = http://localhost:1
ignore_configured_endpoint_urls = true
[services mine]
sts =
  endpoint_url = http://localhost:2
sso_oidc =
  endpoint_url = http://localhost:3
`;
    const { named } = await find({ config });
    const local = (service: string) => endpointFor(named('local'), service);
    assert.equal(local('EC2'), 'http://localhost:1');
    assert.equal(local('STS'), 'http://localhost:2');
    assert.equal(local('SSO OIDC'), 'http://localhost:3');
    assert.equal(endpointFor(named('plain'), 'EC2'), undefined);
    assert.equal(endpointFor(named('off'), 'EC2'), undefined);

    const extra = { AWS_ENDPOINT_URL: 'http://localhost:4', AWS_ENDPOINT_URL_SSO_OIDC: 'http://localhost:5' };
    const fromEnvironment = (await find({ config }, extra)).named;
    assert.equal(endpointFor(fromEnvironment('local'), 'sts'), 'http://localhost:4');
    assert.equal(endpointFor(fromEnvironment('plain'), 'SSO OIDC'), 'http://localhost:5');
    const ignored = (await find({ config }, { ...extra, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' })).named;
    assert.equal(endpointFor(ignored('local'), 'sts'), undefined);
  });

  it('lists a broken profile with its problem and place; the others still work', async () => {
    const config = `[profile good]
aws_access_key_id = A
aws_secret_access_key = s
[profile unknown-source]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = gone
[profile a]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = b
[profile b]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = a
[profile no-session]
sso_session = gone
sso_account_id = 111122223333
sso_role_name = x
[profile no-role]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 111122223333
[profile sourceless]
role_arn = arn:aws:iam::111122223333:role/x
[profile torn]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = good
credential_source = Environment
[profile half]
aws_access_key_id = A
[profile odd]
role_arn = arn:aws:iam::111122223333:role/x
credential_source = Moon
[profile nowhere]
aws_access_key_id = A
aws_secret_access_key = s
region = evil.com/#
[profile astray]
aws_access_key_id = A
aws_secret_access_key = s
endpoint_url = localhost
[profile serviceless]
aws_access_key_id = A
aws_secret_access_key = s
services = gone
[bare]
region = eu-west-1
`;
    const { profiles, problems, home } = await find({ config });
    const problemLines = Object.fromEntries(
      profiles.map(({ name, problem }) => [name, problem && `${problem.code} ${problem.file?.line}`]),
    );
    assert.deepEqual(problemLines, {
      a: 'SourceProfileLoop 12',
      astray: 'InvalidEndpoint 39',
      b: 'SourceProfileLoop 9',
      bare: 'SectionName 44',
      good: undefined,
      half: 'NoCredentials 28',
      'no-role': 'IncompleteSso 18',
      'no-session': 'SsoSessionNotFound 14',
      nowhere: 'InvalidRegion 35',
      odd: 'UnknownCredentialSource 31',
      serviceless: 'ServicesNotFound 43',
      sourceless: 'NoCredentials 22',
      torn: 'NoCredentials 26',
      'unknown-source': 'SourceProfileNotFound 6',
    });
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['SectionName', { path: home.config, line: 44 }]],
    );
    for (const { problem } of profiles) {
      if (problem === undefined) continue;
      assert.equal(problem.nextStep, 'edit-file');
      assert.match(problem.message, /\.$/);
      assert.match(problem.advice, /\.$/);
    }
  });

  it('gives no profile the keys of another whose header is not closed', async () => {
    const config =
      '[profile a]\nregion = eu-west-1\n[profile b\naws_access_key_id = B\naws_secret_access_key = s\n[profile c]\naws_access_key_id = C\naws_secret_access_key = s\n';
    const { profiles } = await find({ config });
    assert.deepEqual(
      profiles.map(({ name, problem }) => [name, problem?.code, problem?.file?.line]),
      [
        ['a', 'UnclosedSection', 3],
        ['b', 'UnclosedSection', 3],
        ['c', undefined, undefined],
      ],
    );
  });

  it('does not hand the SDK a file that would break it', async () => {
    const config = '[profile safe]\naws_access_key_id = A\naws_secret_access_key = s\n';
    const { profiles, problems } = await find({ config, credentials: '[x]\na = b\n[constructor]\nkeys = broken\n' });
    assert.equal(typeof Object.keys, 'function');
    assert.deepEqual(
      profiles.map(({ name, problem }) => [name, problem?.code]),
      [
        ['constructor', 'UnreadableFile'],
        ['safe', undefined],
        ['x', 'UnreadableFile'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file?.line]),
      [['UnreadableFile', 3]],
    );
  });

  it('says that a role without a source is passed over', async () => {
    const config =
      '[default]\naws_access_key_id = A\naws_secret_access_key = s\nrole_arn = arn:aws:iam::111122223333:role/x\n';
    const { profiles, problems } = await find({ config });
    assert.equal(profiles[0]?.problem, undefined);
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file?.line]),
      [['RoleIgnored', 4]],
    );
  });

  it('names a program only in a trusted workspace, also behind a source profile', async () => {
    const config = `[profile program]
credential_process = /bin/login
[profile through]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = program
`;
    const inTrust = await find({ config });
    assert.deepEqual(
      inTrust.profiles.map(({ problem }) => problem),
      [undefined, undefined],
    );
    const { named } = await find({ config }, {}, { trusted: false });
    assert.equal(named('program').problem?.code, 'WorkspaceNotTrusted');
    assert.match(named('through').problem?.message ?? '', /through profile program/);
    assert.match(named('through').problem?.advice ?? '', /Manage Workspace Trust/);
  });

  it('takes the environment as it is: keys, half a key, a container', async () => {
    const first = async (extra: object) =>
      (await find({ config: '[default]\nregion = eu-north-1\n' }, extra)).profiles[0];
    const half = await first({ AWS_ACCESS_KEY_ID: 'A' });
    assert.deepEqual([half?.id, half?.problem?.code], ['aws:environment', 'NoCredentials']);
    const box = await first({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1/x' });
    assert.deepEqual([box?.id, box?.method, box?.region], ['aws:environment', 'container credentials', 'eu-north-1']);
    const web = await first({ AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:aws:iam::1:role/x' });
    assert.equal(web?.method, 'role assumed with a web identity token');
    const china = await first({ AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's', AWS_REGION: 'cn-north-1' });
    assert.deepEqual([china?.region, china?.partition], ['cn-north-1', 'aws-cn']);
    assert.equal((await first({ AWS_PROFILE: 'default' }))?.id, 'aws:default');
  });

  it('keeps hostile names apart and as they are', async () => {
    const names = [
      'x"];import os#',
      '<img src=x onerror=alert(1)>',
      '`a`',
      "it's",
      '🪐',
      '\u202eevil',
      'environment',
      '$(id)',
    ];
    const credentials = names.map((name) => `[${name}]\naws_access_key_id = A\naws_secret_access_key = s\n`).join('');
    const { profiles } = await find({ credentials }, { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's' });
    assert.deepEqual(profiles.map(({ name }) => name).sort(), [...names, 'environment'].sort());
    assert.equal(new Set(profiles.map(({ id }) => id)).size, profiles.length);
    assert.deepEqual(
      profiles.filter(({ problem }) => problem).map(({ name }) => name),
      [],
    );
  });
});
