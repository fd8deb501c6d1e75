import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import type { Profile } from '../../src/model/profile.ts';
import { createDeviceSessions } from '../../src/profiles/azure/deviceSession.ts';
import { findAzureProfiles } from '../../src/profiles/azure/findProfiles.ts';
import { claimsOf } from '../../src/profiles/azure/identity.ts';
import { azureSignInCommand } from '../../src/profiles/azure/signIn.ts';
import { azureTokens } from '../../src/profiles/azure/tokens.ts';
import { ana, contoso, fabrikam, jwt } from './entraServer.ts';

const subscriptionOfAna = '33333333-3333-4333-8333-333333333333';
const subscriptionOfBen = '44444444-4444-4444-8444-444444444444';

/** Prints as az does, by the file beside it, and notes how it was called. */
const fakeAz = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
appendFileSync(join(__dirname, 'calls'), JSON.stringify(process.argv.slice(2)) + '\\n');
const { stdout = '', stderr = '', code = 0 } = JSON.parse(readFileSync(join(__dirname, 'answer'), 'utf8'));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
`;

describe('tokens of the Azure CLI', () => {
  let folder: string;
  let bin: string;
  let environment: NodeJS.ProcessEnv;
  const path = process.env.PATH;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    folder = await mkdtemp(join(tmpdir(), 'orrery-az-'));
    bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'az'), fakeAz, { mode: 0o755 });
    environment = { AZURE_CONFIG_DIR: join(folder, 'azure') };
    await mkdir(join(folder, 'azure'));
    await writeFile(join(folder, 'azure', 'azureProfile.json'), `\uFEFF${JSON.stringify(azureProfile)}`);
  });

  after(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    process.env.PATH = `${bin}:${path}`;
    await writeFile(join(folder, 'azure', 'config'), '[cloud]\nname = AzureCloud\n');
    await rm(join(bin, 'calls'), { force: true });
    await answer({ stdout: tokenFor(contoso) });
  });

  afterEach(() => {
    process.env.PATH = path;
  });

  const azureProfile = {
    installationId: 'x',
    subscriptions: [
      entry(subscriptionOfAna, contoso, 'ana@contoso.com', { isDefault: true }),
      entry(subscriptionOfBen, contoso, 'ben@contoso.com'),
      entry(fabrikam, fabrikam, 'ben@contoso.com', { name: 'N/A(tenant level account)' }),
      entry('55555555-5555-4555-8555-555555555555', contoso, 'gov@contoso.us', {
        environmentName: 'AzureUSGovernment',
      }),
    ],
  };

  function entry(id: string, tenantId: string, name: string, more: object = {}) {
    const user = { name, type: 'user' };
    return {
      id,
      name: 'A',
      state: 'Enabled',
      user,
      isDefault: false,
      tenantId,
      environmentName: 'AzureCloud',
      ...more,
    };
  }

  function tokenFor(tenant: string): string {
    const expires = Math.floor(Date.now() / 1000) + 3600;
    return JSON.stringify({
      accessToken: jwt({ tid: tenant, oid: ana }),
      expiresOn: '2026-11-22 12:00:00.000000',
      expires_on: expires,
      tenant,
      tokenType: 'Bearer',
    });
  }

  const answer = (text: object) => writeFile(join(bin, 'answer'), JSON.stringify(text));

  const calls = async (): Promise<string[][]> => {
    const text = await readFile(join(bin, 'calls'), 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };

  async function profileOf(name: string): Promise<Profile> {
    const { profiles } = await findAzureProfiles(environment, {
      trusted: true,
      microsoftAccounts: async () => [],
      credentials: ['cli'],
      tenants: [],
    });
    return profiles.find((profile) => profile.name === name) ?? assert.fail(`no profile ${name}`);
  }

  const tokensOf = async (name: string, trusted = true) =>
    azureTokens(await profileOf(name), {
      environment,
      trusted,
      httpClient: createDefaultHttpClient(),
      microsoftToken: async () => assert.fail('VS Code was asked'),
      sessions: createDeviceSessions(),
    });

  const problemOf = async (promise: Promise<unknown>): Promise<Problem> => {
    const error = await promise.then(
      () => assert.fail('there was a token'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ProblemError, String(error));
    assert.equal(error.cause, undefined);
    return error.problem;
  };

  it('are asked for by a subscription of the account, without the tenant beside it', async () => {
    const { token, expiresOn } = await (await tokensOf('ben@contoso.com')).token(contoso);
    assert.equal(claimsOf(token)?.tid, contoso);
    assert.ok(expiresOn > Date.now() + 50 * 60_000);
    assert.deepEqual(await calls(), [
      [
        'account',
        'get-access-token',
        '--output',
        'json',
        '--resource',
        'https://management.azure.com',
        '--subscription',
        subscriptionOfBen,
      ],
    ]);
  });

  it('of a tenant without subscriptions are asked for by what stands for it', async () => {
    await answer({ stdout: tokenFor(fabrikam) });
    await (await tokensOf('ben@contoso.com')).token(fabrikam);
    assert.deepEqual((await calls())[0]?.slice(-2), ['--subscription', fabrikam]);
  });

  it('of a tenant that az does not list are asked for by the tenant, for the account that is selected', async () => {
    await answer({ stdout: tokenFor(fabrikam) });
    await (await tokensOf('ana@contoso.com')).token(fabrikam);
    assert.deepEqual((await calls())[0]?.slice(-2), ['--tenant', fabrikam]);
    const other = '66666666-6666-4666-8666-666666666666';
    const problem = await problemOf((await tokensOf('ben@contoso.com')).token(other));
    assert.equal(problem.nextStep, 'sign-in');
    assert.deepEqual(azureSignInCommand(await profileOf('ben@contoso.com'), problem), [
      'az',
      'login',
      '--tenant',
      other,
    ]);
    assert.equal((await calls()).length, 1);
  });

  it('are not asked for in a workspace that is not trusted', async () => {
    const problem = await problemOf((await tokensOf('ana@contoso.com', false)).token(undefined));
    assert.equal(problem.code, 'WorkspaceNotTrusted');
    assert.deepEqual(await calls(), []);
  });

  it('are not asked for while az has another cloud selected', async () => {
    const problem = await problemOf((await tokensOf('gov@contoso.us')).token(undefined));
    assert.equal(problem.code, 'CloudNotSelected');
    assert.deepEqual(await calls(), []);
    assert.deepEqual(azureSignInCommand(await profileOf('gov@contoso.us'), problem), [
      ...['az', 'cloud', 'set', '--name', 'AzureUSGovernment'],
    ]);
    await writeFile(join(folder, 'azure', 'config'), '[cloud]\nname = AzureUSGovernment\n');
    await (await tokensOf('gov@contoso.us')).token(undefined);
    assert.deepEqual((await calls())[0]?.slice(4, 6), ['--resource', 'https://management.core.usgovcloudapi.net']);
  });

  it('want a sign-in where az says so, with the command for the tenant', async () => {
    await answer({
      stderr: `ERROR: AADSTS700082: The refresh token has expired due to inactivity.\nInteractive authentication is needed. Please run:\naz logout\naz login --tenant "${contoso}" --scope "https://management.core.windows.net//.default"\n`,
      code: 1,
    });
    const problem = await problemOf((await tokensOf('ana@contoso.com')).token(contoso));
    assert.equal(problem.nextStep, 'sign-in');
    assert.match(problem.advice, /run "az login --tenant 11111111-/);
    assert.deepEqual(azureSignInCommand(await profileOf('ana@contoso.com'), problem), [
      'az',
      'login',
      '--tenant',
      contoso,
    ]);
  });

  it('name what bars them where az says it with a scope to sign in for', async () => {
    await answer({
      stderr:
        'ERROR: AADSTS50158: External security challenge not satisfied.\nInteractive authentication is needed. Please run:\naz login --scope https://management.core.windows.net//.default\n',
      code: 1,
    });
    const problem = await problemOf((await tokensOf('ana@contoso.com')).token(contoso));
    assert.equal(problem.code, 'AADSTS50158');
    assert.equal(problem.nextStep, 'sign-in');
  });

  it('want a sign-in that meets a challenge, for which az is not asked', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"values":["p1"]}}}';
    const problem = await problemOf((await tokensOf('ana@contoso.com')).token(contoso, { claims }));
    assert.equal(problem.nextStep, 'sign-in');
    const command = azureSignInCommand(await profileOf('ana@contoso.com'), problem);
    assert.deepEqual(command.slice(0, 5), ['az', 'login', '--tenant', contoso, '--claims-challenge']);
    assert.equal(Buffer.from(command[5] ?? '', 'base64').toString(), claims);
    assert.deepEqual(await calls(), []);
  });

  it('are not there without az', async () => {
    process.env.PATH = folder;
    const problem = await problemOf((await tokensOf('ana@contoso.com')).token(undefined));
    assert.equal(problem.code, 'AzNotInstalled');
  });

  for (const [what, text, code] of [
    [
      'a network that is not there',
      {
        stderr:
          "ERROR: HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded with url: /\n",
        code: 1,
      },
      'AzNetwork',
    ],
    ['an answer that is not JSON', { stdout: 'SECRET-TOKEN is not JSON' }, 'AzFailed'],
    ['an answer without an end', { stdout: '{"accessToken":"SECRET-TOKEN"}' }, 'AzFailed'],
    ['a failure of az', { stderr: 'The command failed with an unexpected error: SECRET-TOKEN\n', code: 1 }, 'AzFailed'],
    [
      'a subscription that is gone',
      { stderr: "ERROR: Subscription 'x' not found. Check the spelling and casing and try again.\n", code: 1 },
      'NotSignedIn',
    ],
  ] as const) {
    it(`tell of ${what}, without az's words`, async () => {
      await answer(text);
      const problem = await problemOf((await tokensOf('ana@contoso.com')).token(undefined));
      assert.equal(problem.code, code);
      assert.doesNotMatch(JSON.stringify(problem), /SECRET-TOKEN/);
    });
  }

  it('want a sign-in when the account was signed out meanwhile', async () => {
    const tokens = await tokensOf('ana@contoso.com');
    const file = join(folder, 'azure', 'azureProfile.json');
    const before = await readFile(file);
    await writeFile(file, '{"subscriptions":[]}');
    try {
      assert.equal((await problemOf(tokens.token(undefined))).nextStep, 'sign-in');
    } finally {
      await writeFile(file, before);
    }
  });
});
