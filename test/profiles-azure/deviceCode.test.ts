import assert from 'node:assert/strict';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { ProblemError } from '../../src/model/problem.ts';
import { signInWithDeviceCode } from '../../src/profiles/azure/deviceCode.ts';
import { createDeviceSessions } from '../../src/profiles/azure/deviceSession.ts';
import { claimsOf } from '../../src/profiles/azure/identity.ts';
import { azureTokens } from '../../src/profiles/azure/tokens.ts';
import {
  ana,
  contoso,
  type EntraAnswer,
  type EntraRequest,
  fabrikam,
  issued,
  jwt,
  profileAt,
  refusal,
  startEntra,
} from './entraServer.ts';

const page = 'https://microsoft.com/devicelogin';
const pending = refusal('authorization_pending', 70016, 'The user has not yet signed in.');

describe('signing in with a device code', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let polls: (EntraAnswer | (() => EntraAnswer))[];
  let refresh: (request: EntraRequest) => EntraAnswer;
  let address: string;

  before(async () => {
    entra = await startEntra((request) => {
      const tenant = request.path.split('/')[1] ?? '';
      if (request.path.includes('/devicecode')) {
        return {
          body: {
            user_code: 'PDTXLQRB',
            device_code: 'device-code-secret',
            verification_uri: address,
            expires_in: 900,
            interval: 0,
            message: `To sign in, use a web browser to open the page ${address} and enter the code PDTXLQRB.`,
          },
        };
      }
      if (request.form.get('grant_type') === 'refresh_token') return refresh(request);
      const next = polls.shift() ?? signedIn(tenant);
      return typeof next === 'function' ? next() : next;
    });
  });

  after(() => entra.close());

  beforeEach(() => {
    entra.requests.length = 0;
    polls = [pending];
    address = page;
    refresh = ({ path }) => signedIn(path.split('/')[1] ?? '', 'refreshed');
  });

  /** What Entra answers to a person's sign-in: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
  function signedIn(tenant: string, refreshToken = 'first'): EntraAnswer {
    const home = tenant === 'organizations' ? contoso : tenant;
    return issued(home, {
      refresh_token: `refresh-token-${refreshToken}`,
      id_token: jwt({ tid: home, oid: ana, sub: 'sub', preferred_username: 'ana@contoso.com', ver: '2.0' }),
      client_info: Buffer.from(JSON.stringify({ uid: ana, utid: contoso })).toString('base64url'),
    });
  }

  function opened(tenants: readonly string[] = []) {
    const profile = profileAt(entra.address, { credential: 'device-code', tenants }, { name: 'device code' });
    const sessions = createDeviceSessions();
    const shown: { code: string; address: string }[] = [];
    const access = {
      httpClient: createDefaultHttpClient(),
      sessions,
      showCode: async (code: { code: string; address: string }) => {
        shown.push(code);
        return true;
      },
    };
    const tokens = azureTokens(profile, {
      environment: {},
      trusted: false,
      httpClient: createDefaultHttpClient(),
      microsoftToken: async () => assert.fail('VS Code was asked'),
      sessions,
    });
    return { profile, access, shown, tokens };
  }

  const problemOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => assert.fail('it went well'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ProblemError, String(error));
    assert.doesNotMatch(JSON.stringify(error.problem) + String(error.cause), /device-code-secret|refresh-token/);
    return error.problem;
  };

  const never = () => new AbortController().signal;

  it('shows the code once, waits until it is entered, and then gives tokens without asking', async () => {
    const { profile, access, shown, tokens } = opened();
    assert.equal((await problemOf(tokens.token(undefined))).nextStep, 'sign-in');
    assert.equal(await signInWithDeviceCode(profile, access, never()), true);
    assert.deepEqual(shown, [{ code: 'PDTXLQRB', address: page }]);
    const paths = entra.requests.map(({ path }) => path.split('?')[0]);
    assert.ok(paths.includes('/organizations/oauth2/v2.0/devicecode'));
    assert.equal(claimsOf((await tokens.token(undefined)).token)?.tid, contoso);
    assert.equal(shown.length, 1);
  });

  it('signs in to the tenant that was chosen', async () => {
    const { profile, access } = opened([fabrikam]);
    assert.equal(await signInWithDeviceCode(profile, access, never()), true);
    assert.ok(entra.requests.some(({ path }) => path.startsWith(`/${fabrikam}/oauth2/v2.0/devicecode`)));
  });

  it('leads into other tenants with the same sign-in, each with its own tokens', async () => {
    const { profile, access, shown, tokens } = opened();
    await signInWithDeviceCode(profile, access, never());
    const [one, other] = await Promise.all([tokens.token(contoso), tokens.token(fabrikam)]);
    assert.equal(claimsOf(one.token)?.tid, contoso);
    assert.equal(claimsOf(other.token)?.tid, fabrikam);
    const asked = entra.requests.filter(({ form }) => form.get('grant_type') === 'refresh_token');
    assert.deepEqual(asked.map(({ path }) => path.split('/')[1]).sort(), [contoso, fabrikam]);
    assert.equal(shown.length, 1);
  });

  it('takes what a challenge wants to the tokens, and to the next sign-in where they do not meet it', async () => {
    const { profile, access, tokens } = opened();
    await signInWithDeviceCode(profile, access, never());
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    refresh = () => refusal('interaction_required', 50076, 'You must use multi-factor authentication.');
    const problem = await problemOf(tokens.token(contoso, { claims }));
    assert.equal(problem.code, 'AADSTS50076');
    assert.equal(problem.nextStep, 'sign-in');
    assert.equal(JSON.parse(entra.requests.at(-1)?.form.get('claims') ?? '{}').access_token.acrs.value, 'c1');
    await signInWithDeviceCode(profile, access, never());
    const start = entra.requests.findLast(({ path }) => path.includes('/devicecode'));
    assert.equal(JSON.parse(start?.form.get('claims') ?? '{}').access_token.acrs.value, 'c1');
  });

  it('wants a new sign-in where the old one was revoked', async () => {
    const { profile, access, tokens } = opened();
    await signInWithDeviceCode(profile, access, never());
    refresh = () => refusal('invalid_grant', 50173, 'The provided grant has expired due to it being revoked.');
    const problem = await problemOf(tokens.token(fabrikam));
    assert.equal(problem.code, 'AADSTS50173');
    assert.equal(problem.nextStep, 'sign-in');
  });

  it('ends when the person declines to open the page', async () => {
    const { profile, access, tokens } = opened();
    polls = Array<EntraAnswer>(1000).fill(pending);
    assert.equal(await signInWithDeviceCode(profile, { ...access, showCode: async () => false }, never()), false);
    assert.equal((await problemOf(tokens.token(undefined))).nextStep, 'sign-in');
  });

  it('ends when the signal says stop, and asks nothing where it did so before', async () => {
    const { profile, access } = opened();
    const stop = new AbortController();
    polls = [
      pending,
      () => {
        stop.abort();
        return pending;
      },
      ...Array<EntraAnswer>(1000).fill(pending),
    ];
    assert.equal(await signInWithDeviceCode(profile, access, stop.signal), false);
    entra.requests.length = 0;
    assert.equal(await signInWithDeviceCode(profile, access, stop.signal), false);
    assert.equal(entra.requests.length, 0);
  });

  for (const [error, code] of [
    ['authorization_declined', 'declined'],
    ['expired_token', 'in time'],
  ] as const) {
    it(`tells of ${error}`, async () => {
      const { profile, access } = opened();
      polls = [pending, { status: 400, body: { error, error_description: 'no more' } }];
      const problem = await problemOf(signInWithDeviceCode(profile, access, never()));
      assert.equal(problem.nextStep, 'sign-in');
      assert.match(problem.message, new RegExp(code));
    });
  }

  it('opens no page that is not on the web', async () => {
    const { profile, access, shown } = opened();
    polls = Array<EntraAnswer>(1000).fill(pending);
    for (const hostile of ['file:///etc/passwd', 'command:workbench.action.quit', 'http://attacker.example/', '']) {
      address = hostile;
      assert.equal((await problemOf(signInWithDeviceCode(profile, access, never()))).code, 'MalformedAnswer');
    }
    assert.equal(shown.length, 0);
  });

  it('tells of an unknown tenant', async () => {
    const { profile, access } = opened([fabrikam]);
    const other = await startEntra(() => refusal('invalid_request', 90002, `Tenant '${fabrikam}' not found.`));
    try {
      const there = { ...profile, endpoints: { ...profile.endpoints, activeDirectory: other.address } };
      const problem = await problemOf(signInWithDeviceCode(there, access, never()));
      assert.equal(problem.code, 'AADSTS90002');
      assert.match(problem.message, new RegExp(fabrikam));
    } finally {
      await other.close();
    }
  });
});
