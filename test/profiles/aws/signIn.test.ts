import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Problem, ProblemError } from '../../../src/model/problem.ts';
import type { Profile, SignIn } from '../../../src/model/profile.ts';
import { signInAdvice, signInCommand } from '../../../src/profiles/aws/signIn.ts';
import { type Home, makeHome, removeHomes } from './home.ts';

const startUrl = 'https://corp.awsapps.com/start';
const config = `[sso-session corp]
sso_start_url = ${startUrl}
sso_region = eu-west-1
[profile dev]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = ReadOnly
[profile forbidden]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Nobody
[profile old]
sso_start_url = ${startUrl}
sso_region = eu-west-1
sso_account_id = 111122223333
sso_role_name = ReadOnly
[profile through]
role_arn = arn:aws:iam::111122223333:role/x
source_profile = dev
[profile console]
login_session = arn:aws:iam::111122223333:user/me
`;

describe('signing in', () => {
  let portal: Server;
  let url: string;
  let validToken: string;

  before(async () => {
    portal = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://portal');
      const answer = (status: number, body: object, type?: string) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...(type ? { 'x-amzn-errortype': type } : {}) })
          .end(JSON.stringify(body));
      if (pathname === '/token') return answer(200, { accessToken: 'renewed', expiresIn: 3600, refreshToken: 'r2' });
      if (request.headers['x-amz-sso_bearer_token'] !== validToken) {
        return answer(401, { message: 'Session token not found or invalid' }, 'UnauthorizedException');
      }
      if (searchParams.get('role_name') !== 'ReadOnly')
        return answer(403, { message: 'No access' }, 'ForbiddenException');
      const expiration = Date.now() + 3_600_000;
      return answer(200, {
        roleCredentials: { accessKeyId: 'ASIASSO', secretAccessKey: 's', sessionToken: 't', expiration },
      });
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  });
  after(async () => {
    portal.closeAllConnections();
    portal.close();
    await removeHomes();
  });

  interface Outcome {
    readonly accessKeyId?: string;
    readonly problem?: Problem;
    readonly error?: string;
  }
  const ask = async (home: Home, names: readonly string[], endpoint = url): Promise<Outcome[]> => {
    const program = join(import.meta.dirname, 'askCredentials.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...names], {
      env: { ...home.environment, AWS_ENDPOINT_URL: endpoint },
    });
    return JSON.parse(stdout);
  };
  const tokenFile = (home: Home, key: string) =>
    join(home.path, '.aws', 'sso', 'cache', `${createHash('sha1').update(key).digest('hex')}.json`);
  const writeToken = async (home: Home, key: string, token: object) => {
    await mkdir(join(home.path, '.aws', 'sso', 'cache'), { recursive: true });
    await writeFile(tokenFile(home, key), JSON.stringify(token));
  };
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

  it('uses a token that is still good, for both kinds of SSO, and tells a missing role from an expired session', async () => {
    validToken = 'good';
    const home = await makeHome({ config });
    for (const key of ['corp', startUrl]) await writeToken(home, key, { accessToken: 'good', expiresAt: inAnHour() });
    const [dev, old, forbidden] = await ask(home, ['dev', 'old', 'forbidden']);
    assert.deepEqual([dev, old], [{ accessKeyId: 'ASIASSO' }, { accessKeyId: 'ASIASSO' }]);
    assert.deepEqual(
      [forbidden?.problem?.code, forbidden?.problem?.nextStep, forbidden?.problem?.file?.line],
      ['ForbiddenException', 'grant-permission', 9],
    );
    assert.match(forbidden?.problem?.message ?? '', /role Nobody in account 111122223333/);
  });

  it('makes one clear action of an expired session, wherever it stands in a chain', async () => {
    validToken = 'other';
    const home = await makeHome({ config });
    await writeToken(home, 'corp', { accessToken: 'stale', expiresAt: anHourAgo() });
    const [dev, through, old, console] = await ask(home, ['dev', 'through', 'old', 'console']);
    for (const { problem } of [dev, through] as Outcome[]) {
      assert.deepEqual([problem?.code, problem?.nextStep], ['SsoSessionExpired', 'sign-in']);
      assert.match(problem?.message ?? '', /^SSO session corp has expired/);
      assert.match(problem?.advice ?? '', /"aws sso login --sso-session corp"/);
    }
    assert.equal(old?.problem?.code, 'SsoSessionExpired');
    assert.match(old?.problem?.advice ?? '', /"aws sso login --profile old"/);
    assert.deepEqual([console?.problem?.code, console?.problem?.nextStep], ['LoginSessionExpired', 'sign-in']);
  });

  it('sees that the portal ended a session before its time', async () => {
    validToken = 'other';
    const home = await makeHome({ config });
    await writeToken(home, 'corp', { accessToken: 'revoked', expiresAt: inAnHour() });
    const [dev] = await ask(home, ['dev']);
    assert.equal(dev?.problem?.code, 'SsoSessionExpired');
  });

  it('renews a token that can be renewed, and calls a dead network a dead network', async () => {
    validToken = 'renewed';
    const home = await makeHome({ config });
    const renewable = { clientId: 'c', clientSecret: 's', refreshToken: 'r' };
    await writeToken(home, 'corp', { accessToken: 'stale', expiresAt: anHourAgo(), ...renewable });
    const [offline] = await ask(home, ['dev'], 'http://127.0.0.1:1');
    assert.match(offline?.error ?? '', /ECONNREFUSED/);
    assert.deepEqual(await ask(home, ['dev']), [{ accessKeyId: 'ASIASSO' }]);
    assert.equal(JSON.parse(await readFile(tokenFile(home, 'corp'), 'utf8')).accessToken, 'renewed');
  });

  const profileWith = (signIn?: SignIn): Profile => ({
    id: 'aws:x',
    provider: 'aws',
    name: 'x',
    method: 'access key',
    source: '/home/me/.aws/config',
    region: 'eu-west-1',
    partition: 'aws',
    ...(signIn && { signIn }),
  });

  it('gives the command word by word, so that no name becomes an option or a command', () => {
    assert.deepEqual(signInCommand(profileWith({ kind: 'sso-session', name: 'corp' })), [
      ...['aws', 'sso', 'login', '--sso-session', 'corp'],
    ]);
    assert.deepEqual(signInCommand(profileWith({ kind: 'login', name: 'me' })), ['aws', 'login', '--profile', 'me']);
    for (const name of ['x"];import os#', '$(touch /tmp/x)', 'two words', "it's", '`id`', '-v', '--debug', '\n']) {
      const signIn: SignIn = { kind: 'sso-profile', name };
      const [program, ...words] = signInCommand(profileWith(signIn));
      assert.equal(program, 'aws');
      // What a program that is started with these words sees.
      const seen = JSON.parse(
        execFileSync(process.execPath, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...words], {
          encoding: 'utf8',
        }),
      );
      assert.deepEqual(seen, words);
      assert.ok(words.at(-1) === name || words.at(-1) === `--profile=${name}`);
      assert.ok(!words.some((word) => word !== '--profile' && word === name && name.startsWith('-')));
      if (!name.startsWith('-')) assert.doesNotMatch(signInAdvice(signIn), /"aws/);
    }
  });

  it('has nothing to run for a profile that does not sign in', () => {
    assert.throws(
      () => signInCommand(profileWith()),
      (error) => error instanceof ProblemError && error.problem.code === 'NoSignIn',
    );
  });
});
