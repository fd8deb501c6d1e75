import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Profile } from '../../../src/model/profile.ts';
import { readAwsConfiguration } from '../../../src/profiles/aws/configuration.ts';
import { type SignInAccess, signInToSession } from '../../../src/profiles/aws/deviceSignIn.ts';
import { findAwsProfiles } from '../../../src/profiles/aws/findProfiles.ts';
import { ssoSession } from '../../../src/profiles/aws/ssoSession.ts';
import { ssoTokens } from '../../../src/profiles/aws/ssoToken.ts';
import { directTransport } from '../../clouds-aws/support.ts';
import { type Home, removeHomes } from './home.ts';
import { cliToken, cliTokenFile, type Portal, planted, portalHome, startPortal } from './ssoPortal.ts';

describe('signing in to an SSO session', () => {
  let portal: Portal;
  let home: Home;
  let profile: Profile;
  const transport = directTransport();
  const requestHandler = transport.handler;

  const open = async (poll: readonly string[] = ['ok']): Promise<void> => {
    portal = await startPortal({ accounts: [], poll });
    home = await portalHome(portal);
    const { profiles } = await findAwsProfiles(home.environment, { trusted: true });
    const found = profiles.find(({ id }) => id === 'aws:sso-session:corp');
    assert.ok(found);
    profile = found;
  };
  afterEach(() => portal.close());
  after(removeHomes);

  /** Signs in with a clock that does not wait; answers what was shown and for how long it would have waited. */
  const signIn = async (options: Partial<SignInAccess> & { signal?: AbortSignal } = {}) => {
    const found = ssoSession('corp', await readAwsConfiguration(home.environment));
    assert.ok('session' in found);
    const waits: number[] = [];
    const shown: { code: string; address: string }[] = [];
    const access: SignInAccess = {
      environment: home.environment,
      requestHandler,
      showCode: async (one) => shown.push(one) > 0,
      pause: async (milliseconds) => void waits.push(milliseconds),
      ...options,
    };
    const signal = options.signal ?? new AbortController().signal;
    return { done: await signInToSession(found.session, profile, access, signal), waits, shown };
  };
  const problemOf = async (): Promise<string> =>
    signIn().then(
      () => 'none',
      (error) => error.problem.code,
    );
  const tokens = () =>
    ssoTokens(profile, 'eu-west-1', {
      trusted: true,
      memberRoleName: 'x',
      environment: home.environment,
      mfaCode: async () => undefined,
      requestHandler,
    });
  const keep = async (token: string): Promise<void> => {
    await mkdir(dirname(cliTokenFile(home)), { recursive: true });
    await writeFile(`${cliTokenFile(home)}.new`, token);
    await rename(`${cliTokenFile(home)}.new`, cliTokenFile(home));
  };

  it('shows the code, asks at the pace of the service, and keeps the token as the AWS CLI does', async () => {
    await open(['AuthorizationPendingException', 'SlowDownException', 'AuthorizationPendingException', 'ok']);
    const { done, waits, shown } = await signIn();
    assert.equal(done, true);
    assert.deepEqual(waits, [1_000, 1_000, 6_000, 6_000]);
    const address = 'https://device.sso.eu-west-1.amazonaws.com/?user_code=PDTX-LQRB';
    assert.deepEqual(shown, [{ code: 'PDTX-LQRB', address }]);
    assert.deepEqual(JSON.parse(portal.asked[0]?.body ?? '').scopes, ['sso:account:access']);
    const kept = JSON.parse(await readFile(cliTokenFile(home), 'utf8'));
    assert.deepEqual(Object.keys(kept).sort(), Object.keys(JSON.parse(cliToken(1))).sort());
    const { accessToken, refreshToken, clientSecret } = planted;
    assert.partialDeepStrictEqual(kept, { accessToken, refreshToken, clientSecret, region: 'eu-west-1' });
    assert.match(kept.expiresAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.equal((await stat(cliTokenFile(home))).mode & 0o777, 0o600);
    assert.equal((await readdir(dirname(cliTokenFile(home)))).length, 1, 'nothing is left beside it');
    assert.equal(await tokens().token(), accessToken);
  });

  for (const [answer, code] of [
    ['AccessDeniedException', 'SignInDeclined'],
    ['ExpiredTokenException', 'SignInCodeExpired'],
    ['InvalidClientException', 'InvalidClientException'],
  ] as const) {
    it(`ends with ${code} when the service answers ${answer}`, async () => {
      await open(['AuthorizationPendingException', answer]);
      assert.equal(await problemOf(), code);
      await assert.rejects(stat(cliTokenFile(home)));
    });
  }

  it('ends without a token when the person declines or cancels', async () => {
    await open();
    assert.equal((await signIn({ showCode: async () => false })).done, false);
    const abort = new AbortController();
    const pause = async (): Promise<void> => {
      abort.abort();
      throw abort.signal.reason;
    };
    assert.equal((await signIn({ pause, signal: abort.signal })).done, false);
    assert.equal(portal.count('POST /token'), 0);
  });

  it('says that nobody is signed in, without a call', async () => {
    await open();
    await assert.rejects(tokens().token(), ({ problem }) => problem.nextStep === 'sign-in');
    await keep('{"half": ');
    await assert.rejects(tokens().token(), ({ problem }) => problem.code === 'SsoSessionExpired');
    await keep(cliToken(-1, { refreshToken: undefined }));
    await assert.rejects(tokens().token(), ({ problem }) => problem.code === 'SsoSessionExpired');
    assert.deepEqual(portal.asked, []);
  });

  it('uses what the AWS CLI wrote, and renews it once for all who ask', async () => {
    await open();
    await keep(cliToken(3_600));
    assert.equal(await tokens().token(), planted.accessToken);
    assert.equal(portal.asked.length, 0);
    await keep(cliToken(-10));
    const shared = tokens();
    const given = await Promise.all([shared.token(), shared.token(), shared.token()]);
    assert.deepEqual(given, Array(3).fill(planted.renewedToken));
    assert.equal(portal.count('POST /token'), 1);
    const kept = JSON.parse(await readFile(cliTokenFile(home), 'utf8'));
    assert.equal(kept.accessToken, planted.renewedToken);
    assert.equal(kept.refreshToken, planted.refreshToken, 'no new one was given');
  });

  it('takes what another program renewed meanwhile, and a sign-in that was made since', async () => {
    await open();
    await keep(cliToken(-10, { refreshToken: 'used up', accessToken: 'old' }));
    portal.meanwhile = () => keep(cliToken(3_600));
    assert.equal(await tokens().token(), planted.accessToken);
    assert.equal(portal.count('POST /token'), 1);
    portal.meanwhile = undefined;
    const shared = tokens();
    shared.refused(planted.accessToken);
    await assert.rejects(shared.token(), ({ problem }) => problem.code === 'SsoSessionExpired');
    await keep(cliToken(3_600, { accessToken: 'new' }));
    assert.equal(await shared.token(), 'new');
  });
});
