import assert from 'node:assert/strict';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { ProblemError } from '../../src/model/problem.ts';
import { createDeviceSessions } from '../../src/profiles/azure/deviceSession.ts';
import { type AzureTokens, heldTokens, type Token } from '../../src/profiles/azure/heldTokens.ts';
import { identityOf } from '../../src/profiles/azure/identity.ts';
import { type AzureAccess, azureTokens } from '../../src/profiles/azure/tokens.ts';
import { ana, contoso, fabrikam, jwt, profileAt, startEntra } from './entraServer.ts';

const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => assert.fail('there was a token'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error.problem;
};

describe('tokens of an account of VS Code', () => {
  type Asked = Parameters<AzureAccess['microsoftToken']>[0];

  const tokensBy = (microsoftToken: AzureAccess['microsoftToken'], partition = 'AzureCloud'): AzureTokens => {
    const { endpoints: _, ...profile } = profileAt('', { credential: 'vscode', account: 'home', tenants: [] });
    return azureTokens(
      { ...profile, partition },
      {
        environment: {},
        trusted: false,
        httpClient: { sendRequest: async () => assert.fail('a request was sent') },
        microsoftToken,
        sessions: createDeviceSessions(),
      },
    );
  };

  it('are asked for with account, cloud, tenant and scope', async () => {
    const asked: Asked[] = [];
    const tokens = tokensBy(async (request) => {
      asked.push(request);
      return { token: jwt({ tid: contoso, oid: ana }) };
    }, 'AzureUSGovernment');
    await tokens.token(contoso);
    await tokens.token(contoso);
    assert.deepEqual(asked, [
      {
        account: 'home',
        cloud: 'AzureUSGovernment',
        tenant: contoso,
        scopes: ['https://management.core.usgovcloudapi.net/.default'],
      },
    ]);
  });

  it('last as long as they say themselves where VS Code does not say it, and are renewed shortly before', async () => {
    let asked = 0;
    const ends = Math.floor(Date.now() / 1000) + 3600;
    const lasting = tokensBy(async () => ({ token: jwt({ tid: contoso, oid: ana, exp: ends, n: asked++ }) }));
    assert.equal((await lasting.token(undefined)).expiresOn, ends * 1000);
    await lasting.token(undefined);
    assert.equal(asked, 1);
    asked = 0;
    const ending = tokensBy(async () => ({ token: jwt({ n: asked++ }), expiresOn: Date.now() + 4 * 60_000 }));
    await ending.token(undefined);
    await ending.token(undefined);
    assert.equal(asked, 2);
  });

  it('want a sign-in where nobody is signed in', async () => {
    const problem = await problemOf(tokensBy(async () => undefined).token(contoso));
    assert.equal(problem.nextStep, 'sign-in');
    assert.match(problem.message, new RegExp(contoso));
  });

  it('want another sign-in where a challenge asks for more, and the old one is not used again', async () => {
    let signedInAnew = false;
    const tokens = tokensBy(async ({ claims }) =>
      claims === undefined ? { token: jwt({ tid: contoso, oid: ana, anew: signedInAnew }) } : undefined,
    );
    const before = await tokens.token(contoso);
    const problem = await problemOf(tokens.token(contoso, { claims: '{}' }));
    assert.equal(problem.code, 'ClaimsChallenge');
    assert.equal(problem.nextStep, 'sign-in');
    signedInAnew = true;
    assert.notEqual((await tokens.token(contoso)).token, before.token);
  });

  it('do not tell what VS Code failed with', async () => {
    const problem = await problemOf(
      tokensBy(async () => {
        throw new Error('failed with SECRET');
      }).token(undefined),
    );
    assert.doesNotMatch(JSON.stringify(problem), /SECRET/);
  });
});

describe('tokens of a managed identity', () => {
  const before = { ...process.env };

  afterEach(() => {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });

  it('come from the host that the environment names', async () => {
    const host = await startEntra(({ path }) => {
      const query = new URLSearchParams(path.split('?')[1]);
      if (query.get('client_id') !== 'client') return { status: 400, body: { message: 'No such identity' } };
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      const resource = query.get('resource');
      return { body: { access_token: jwt({ tid: contoso, oid: ana }), expires_on, resource, token_type: 'Bearer' } };
    });
    try {
      process.env.IDENTITY_ENDPOINT = `${host.address}/msi/token`;
      process.env.IDENTITY_HEADER = 'header';
      const tokensOf = (account: string) => {
        const profile = profileAt(host.address, { credential: 'managed-identity', account, tenants: [] });
        return azureTokens(profile, {
          environment: process.env,
          trusted: false,
          httpClient: createDefaultHttpClient(),
          microsoftToken: async () => assert.fail('VS Code was asked'),
          sessions: createDeviceSessions(),
        });
      };
      assert.equal(identityOf((await tokensOf('client').token(undefined)).token), `azure:${contoso}/${ana}`);
      assert.equal(host.requests[0]?.headers['x-identity-header'], 'header');
      assert.match(host.requests[0]?.path ?? '', /resource=https%3A%2F%2Fmanagement\.azure\.com/);
      assert.equal((await problemOf(tokensOf('client').token(fabrikam))).code, 'OtherTenant');
      assert.equal((await problemOf(tokensOf('other').token(undefined))).code, 'NoManagedIdentity');
    } finally {
      await host.close();
    }
  });
});

describe('tokens that are held', () => {
  const lasting = (token: string): Token => ({ token, expiresOn: Date.now() + 3_600_000 });

  it('leave a fetch to the others when one caller goes', async () => {
    const { promise, resolve } = Promise.withResolvers<Token>();
    let fetches = 0;
    const tokens = heldTokens(() => {
      fetches += 1;
      return promise;
    });
    const stop = new AbortController();
    const leaving = tokens.token(contoso, { signal: stop.signal });
    const staying = tokens.token(contoso);
    stop.abort(new Error('enough'));
    await assert.rejects(leaving, /enough/);
    resolve(lasting('a'));
    assert.equal((await staying).token, 'a');
    await assert.rejects(tokens.token(contoso, { signal: stop.signal }), /enough/);
    assert.equal(fetches, 1);
  });

  it('know a tenant in any case, and tell tenants apart', async () => {
    const fetched: (string | undefined)[] = [];
    const tokens = heldTokens(async (tenant) => {
      fetched.push(tenant);
      return lasting(tenant ?? 'own');
    });
    await tokens.token('Contoso.com');
    await tokens.token('contoso.com');
    await tokens.token(undefined);
    await tokens.token(fabrikam);
    assert.deepEqual(fetched, ['Contoso.com', undefined, fabrikam]);
  });

  it('do not come back once they were forgotten, even from a fetch under way', async () => {
    const first = Promise.withResolvers<Token>();
    const answers = [first.promise, Promise.resolve(lasting('new'))];
    const tokens = heldTokens(() => answers.shift() ?? assert.fail('asked too often'));
    const asked = tokens.token(undefined);
    tokens.forget();
    assert.equal((await tokens.token(undefined)).token, 'new');
    first.resolve(lasting('old'));
    assert.equal((await asked).token, 'old');
    assert.equal((await tokens.token(undefined)).token, 'new');
  });
});

describe('a recording', () => {
  it('needs nobody to sign in', async () => {
    const profile = profileAt('', { credential: 'vscode', tenants: [] }, { recording: 'sample.har' });
    const tokens = azureTokens(profile, {
      environment: {},
      trusted: false,
      httpClient: { sendRequest: async () => assert.fail('a request was sent') },
      microsoftToken: async () => assert.fail('VS Code was asked'),
      sessions: createDeviceSessions(),
    });
    const { token } = await tokens.token(contoso);
    assert.equal(identityOf(token), identityOf((await tokens.token(undefined)).token));
  });
});
