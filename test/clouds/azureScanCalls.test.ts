import assert from 'node:assert/strict';
import { generateEstate } from './azure/generateEstate.ts';
import { ordersEstate } from './azure/ordersEstate.ts';
import { shop } from './azure/ordersNames.ts';
import { type AzureAt, azureAt, callsBy, resourceQueries } from './openAzureAt.ts';

const everything = { depth: 'everything' } as const;
const graph = 'POST /providers/Microsoft.ResourceGraph/resources';
/** What a tenant costs, however many subscriptions there are, as long as lists of them have one page. */
const ofTenant = {
  'GET /subscriptions': 1,
  'GET /tenants': 1,
  'POST /providers/Microsoft.Management/getEntities': 1,
  'POST /{tenant}/oauth2/v2.0/token': 2,
};

describe('the calls of a scan of Azure', () => {
  let at: AzureAt;
  afterEach(() => at.stop());

  it('are few for a small tenant: one query for resources, and one refusal', async () => {
    at = await azureAt(ordersEstate);
    const { inventory, profile } = await at.open();
    const { calls } = await inventory.read({ profile, ...everything });
    assert.deepEqual(callsBy(at.azure.requests()), {
      ...ofTenant,
      'GET /subscriptions/{subscription}/resourcegroups': 1,
      // Assignments of management groups, those of subscriptions, and what the roles of either are called.
      [`${graph} authorizationresources`]: 4,
      [`${graph} resources`]: 1,
    });
    // Tokens come from elsewhere, and whose they are was one call.
    assert.equal(calls, at.azure.requests().length - 1);
  });

  it('are one query for each thousand rows of sixty subscriptions, and nothing for each of them', async () => {
    const resources = 5_000;
    at = await azureAt(generateEstate({ subscriptions: 60, resources }));
    const { inventory, profile } = await at.open();
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.deepEqual(gaps, []);
    const asked = callsBy(at.azure.requests());
    assert.deepEqual(asked, {
      ...ofTenant,
      [`${graph} authorizationresources`]: 2,
      [`${graph} resources`]: Math.ceil(resources / 1_000),
    });
    const [first] = resourceQueries(at.azure.requests()).map(({ body }) => body as { subscriptions: string[] });
    assert.equal(first?.subscriptions.length, 60);
  });

  it('are as many where everything may run at once', async () => {
    const resources = 2_500;
    at = await azureAt(generateEstate({ subscriptions: 300, resources }));
    const types = ['azure.resources', 'azure.compute'];
    const { inventory, profile } = await at.open({ settings: { concurrency: 64, types } });
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.deepEqual(gaps, []);
    assert.equal(callsBy(at.azure.requests())[`${graph} resources`], Math.ceil(resources / 1_000));
  });

  it('are estimated before they are made', async () => {
    at = await azureAt(generateEstate({ subscriptions: 20, resources: 6_000 }), { resourceGraph: { queries: 1e6 } });
    const { inventory, profile } = await at.open();
    const before = await inventory.estimate({ profile, ...everything });
    assert.equal(before.guessed, true);
    const { calls } = await inventory.read({ profile, ...everything });
    assert.ok(before.calls >= 1 && before.calls <= calls, `${before.calls} were expected, and ${calls} made`);
    const again = await inventory.estimate({ profile, ...everything, refresh: true });
    assert.ok(again.calls >= calls / 2 && again.calls <= calls, `${again.calls} are expected, ${calls} were made`);
    // Six queries and more at three a second.
    assert.ok(again.seconds >= 2 && again.seconds <= 10, `${again.seconds} s`);
    const fresh = await inventory.estimate({ profile, ...everything });
    assert.equal(fresh.calls, 0);
  });
});

describe('the quota of Azure', () => {
  let at: AzureAt;
  afterEach(() => at.stop());

  it('is never passed by queries, because each answer tells what is left of it', async () => {
    at = await azureAt(generateEstate({ subscriptions: 20, resources: 6_400 }), {
      resourceGraph: { queries: 4, window: 2 },
    });
    const { inventory, profile } = await at.open();
    const { gaps, resources } = await inventory.read({ profile, ...everything });
    assert.deepEqual(gaps, []);
    assert.ok(resources >= 6_400);
    assert.equal(callsBy(at.azure.requests())[`${graph} resources`], 7);
    assert.equal(at.azure.tooMany, 0);
  });

  it('is waited for as long as the resource manager says', async () => {
    const refusedAt: number[] = [];
    at = await azureAt(ordersEstate, {
      denyResourceGraph: true,
      instead({ path, at: now }) {
        if (!path.endsWith(`/subscriptions/${shop}/resources`) || refusedAt.length > 0) return undefined;
        refusedAt.push(now);
        const error = { code: 'SubscriptionRequestsThrottled', message: 'Too many.' };
        return { status: 429, headers: { 'Retry-After': '1' }, body: { error } };
      },
    });
    const { inventory, profile } = await at.open();
    await inventory.read({ profile, ...everything });
    const next = at.azure.requests().filter(({ path, at: now }) => path.includes(shop) && now > (refusedAt[0] ?? 0));
    assert.ok(next.length > 0);
    const [first] = next.map(({ at: now }) => now - (refusedAt[0] ?? 0));
    assert.ok(first !== undefined && first >= 990, `asked again after ${first} ms`);
    const report = await inventory.scanReport({ profile });
    assert.equal(report?.report.total.throttled, 1);
  });
});
