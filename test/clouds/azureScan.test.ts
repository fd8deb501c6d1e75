import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Row } from '../../src/inventory/inventory.ts';
import { ordersApplication, ordersEstate } from './azure/ordersEstate.ts';
import { orders, platform, retired, secretive, shop } from './azure/ordersNames.ts';
import { expectedTree } from './azureScanTree.ts';
import { allRows, type Opened, resourcesIn } from './openAt.ts';
import { type AzureAt, azureAt, callsBy, queryOf, resourceQueries } from './openAzureAt.ts';

const containers = ['entra.tenant', 'management.managementGroup', 'resources.subscription', 'resources.resourceGroup'];

/** `container > thing` for all resources, as the tree nests them, sorted: see `expectedTree`. */
async function shownTree({ inventory, profile }: Opened): Promise<string[]> {
  const lines: string[] = [];
  const visit = async (row: string | undefined, container: string): Promise<void> => {
    for (const child of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
      if (child.kind === 'resource') lines.push(`${container} > ${child.resource}`);
      const isContainer = containers.includes((child.type ?? '').replace('azure.', '')) && child.kind === 'resource';
      if (child.expandable) await visit(child.key, isContainer ? (child.resource ?? '') : container);
    }
  };
  await visit(undefined, '');
  return lines.sort();
}

const everything = { depth: 'everything' } as const;

describe('everything in a tenant', () => {
  let at: AzureAt;
  let opened: Opened;
  const begin = async (settings = {}): Promise<void> => {
    at = await azureAt(ordersEstate);
    opened = await at.open({ settings });
  };
  const rowOf = async (id: string): Promise<Row | undefined> =>
    (await allRows(opened)).find(({ kind, resource }) => kind === 'resource' && resource === id);
  /** Calls made by what is done. */
  const callsOf = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = at.azure.requests().length;
    await work();
    return callsBy(at.azure.requests().slice(before));
  };
  afterEach(() => at.stop());

  it('is in the tree where it is in Azure, each thing once', async () => {
    await begin();
    await opened.inventory.read({ profile: opened.profile, ...everything });
    assert.deepEqual(await shownTree(opened), expectedTree(ordersEstate));
  });

  it('is complete but for the one subscription that may not be read, which says what would help', async () => {
    await begin();
    const { inventory, profile } = opened;
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.deepEqual(
      gaps.map(({ under, type, state, problem }) => [under, type, state, problem?.operation, problem?.nextStep]),
      [
        [
          `/subscriptions/${secretive}`,
          'azure.resources.resourceGroup',
          'denied',
          'Microsoft.Resources/subscriptions/resourceGroups/read',
          'grant-permission',
        ],
      ],
    );
    const [{ problem } = { problem: undefined }] = gaps;
    assert.ok(problem?.message.includes(secretive) && problem.message.includes(ordersApplication.clientId));
    assert.ok((await rowOf(`/subscriptions/${secretive}`))?.problem);
    const report = await inventory.scanReport({ profile });
    assert.deepEqual(report?.report.missing, ['Microsoft.Resources/subscriptions/resourceGroups/read']);
    assert.equal(report?.report.indexProblem, undefined);
    // One refusal says it all: nothing else in there is asked for.
    const asked = at.azure.requests().filter(({ path }) => path.includes(secretive));
    assert.equal(asked.length, 1);
    assert.equal((await rowOf(`/subscriptions/${retired}`))?.description, `disabled · ${retired}`);
  });

  it('says of everything from Azure Resource Graph that it is from there', async () => {
    await begin();
    await opened.inventory.read({ profile: opened.profile, ...everything });
    for (const id of [orders, `/subscriptions/${platform}`]) {
      assert.equal((await rowOf(id.toLowerCase()))?.source, 'Azure Resource Graph', id);
    }
  });

  it('calls nobody while what was read is fresh, also after a restart', async () => {
    await begin();
    const storage = join(at.folder, 'store');
    const { inventory, profile } = await at.open({ storage });
    const first = await inventory.read({ profile, ...everything });
    const calls = await callsOf(async () => {
      const second = await inventory.read({ profile, ...everything });
      assert.deepEqual([second.resources, second.changes], [first.resources, { added: 0, modified: 0, removed: 0 }]);
    });
    assert.deepEqual(calls, {});
    await inventory.close();
    const again = await at.open({ storage });
    // Whose credentials these are is asked anew.
    assert.deepEqual(await callsOf(() => again.inventory.read({ profile, ...everything })), {
      'POST /{tenant}/oauth2/v2.0/token': 1,
    });
  });

  it('is not a change when it is read again', async () => {
    await begin();
    const { inventory, profile } = opened;
    await inventory.read({ profile, ...everything });
    const { changes } = await inventory.read({ profile, ...everything, refresh: true });
    assert.deepEqual(changes, { added: 0, modified: 0, removed: 0 });
  });

  it('costs two queries and the names of roles where one subscription is read again', async () => {
    await begin();
    const { inventory, profile } = opened;
    await inventory.read({ profile, ...everything });
    for (const under of [`/subscriptions/${shop}`, orders.toLowerCase()]) {
      const calls = await callsOf(() => inventory.read({ profile, under, ...everything, refresh: true }));
      assert.deepEqual(
        calls,
        {
          'POST /providers/Microsoft.ResourceGraph/resources authorizationresources': 2,
          'POST /providers/Microsoft.ResourceGraph/resources resources': 1,
        },
        under,
      );
    }
  });

  it('reads only what is in a management group when that is asked for', async () => {
    await begin();
    const { inventory, profile } = opened;
    await inventory.read({ profile, depth: 'accounts' });
    const before = at.azure.requests().length;
    const under = '/providers/microsoft.management/managementgroups/orders-platform';
    const { resources } = await inventory.read({ profile, under, ...everything });
    assert.ok(resources > 0);
    const asked = resourceQueries(at.azure.requests().slice(before)).map(({ body }) => body);
    assert.deepEqual(
      asked.map((body) => (body as { subscriptions: string[] }).subscriptions),
      [[platform]],
    );
    assert.ok((await rowOf(`/subscriptions/${shop}`))?.unread);
  });

  it('enters only the subscriptions that the settings name, by id or by name', async () => {
    await begin({ azureSubscriptions: ['Platform', shop.toUpperCase()] });
    const { inventory, profile } = opened;
    const { gaps } = await inventory.read({ profile, ...everything });
    assert.deepEqual(gaps, []);
    const asked = resourceQueries(at.azure.requests()).map(
      ({ body }) => (body as { subscriptions: string[] }).subscriptions,
    );
    assert.deepEqual(asked, [[platform, shop]]);
    assert.ok((await rowOf(`/subscriptions/${retired}`))?.unread);
  });

  it('asks only for the types that the settings name', async () => {
    await begin({ types: ['azure.compute'] });
    const { inventory, profile } = opened;
    const { types } = await inventory.read({ profile, ...everything });
    const [query] = resourceQueries(at.azure.requests()).map(queryOf);
    const named =
      /where type in~ \((.+?)\)/
        .exec(query ?? '')?.[1]
        ?.replaceAll("'", '')
        .split(', ') ?? [];
    assert.ok(named.includes('microsoft.compute/virtualmachines'));
    assert.ok(
      named.every((type) => /^microsoft\.(compute|resources)\//.test(type)),
      `${named}`,
    );
    assert.deepEqual(
      types.filter(({ type }) => type.startsWith('azure.compute.')).map(({ type, count }) => [type, count]),
      [
        ['azure.compute.virtualMachine', 1],
        ['azure.compute.disk', 2],
      ],
    );
  });

  it('keeps what came when it is cancelled', async () => {
    const stop = new AbortController();
    at = await azureAt(ordersEstate, {
      instead(request) {
        // Role assignments come after everything else in a subscription.
        const isLate =
          queryOf(request)?.startsWith('authorizationresources') && 'subscriptions' in (request.body as object);
        if (isLate) stop.abort();
        return undefined;
      },
    });
    opened = await at.open();
    const { inventory, profile } = opened;
    const { cancelled, gaps } = await inventory.read({ profile, ...everything }, stop.signal);
    assert.equal(cancelled, true);
    assert.ok(gaps.some(({ problem }) => problem?.code === 'Cancelled'));
    assert.ok(resourcesIn(await allRows(opened)).length > 12);
    const again = await inventory.read({ profile, ...everything });
    assert.equal(again.cancelled, false);
    assert.deepEqual(await shownTree(opened), expectedTree(ordersEstate));
  });

  it('is one store for two profiles of one identity', async () => {
    await begin();
    const storage = join(at.folder, 'store');
    const first = await at.open({ storage });
    await first.inventory.read({ profile: first.profile, ...everything });
    await first.inventory.close();
    const { HOME = '', ...application } = at.environment;
    // The same application in the same tenant, in a cloud that is called otherwise.
    const other = await at.open({ storage, environment: { ...application, HOME, AZURE_CLOUD_NAME: 'SameAgain' } });
    assert.notEqual(other.profile, first.profile);
    const calls = await callsOf(() => other.inventory.read({ profile: other.profile, ...everything }));
    assert.deepEqual(calls, { 'POST /{tenant}/oauth2/v2.0/token': 1 });
    assert.deepEqual(await shownTree(other), expectedTree(ordersEstate));
  });
});
