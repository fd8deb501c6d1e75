import assert from 'node:assert/strict';
import { ClientAssertionCredential, ClientSecretCredential, DeviceCodeCredential } from '@azure/identity';
import { jwt } from './entra/accessTokens.ts';
import type { AzureEstate } from './estate.ts';
import type { AzureOptions } from './options.ts';
import { ordersApplication, ordersEstate, ordersUser } from './ordersEstate.ts';
import { ordersTenant } from './ordersNames.ts';
import { rewritingClient } from './rewriting.ts';
import { type LocalAzure, startAzure } from './startAzure.ts';

const scope = 'https://management.azure.com/.default';

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

describe('sign-in at a local Azure', () => {
  let azure: LocalAzure;
  const start = async (options: AzureOptions = {}, estate: AzureEstate = ordersEstate): Promise<LocalAzure> => {
    azure = await startAzure(estate, options);
    return azure;
  };
  const sent = () => ({ httpClient: rewritingClient(azure.url), retryOptions: { maxRetries: 0 } });
  const post = async (tenant: string, form: Record<string, string>) => {
    const body = new URLSearchParams(form);
    const response = await fetch(`${azure.url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  afterEach(() => azure.stop());

  it('gives an application with its secret a token that tells who it is', async () => {
    await start();
    const { clientId, secret, objectId } = ordersApplication;
    const credential = new ClientSecretCredential(ordersTenant, clientId, secret, sent());
    const { token, expiresOnTimestamp } = await credential.getToken(scope);
    const { tid, oid, appid, aud, exp } = claimsOf(token);
    assert.deepEqual([tid, oid, appid, aud], [ordersTenant, objectId, clientId, 'https://management.azure.com']);
    assert.ok(Math.abs(Number(exp) * 1000 - expiresOnTimestamp) < 5000);
    assert.equal(azure.requests().at(-1)?.path, `/${ordersTenant}/oauth2/v2.0/token`);
  });

  it('tells clients that do not know it where its endpoints are', async () => {
    await start({ activeDirectory: 'https://login.microsoftonline.us' });
    const read = async (path: string): Promise<Record<string, unknown>> =>
      (await (await fetch(azure.url + path)).json()) as Record<string, unknown>;
    const configuration = await read(`/${ordersTenant}/v2.0/.well-known/openid-configuration`);
    const base = `https://login.microsoftonline.us/${ordersTenant}`;
    assert.equal(configuration.token_endpoint, `${base}/oauth2/v2.0/token`);
    assert.equal(configuration.device_authorization_endpoint, `${base}/oauth2/v2.0/devicecode`);
    assert.deepEqual((await read('/nowhere.example/v2.0/.well-known/openid-configuration')).error_codes, [90002]);
    const discovered = await read('/common/discovery/instance?api-version=1.1');
    assert.equal(
      (discovered.metadata as { preferred_network: string }[])[0]?.preferred_network,
      'login.microsoftonline.us',
    );
  });

  it('gives a token for a signed assertion', async () => {
    await start();
    const assertion = async (): Promise<string> => jwt({ iss: ordersApplication.clientId });
    const credential = new ClientAssertionCredential(ordersTenant, ordersApplication.clientId, assertion, sent());
    const { token } = await credential.getToken(scope);
    assert.equal(claimsOf(token).oid, ordersApplication.objectId);
  });

  it('refuses a wrong secret, an unknown application and an unknown tenant by their codes', async () => {
    await start();
    const wrong = async (tenant: string, client: string, secret: string): Promise<string> => {
      const failed = await new ClientSecretCredential(tenant, client, secret, sent()).getToken(scope).catch(String);
      return /AADSTS\d+|endpoints_resolution_error/.exec(String(failed))?.[0] ?? String(failed);
    };
    assert.equal(await wrong(ordersTenant, ordersApplication.clientId, 'no'), 'AADSTS7000215');
    assert.equal(await wrong(ordersTenant, '00000000-0000-4000-8000-00000000dead', 'no'), 'AADSTS700016');
    const nowhere = '00000000-0000-4000-8000-000000000404';
    assert.match(await wrong(nowhere, ordersApplication.clientId, 'no'), /AADSTS90002|endpoints_resolution_error/);
    const { status, body } = await post(nowhere, {
      grant_type: 'client_credentials',
      client_id: 'a',
      client_secret: 'b',
    });
    assert.deepEqual([status, body.error, body.error_codes], [400, 'invalid_tenant', [90002]]);
  });

  it('lets a person sign in with a device code after some polls, and refreshes silently for another scope', async () => {
    await start({ deviceCode: { pending: 2, interval: 0 } });
    let shown = '';
    const credential = new DeviceCodeCredential({
      ...sent(),
      tenantId: ordersTenant,
      userPromptCallback: ({ userCode, message }) => {
        shown = message.includes(userCode) ? userCode : '';
      },
    });
    const { token } = await credential.getToken(scope);
    assert.equal(shown.length, 8);
    const { upn, oid, tid } = claimsOf(token);
    assert.deepEqual([upn, oid, tid], [ordersUser.userName, ordersUser.objectId, ordersTenant]);
    const polls = azure.requests().filter(({ path }) => path.endsWith('/oauth2/v2.0/token'));
    assert.deepEqual(
      polls.map(({ status }) => status),
      [400, 400, 200],
    );

    const other = await credential.getToken('https://vault.azure.net/.default');
    assert.equal(claimsOf(other.token).aud, 'https://vault.azure.net');
    const last = azure.requests().at(-1)?.body as Record<string, string>;
    assert.equal(last.grant_type, 'refresh_token');
  });

  for (const [outcome, error] of [
    ['declined', 'authorization_declined'],
    ['expired', 'expired_token'],
  ] as const) {
    it(`answers a device code that was ${outcome} with ${error}`, async () => {
      await start({ deviceCode: { outcome } });
      const asked = await fetch(`${azure.url}/${ordersTenant}/oauth2/v2.0/devicecode`, { method: 'POST' });
      const { device_code: code = '' } = (await asked.json()) as Record<string, string>;
      const { body } = await post(ordersTenant, { grant_type: 'device_code', device_code: code });
      assert.equal(body.error, error);
    });
  }

  it('takes a refresh token that the estate names, and asks for interaction where it says so', async () => {
    const home = ordersEstate.tenants[0];
    assert.ok(home);
    const [second, third] = ['b0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000003'];
    const empty = { displayName: 'Other', managementGroups: [], subscriptions: [], resources: [] };
    const user = {
      ...ordersUser,
      tenants: [ordersTenant, second, third],
      refreshTokens: ['cached'],
      interactionRequired: { [second]: 50076, [third]: 70043 },
    } as const;
    await start(
      {},
      {
        principals: [user],
        tenants: [
          home,
          { ...empty, id: second, defaultDomain: 'two.example' },
          { ...empty, id: third, defaultDomain: 'three.example' },
        ],
      },
    );
    const refresh = (tenant: string, token: string) =>
      post(tenant, { grant_type: 'refresh_token', refresh_token: token, client_id: 'cli', scope });
    const given = await refresh(ordersTenant, 'cached');
    assert.equal(claimsOf(String(given.body.access_token)).tid, ordersTenant);
    assert.equal((await refresh(ordersTenant, String(given.body.refresh_token))).status, 200);
    assert.equal((await refresh(ordersTenant, 'forged')).body.error, 'invalid_grant');

    const mfa = await refresh(second, 'cached');
    assert.deepEqual([mfa.status, mfa.body.error, mfa.body.error_codes], [400, 'interaction_required', [50076]]);
    assert.ok(JSON.parse(String(mfa.body.claims)).access_token.capolids.essential);
    const stale = await refresh('three.example', 'cached');
    assert.deepEqual([stale.body.error, stale.body.error_codes], ['invalid_grant', [70043]]);
  });
});
