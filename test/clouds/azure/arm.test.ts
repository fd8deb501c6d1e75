import assert from 'node:assert/strict';
import { WebSiteManagementClient } from '@azure/arm-appservice';
import { ComputeManagementClient } from '@azure/arm-compute';
import { ManagementGroupsAPI } from '@azure/arm-managementgroups';
import { MonitorClient } from '@azure/arm-monitor';
import { NetworkManagementClient } from '@azure/arm-network';
import { ResourceManagementClient } from '@azure/arm-resources';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import type { AzureOptions } from './options.ts';
import { ordersApplication } from './ordersEstate.ts';
import { orders, ordersTenant, plantedPassword, platform, retired, secretive, shop } from './ordersNames.ts';
import { all, ordersSignedIn, type Refusal, refusal, type SignedIn } from './ordersSignedIn.ts';
import type { LocalAzure } from './startAzure.ts';

describe('a local Azure Resource Manager', () => {
  let azure: LocalAzure;
  let credential: SignedIn['credential'];
  let options: SignedIn['options'];
  let get: SignedIn['get'];
  const start = async (given: AzureOptions = {}): Promise<void> => {
    ({ azure, credential, options, get } = await ordersSignedIn(given));
  };
  afterEach(() => azure.stop());

  it('lists tenants, and subscriptions page by page, also those that may not be read', async () => {
    await start({ pageSize: 3 });
    const client = new SubscriptionClient(credential, options);
    assert.deepEqual(
      (await all(client.tenants.list())).map(({ defaultDomain }) => defaultDomain),
      ['orders.example'],
    );
    const listed = await all(client.subscriptions.list());
    assert.deepEqual(
      listed.map(({ subscriptionId, state }) => [subscriptionId, state]),
      [
        [platform, 'Enabled'],
        [shop, 'Enabled'],
        [secretive, 'Enabled'],
        [retired, 'Disabled'],
      ],
    );
    assert.equal(azure.requests().filter(({ path }) => path === '/subscriptions').length, 2);
  });

  it('tells the tree of management groups with its subscriptions', async () => {
    await start({ pageSize: 2 });
    const client = new ManagementGroupsAPI(credential, options);
    const entities = await all(client.entities.list());
    const tree = new Map(entities.map(({ name = '', parent, type }) => [name, [type, parent?.id?.split('/').at(-1)]]));
    const group = 'Microsoft.Management/managementGroups';
    assert.deepEqual(
      [...tree],
      [
        [ordersTenant, [group, undefined]],
        ['orders', [group, ordersTenant]],
        ['orders-platform', [group, 'orders']],
        ['orders-landing-zones', [group, 'orders']],
        [platform, ['/subscriptions', 'orders-platform']],
        [shop, ['/subscriptions', 'orders-landing-zones']],
        [secretive, ['/subscriptions', 'orders-landing-zones']],
        [retired, ['/subscriptions', ordersTenant]],
      ],
    );
    const zones = entities.find(({ name }) => name === 'orders-landing-zones');
    assert.deepEqual(zones?.parentNameChain, [ordersTenant, 'orders']);
    assert.equal(zones?.numberOfChildren, 2);
  });

  it('lists resources without properties over pages, and groups apart from them', async () => {
    await start({ pageSize: 7 });
    const client = new ResourceManagementClient(credential, shop, options);
    const resources = await all(client.resources.list());
    assert.ok(resources.length > 21, `${resources.length} resources are too few for the pages`);
    assert.equal(new Set(resources.map(({ id }) => id)).size, resources.length);
    assert.ok(resources.every(({ type, properties }) => !type?.endsWith('resourceGroups') && properties === undefined));
    const groups = await all(client.resourceGroups.list());
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['rg-cluster', 'rg-orders'],
    );
  });

  it('answers a resource by its id in any case, a part of one too, and 404 for what is not there', async () => {
    await start();
    const client = new ResourceManagementClient(credential, shop, options);
    const key = `${orders}/providers/Microsoft.KeyVault/vaults/kv-orders`;
    const vault = await client.resources.getById(key.toUpperCase(), '2024-01-01');
    assert.deepEqual([vault.id, vault.name], [key, 'kv-orders']);
    const network = new NetworkManagementClient(credential, shop, options);
    const subnet = await network.subnets.get('rg-orders', 'vnet-orders', 'machines');
    assert.equal(subnet.addressPrefix, '10.1.1.0/24');
    const subnets = await all(network.subnets.list('rg-orders', 'vnet-orders'));
    assert.deepEqual(
      subnets.map(({ name }) => name),
      ['machines', 'gateway', 'endpoints', 'sites', 'nodes'],
    );
    const missing = await refusal(client.resources.getById(`${key}-not`, '2024-01-01'));
    assert.deepEqual([missing.statusCode, missing.code], [404, 'ResourceNotFound']);
    assert.match(missing.message, /'Microsoft\.KeyVault\/vaults\/kv-orders-not' under resource group 'rg-orders'/);
    const group = await refusal(client.resourceGroups.get('rg-nowhere'));
    assert.equal(group.code, 'ResourceGroupNotFound');
  });

  it('answers 403 with the action and the scope under a subscription that is denied', async () => {
    await start();
    const client = new ComputeManagementClient(credential, secretive, options);
    const { statusCode, code } = await refusal(all(client.virtualMachines.listAll()));
    assert.deepEqual([statusCode, code], [403, 'AuthorizationFailed']);
    // What a list is refused with, the SDK does not tell.
    const sentence = async (path: string): Promise<string> =>
      ((await (await get(`/subscriptions/${secretive}${path}`)).json()) as { error: Refusal }).error.message;
    const { clientId, objectId } = ordersApplication;
    assert.equal(
      await sentence('/providers/Microsoft.Compute/virtualMachines'),
      `The client '${clientId}' with object id '${objectId}' does not have authorization to perform action ` +
        `'Microsoft.Compute/virtualMachines/read' over scope '/subscriptions/${secretive}' or the scope is invalid. ` +
        'If access was recently granted, please refresh your credentials.',
    );
    for (const [path, action] of [
      ['', 'Microsoft.Resources/subscriptions/read'],
      ['/resources', 'Microsoft.Resources/subscriptions/resources/read'],
      ['/resourcegroups', 'Microsoft.Resources/subscriptions/resourceGroups/read'],
      ['/resourceGroups/a', 'Microsoft.Resources/subscriptions/resourceGroups/read'],
      ['/resourceGroups/a/providers/Microsoft.Sql/servers/b/databases', 'Microsoft.Sql/servers/databases/read'],
      ['/resourceGroups/a/providers/Microsoft.Sql/servers/b/databases/c', 'Microsoft.Sql/servers/databases/read'],
    ] as const) {
      assert.ok((await sentence(path)).includes(`perform action '${action}' over`), path);
    }
  });

  it('tells the state of machines only to who asks', async () => {
    await start();
    const client = new ComputeManagementClient(credential, shop, options);
    const [plain] = await all(client.virtualMachines.listAll());
    assert.equal(plain?.instanceView, undefined);
    assert.equal(plain?.hardwareProfile?.vmSize, 'Standard_D2s_v5');
    const [status] = await all(client.virtualMachines.listAll({ statusOnly: 'true' }));
    assert.equal(status?.instanceView?.statuses?.[1]?.code, 'PowerState/running');
    assert.equal(status?.hardwareProfile, undefined);
    const one = await client.virtualMachines.get('rg-orders', 'vm-orders', { expand: 'instanceView' });
    assert.equal(one.instanceView?.statuses?.length, 2);
  });

  it('works out effective routes and rules of a network interface in its own time', async () => {
    await start({ operations: { polls: 2 } });
    const { networkInterfaces } = new NetworkManagementClient(credential, shop, options);
    const routes = await networkInterfaces.getEffectiveRouteTable('rg-orders', 'nic-orders', { updateIntervalInMs: 0 });
    assert.deepEqual(
      routes.value?.map(({ nextHopType, state }) => `${nextHopType} ${state}`),
      ['VnetLocal Active', 'VNetPeering Active', 'Internet Invalid', 'VirtualAppliance Active'],
    );
    const asked = azure.requests().filter(({ path }) => path.includes('/operations/'));
    assert.equal(asked.length, 3);
    const groups = await networkInterfaces.listEffectiveNetworkSecurityGroups('rg-orders', 'nic-orders', {
      updateIntervalInMs: 0,
    });
    assert.equal(groups.value?.[0]?.effectiveSecurityRules?.[0]?.destinationPortRange, '8080-8080');
  });

  it('keeps settings of sites from readers, and answers them where they are granted', async () => {
    await start();
    const refused = await refusal(
      new WebSiteManagementClient(credential, shop, options).webApps.listApplicationSettings('rg-orders', 'web-orders'),
    );
    assert.equal(refused.statusCode, 403);
    assert.ok(refused.message.includes("'Microsoft.Web/sites/config/list/action'"));
    assert.ok(!refused.message.includes(plantedPassword));
    await azure.stop();
    await start({ grantSettings: true });
    const { webApps } = new WebSiteManagementClient(credential, shop, options);
    const settings = await webApps.listApplicationSettings('rg-orders', 'web-orders');
    assert.equal(settings.properties?.PASSWORD, plantedPassword);
    const strings = await webApps.listConnectionStrings('rg-orders', 'web-orders');
    assert.equal(strings.properties?.orders?.type, 'SQLAzure');
  });

  it('tells diagnostic settings and the DNS zones of a private endpoint', async () => {
    await start();
    const monitor = new MonitorClient(credential, shop, options);
    const database = `${orders}/providers/Microsoft.Sql/servers/sql-orders/databases/orders`.slice(1);
    const settings = await all(monitor.diagnosticSettings.list(database));
    assert.deepEqual(
      settings.map(({ name }) => name),
      ['to-logs'],
    );
    const network = new NetworkManagementClient(credential, shop, options);
    const [zones] = await all(network.privateDnsZoneGroups.list('rg-orders', 'pe-sql'));
    assert.match(String(zones?.privateDnsZoneConfigs?.[0]?.privateDnsZoneId), /privatelink\.database\.windows\.net$/);
  });

  it('spells ids in another case with each request', async () => {
    await start({ mixCase: true });
    const spelled = new Set<string>();
    for (let n = 0; n < 3; n++) {
      const body = (await (await get(`${orders}/providers/Microsoft.KeyVault/vaults/kv-orders`)).json()) as {
        id: string;
      };
      spelled.add(body.id);
    }
    assert.equal(spelled.size, 3);
    assert.equal(new Set([...spelled].map((id) => id.toLowerCase())).size, 1);
  });
});
