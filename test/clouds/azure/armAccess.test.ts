import assert from 'node:assert/strict';
import { ComputeManagementClient } from '@azure/arm-compute';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import type { AzureOptions } from './options.ts';
import { ordersEstate } from './ordersEstate.ts';
import { platform, shop } from './ordersNames.ts';
import { all, ordersSignedIn, type Refusal, refusal, type SignedIn } from './ordersSignedIn.ts';
import type { LocalAzure } from './startAzure.ts';

describe('who a local Azure Resource Manager answers', () => {
  let azure: LocalAzure;
  let credential: SignedIn['credential'];
  let options: SignedIn['options'];
  let get: SignedIn['get'];
  const start = async (given: AzureOptions = {}): Promise<void> => {
    ({ azure, credential, options, get } = await ordersSignedIn(given));
  };
  afterEach(() => azure.stop());

  it('throttles each subscription by itself, with the time to wait', async () => {
    let now = 0;
    await start({ throttle: { burst: 2, rate: 0.5 }, now: () => now, tokenSeconds: 1e9 });
    const list = (subscription: string) =>
      all(new ComputeManagementClient(credential, subscription, options).virtualMachines.listAll());
    await list(shop);
    await list(shop);
    const refused = (await refusal(list(shop))) as Refusal & { response: { headers: { get(name: string): string } } };
    assert.deepEqual([refused.statusCode, refused.code], [429, 'SubscriptionRequestsThrottled']);
    assert.equal(azure.requests().at(-1)?.status, 429);
    const response = await get(`/subscriptions/${shop}/resources`);
    assert.equal(response.headers.get('Retry-After'), '2');
    await list(platform);
    now = 2000;
    await list(shop);
    assert.equal(azure.tooMany, 2);
  });

  it('accepts only its own tokens, while they last and for the tenant they are of', async () => {
    let now = Date.now();
    await start({ now: () => now });
    const path = `/subscriptions/${shop}/resources`;
    const none = await fetch(azure.url + path);
    assert.equal(none.status, 401);
    assert.match(
      none.headers.get('www-authenticate') ?? '',
      /^Bearer authorization_uri="https:\/\/login\.microsoftonline\.com\//,
    );
    assert.equal((await get(path, 'eyJ.forged.token')).status, 401);
    const { token } = await credential.getToken('https://vault.azure.net/.default');
    const other = (await (await get(path, token)).json()) as { error: Refusal };
    assert.equal(other.error.code, 'InvalidAuthenticationTokenAudience');
    const good = (await credential.getToken('https://management.azure.com/.default')).token;
    assert.equal((await get(path, good)).status, 200);
    now += 3_601_000;
    const late = (await (await get(path, good)).json()) as { error: Refusal };
    assert.equal(late.error.code, 'ExpiredAuthenticationToken');
  });

  it('answers a token of another tenant with the tenant that it has to be of', async () => {
    await start();
    const [tenant] = ordersEstate.tenants;
    assert.ok(tenant);
    const other = 'c0000000-0000-4000-8000-000000000009';
    azure.update({
      principals: ordersEstate.principals,
      tenants: [
        { ...tenant, subscriptions: [] },
        { ...tenant, id: other, defaultDomain: 'moved.example' },
      ],
    });
    const response = await get(`/subscriptions/${shop}/resources`);
    assert.equal(response.status, 401);
    assert.ok(response.headers.get('www-authenticate')?.includes(other));
    assert.equal(((await response.json()) as { error: Refusal }).error.code, 'InvalidAuthenticationTokenTenant');
  });

  it('challenges for claims, which the SDK then brings', async () => {
    await start({ claimsChallenge: true });
    const client = new SubscriptionClient(credential, options);
    assert.equal((await all(client.subscriptions.list())).length, 4);
    const statuses = azure
      .requests()
      .filter(({ path }) => path === '/subscriptions')
      .map(({ status }) => status);
    assert.deepEqual(statuses, [401, 200]);
  });

  it('answers what a test puts in its place, and drops connections', async () => {
    await start({
      instead: ({ path }) => {
        if (path === '/tenants') return 'reset';
        return path === '/subscriptions'
          ? { status: 503, body: { error: { code: 'ServerBusy', message: '' } } }
          : undefined;
      },
    });
    const client = new SubscriptionClient(credential, options);
    assert.equal((await refusal(all(client.subscriptions.list()))).statusCode, 503);
    await assert.rejects(all(client.tenants.list()));
    assert.equal(azure.requests().at(-1)?.status, 0);
  });
});
