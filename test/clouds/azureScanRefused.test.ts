import assert from 'node:assert/strict';
import type { AzureEstate } from './azure/estate.ts';
import { generateEstate } from './azure/generateEstate.ts';
import type { AzureOptions } from './azure/options.ts';
import { ordersApplication, ordersEstate } from './azure/ordersEstate.ts';
import { ordersTenant, resource, shop } from './azure/ordersNames.ts';
import { allRows, type Opened } from './openAt.ts';
import { type AzureAt, azureAt, queryOf, resourceQueries } from './openAzureAt.ts';

const otherTenant = 'b1b2c3d4-0000-4000-8000-00000000f00d';
const otherSubscription = '55555555-eeee-4000-8000-000000000005';
const otherGroup = `/subscriptions/${otherSubscription}/resourceGroups/rg-moved`;

/** The shop, and a second tenant that its application may enter. */
const twoTenants: AzureEstate = {
  principals: [{ ...ordersApplication, tenants: [ordersTenant, otherTenant] }],
  tenants: [
    ...ordersEstate.tenants,
    {
      id: otherTenant,
      displayName: 'Moved Inc.',
      defaultDomain: 'moved.example',
      managementGroups: [],
      subscriptions: [{ id: otherSubscription, displayName: 'Moved' }],
      resources: [
        { ...resource(otherGroup, {}), type: 'Microsoft.Resources/resourceGroups', name: 'rg-moved' },
        resource(`${otherGroup}/providers/Microsoft.Compute/disks/moved`, {}),
      ],
    },
  ],
};

const everything = { depth: 'everything' } as const;

describe('sign-ins and answers that go wrong', () => {
  let at: AzureAt;
  const begin = async (estate: AzureEstate, options: AzureOptions = {}, settings = {}): Promise<Opened> => {
    at = await azureAt(estate, options);
    return at.open({ settings });
  };
  afterEach(() => at.stop());

  it('reads two tenants, each with its own tokens', async () => {
    const { inventory, profile } = await begin(twoTenants, {}, { azureTenants: [ordersTenant, otherTenant] });
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.equal(gaps.length, 1);
    const asked = resourceQueries(at.azure.requests()).map(({ tenant, body }) => [
      tenant,
      (body as { subscriptions: string[] }).subscriptions.length,
    ]);
    assert.deepEqual(asked.sort(), [
      [ordersTenant, 4],
      [otherTenant, 1],
    ]);
    const id = `${otherGroup}/providers/Microsoft.Compute/disks/moved`.toLowerCase();
    const { path } = await inventory.resource({ profile, id });
    assert.deepEqual(
      path.map(({ name }) => name),
      ['Moved Inc.', 'Tenant Root Group', 'Moved', 'rg-moved'],
    );
  });

  it('says of a tenant that gives no token why, and reads the other', async () => {
    const unknown = 'c1b2c3d4-0000-4000-8000-00000000f00d';
    const { inventory, profile } = await begin(ordersEstate, {}, { azureTenants: [ordersTenant, unknown] });
    const { gaps, types } = await inventory.read({ profile, ...everything });
    const there = gaps.filter(({ under }) => under === `/tenants/${unknown}`);
    assert.ok(there.length > 0);
    for (const { state, problem } of there) {
      assert.equal(state, 'failed');
      assert.ok(problem?.message.includes(unknown), problem?.message);
      assert.match(problem?.code ?? '', /^AADSTS\d+$/);
    }
    assert.equal(new Set(there.map(({ problem }) => problem?.message)).size, 1);
    assert.ok(types.some(({ type }) => type === 'azure.compute.virtualMachine'));
  });

  it('reads nothing and says one thing when nobody is signed in', async () => {
    const { inventory, profile } = await begin({
      ...ordersEstate,
      principals: [{ ...ordersApplication, secret: 'another-secret' }],
    });
    const wrong = await at.open({ environment: { ...at.environment, AZURE_CLIENT_SECRET: 'wrong' } });
    const { gaps } = await wrong.inventory.read({ profile, ...everything });
    assert.deepEqual([...new Set(gaps.map(({ under }) => under))], [profile]);
    assert.deepEqual([...new Set(gaps.map(({ problem }) => problem?.code))], ['AADSTS7000215']);
    assert.ok(gaps.every(({ problem }) => problem && !JSON.stringify(problem).includes('another-secret')));
    assert.equal(at.azure.requests().filter(({ path }) => !path.includes('/oauth2/')).length, 0);
    assert.ok((await inventory.rows({ profile })).length === 0);
  });

  it('brings what a challenge asks for', async () => {
    const { inventory, profile } = await begin(ordersEstate, { claimsChallenge: true });
    const { gaps, resources } = await inventory.read({ profile, ...everything });
    assert.equal(gaps.length, 1);
    assert.ok(resources > 40);
  });

  it('says that the sign-in is over where the resource manager does not take it any more', async () => {
    const message = 'The access token expiry UTC time is earlier than current UTC time.';
    const { inventory, profile } = await begin(ordersEstate, {
      instead: ({ path }) =>
        path.includes('ResourceGraph')
          ? { status: 401, body: { error: { code: 'ExpiredAuthenticationToken', message } } }
          : undefined,
    });
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.ok(gaps.length > 0);
    assert.deepEqual([...new Set(gaps.map(({ problem }) => problem?.nextStep))], ['sign-in']);
    // However much there is to read, it is not asked for again and again.
    assert.ok(resourceQueries(at.azure.requests()).length <= 3);
    const lists = at.azure.requests().filter(({ path }) => path.endsWith('/resources') && path.startsWith('/subscr'));
    assert.deepEqual(lists, []);
  });

  it('follows no page to another host', async () => {
    const { inventory, profile } = await begin(ordersEstate, { pageSize: 2, resourceManager: 'https://evil.example' });
    const { gaps } = await inventory.read({ profile, depth: 'accounts' });
    assert.ok(
      gaps.some(({ type, problem }) => type === 'azure.resources.subscription' && problem?.code === 'ForeignHost'),
    );
  });

  it('says so where rows come in another order than they were asked for', async () => {
    const { resourceGraph } = { resourceGraph: { queries: 1e6 } };
    const estate = generateEstate({ subscriptions: 3, resources: 300 });
    const ids = (estate.tenants[0]?.subscriptions ?? []).map(({ id }) => id);
    const group = (id: string | undefined) => ({
      id: `/subscriptions/${id}/resourceGroups/rg`,
      name: 'rg',
      type: 'microsoft.resources/subscriptions/resourcegroups',
      subscriptionId: id,
    });
    let pages = 0;
    const { inventory, profile } = await begin(estate, {
      resourceGraph,
      instead(request) {
        if (!queryOf(request)?.startsWith('resources ')) return undefined;
        const page = pages++;
        const data = page === 0 ? [group(ids[0]), group(ids[1])] : [group(ids[0]), group(ids[2])];
        return { status: 200, body: { data, count: 2, ...(page === 0 ? { $skipToken: 'next' } : {}) } };
      },
    });
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.deepEqual([...new Set(gaps.map(({ problem }) => problem?.code))], ['UnsortedRows']);
    // What was whole before that is kept.
    assert.deepEqual(
      [...new Set(gaps.map(({ under }) => under))].sort(),
      ids.slice(1).map((id) => `/subscriptions/${id}`),
    );
  });

  it('knows an empty subscription from one that may not be read', async () => {
    const empty = '66666666-ffff-4000-8000-000000000006';
    const [tenant] = ordersEstate.tenants;
    assert.ok(tenant);
    const opened = await begin({
      ...ordersEstate,
      tenants: [{ ...tenant, subscriptions: [...tenant.subscriptions, { id: empty, displayName: 'Empty' }] }],
    });
    const { inventory, profile } = opened;
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.equal(gaps.length, 1);
    const rows = await allRows(opened, (await allRows(opened)).find(({ label }) => label === 'Empty')?.key);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['note'],
    );
    assert.ok(at.azure.requests().filter(({ path }) => path.includes(empty)).length <= 4);
    assert.equal(at.azure.requests().filter(({ path }) => path.startsWith(`/subscriptions/${shop}`)).length, 0);
  });
});
