import assert from 'node:assert/strict';
import type { Resource } from '../../src/model/resource.ts';
import type { AzureEstate } from './azure/estate.ts';
import type { AzureOptions } from './azure/options.ts';
import { ordersEstate } from './azure/ordersEstate.ts';
import { orders, platform, secretive, shop } from './azure/ordersNames.ts';
import { expectedTree } from './azureScanTree.ts';
import { allRows, type Opened, resourcesIn } from './openAt.ts';
import { type AzureAt, azureAt, callsBy } from './openAzureAt.ts';

/** The estate with subscriptions that Resource Graph does not know yet. */
function hidden(...ids: readonly string[]): AzureEstate {
  return {
    ...ordersEstate,
    tenants: ordersEstate.tenants.map((tenant) => ({
      ...tenant,
      subscriptions: tenant.subscriptions.map((one) =>
        ids.includes(one.id) ? { ...one, hiddenFromGraph: true } : one,
      ),
    })),
  };
}

/** Everything that is shown, by id. */
async function resourcesOf({ inventory, profile }: Opened): Promise<Map<string, Resource>> {
  const ids = resourcesIn(await allRows({ inventory, profile }));
  const found = await Promise.all(ids.map((id) => inventory.resource({ profile, id })));
  return new Map(found.map(({ resource }) => [resource.id, resource]));
}

describe('where Azure Resource Graph does not tell', () => {
  const started: AzureAt[] = [];
  const read = async (estate: AzureEstate, options: AzureOptions = {}) => {
    const at = await azureAt(estate, options);
    started.push(at);
    const opened = await at.open();
    const summary = await opened.inventory.read({ profile: opened.profile, depth: 'everything' });
    return { ...at, ...opened, ...summary };
  };
  afterEach(async () => {
    for (const one of started.splice(0)) await one.stop();
  });

  it('the resource manager lists the same resources with the same properties', async () => {
    const told = await resourcesOf(await read(ordersEstate));
    for (const pageSize of [1_000, 2]) {
      const listed = await read(ordersEstate, { denyResourceGraph: true, pageSize });
      assert.deepEqual(
        listed.gaps.map(({ under, state }) => [under, state]),
        [
          [`/tenants/${ordersEstate.tenants[0]?.id}`, 'denied'],
          [`/subscriptions/${secretive}`, 'denied'],
        ],
      );
      const found = await resourcesOf(listed);
      // Who has a role at a management group only Resource Graph tells.
      const expected = [...told].filter(
        ([, { type, account }]) => !type.endsWith('.roleAssignment') || account !== undefined,
      );
      assert.deepEqual([...found.keys()].sort(), expected.map(([id]) => id).sort());
      for (const [id, resource] of expected) assert.deepEqual(found.get(id), resource);
    }
  });

  it('says so once, with what would help, and does not claim to be from there', async () => {
    const { inventory, profile } = await read(ordersEstate, { denyResourceGraph: true });
    const report = await inventory.scanReport({ profile });
    assert.equal(report?.report.indexProblem?.nextStep, 'grant-permission');
    const { source } = await inventory.resource({ profile, id: orders.toLowerCase() });
    assert.equal(source, undefined);
  });

  it('asks for each type once in each subscription', async () => {
    const { azure } = await read(ordersEstate, { denyResourceGraph: true });
    const calls = callsBy(azure.requests().filter(({ path }) => path.includes(shop)));
    const repeated = Object.entries(calls).filter(([name, count]) => count > 1 && !name.includes('virtualMachines'));
    assert.deepEqual(repeated, []);
    assert.equal(calls['POST /providers/Microsoft.ResourceGraph/resources resources'], undefined);
  });

  it('of one subscription only, that one is listed and the others are not', async () => {
    const opened = await read(hidden(shop));
    assert.deepEqual([...new Set(opened.gaps.map(({ under }) => under))], [`/subscriptions/${secretive}`]);
    const found = [...(await resourcesOf(opened)).keys()].filter((id) => id !== '');
    const expected = expectedTree(ordersEstate).map((line) => line.split(' > ')[1] ?? '');
    assert.deepEqual(found.sort(), [...new Set(expected)].sort());
    const { inventory, profile } = opened;
    assert.equal((await inventory.resource({ profile, id: orders.toLowerCase() })).source, undefined);
    const network = `/subscriptions/${platform}/resourcegroups/rg-hub/providers/microsoft.network/virtualnetworks/vnet-hub`;
    assert.equal((await inventory.resource({ profile, id: network })).source, 'Azure Resource Graph');
    const listed = opened.azure.requests().filter(({ path }) => /^\/subscriptions\/[^/]+\/resources$/.test(path));
    assert.deepEqual(
      listed.map(({ path }) => path),
      [`/subscriptions/${shop}/resources`],
    );
    assert.equal((await inventory.scanReport({ profile }))?.report.indexProblem, undefined);
  });

  it('what of it is refused is partial, with what the list of all resources says, and nothing else is', async () => {
    const refused = /\/providers\/Microsoft\.(Network\/virtualNetworks|KeyVault\/vaults)$/i;
    const opened = await read(hidden(shop), {
      instead({ path }) {
        if (!refused.test(path)) return undefined;
        const message = `The client 'me' with object id 'me' does not have authorization to perform action 'Microsoft.Network/virtualNetworks/read' over scope '/subscriptions/${shop}' or the scope is invalid.`;
        return { status: 403, body: { error: { code: 'AuthorizationFailed', message } } };
      },
    });
    const partial = opened.gaps.filter(({ under }) => under === `/subscriptions/${shop}`);
    assert.deepEqual(partial.map(({ type, state, count, problem }) => [type, state, count, problem?.nextStep]).sort(), [
      ['azure.keyvault.vault', 'partial', 1, 'grant-permission'],
      ['azure.network.subnet', 'partial', 0, 'grant-permission'],
      ['azure.network.virtualNetwork', 'partial', 1, 'grant-permission'],
    ]);
  });
});
