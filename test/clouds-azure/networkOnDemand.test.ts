import assert from 'node:assert/strict';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, type Asked, connectAzure, type Harness, type Served, serveAzure, tenant } from './azureServer.ts';
import { armId, readRows } from './readRows.ts';

const subscription = '11111111-1111-1111-1111-111111111111';
const idOf = (kind: string, name: string): string => armId(`Microsoft.Network/${kind}`, name);

function stored(kind: string, name: string, properties: object): Resource {
  const [resource] = readRows([
    {
      id: idOf(kind, name),
      name,
      type: `microsoft.network/${kind.toLowerCase()}`,
      location: 'westeurope',
      tenantId: tenant,
      properties,
    },
  ]);
  assert.ok(resource);
  return resource;
}

const machine = { virtualMachine: { id: armId('Microsoft.Compute/virtualMachines', 'vm-web') } };
const nic = stored('networkInterfaces', 'Nic-Web', machine);
const nicPath = nic.properties.id as string;

/** The relations of what was listed with these beside it, in short. */
function relationsAmong(...resources: readonly Resource[]): string[] {
  const types = new Map(azureTypes.map((type) => [type.id, type]));
  const sorted = resources.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { relations } = relate({ survey: survey(sorted, types), resources: sorted, wasRead: () => true });
  const last = (id: string): string => id.split('/').at(-1) ?? id;
  return relations.map(({ from, verb, to }) => `${last(from)} ${verb} ${last(to)}`);
}

describe('what Azure works out when it is asked', () => {
  let server: Served;
  let harness: Harness;
  let answer: (asked: Asked) => Answer;

  beforeEach(async () => {
    server = await serveAzure((asked) => answer(asked));
    harness = connectAzure(server.url);
  });
  afterEach(() => server.close());

  /** As a long-running operation: accepted, not ready at first, then there. */
  const slowly = (path: string, body: unknown): ((asked: Asked) => Answer) => {
    let polls = 0;
    const location = `https://management.azure.com/subscriptions/${subscription}/operationResults/one?api-version=1`;
    return ({ method, path: asked }) => {
      if (method === 'POST' && asked === path)
        return { status: 202, headers: { location, 'retry-after': '0' }, body: null };
      if (method !== 'GET' || !asked.endsWith('/operationResults/one')) return { status: 404, body: {} };
      polls++;
      return polls === 1 ? { status: 202, headers: { location, 'retry-after': '0' }, body: null } : { body };
    };
  };

  it('tells the routes in force at an interface, and where they lead', async () => {
    // https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces/get-effective-route-table
    answer = slowly(`${nicPath}/effectiveRouteTable`, {
      value: [
        {
          source: 'User',
          state: 'Active',
          addressPrefix: ['0.0.0.0/0'],
          nextHopIpAddress: ['20.1.2.3'],
          nextHopType: 'VirtualAppliance',
          name: '<img src=x>',
        },
        {
          source: 'Default',
          state: 'Unheard',
          addressPrefix: ['10.0.0.0/16'],
          nextHopIpAddress: [],
          nextHopType: 'VnetLocal',
        },
        'no object',
      ],
    });
    const [routes, ...others] = await harness.list('azure.network.effectiveRoutes', nic);
    assert.deepEqual(others, []);
    assert.deepEqual(routes, {
      id: `${nic.id}/effectiveroutes/current`,
      type: 'azure.network.effectiveRoutes',
      name: 'Effective routes of Nic-Web',
      account: subscription,
      region: 'westeurope',
      parent: nic.id,
      tags: {},
      properties: {
        id: `${nicPath}/effectiveRoutes/current`,
        tenantId: tenant,
        effectiveRoutes: [
          {
            source: 'User',
            state: 'Active',
            addressPrefix: ['0.0.0.0/0'],
            nextHopIpAddress: ['20.1.2.3'],
            nextHopType: 'VirtualAppliance',
            name: '<img src=x>',
          },
          {
            source: 'Default',
            state: 'Unheard',
            addressPrefix: ['10.0.0.0/16'],
            nextHopIpAddress: [],
            nextHopType: 'VnetLocal',
          },
        ],
      },
    });
    assert.deepEqual(
      server.asked.map(({ method }) => method),
      ['POST', 'GET', 'GET'],
    );
    assert.deepEqual(harness.operations, [
      { service: 'arm', name: 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action', account: subscription },
    ]);
    const firewall = stored('publicIPAddresses', 'pip-fw', { ipAddress: '20.1.2.3' });
    assert.deepEqual(relationsAmong(routes, firewall), ['current routes to pip-fw']);
  });

  it('tells the security rules in force, without what service tags mean today', async () => {
    const association = {
      networkManager: { id: idOf('networkManagers', 'manager') },
      subnet: { id: idOf('virtualNetworks', 'vnet/subnets/snet') },
    };
    const rule = { name: 'securityRules/rdp', access: 'Allow', priority: 1000, direction: 'Inbound', protocol: 'Tcp' };
    // As the example NetworkInterfaceEffectiveNSGList of 2023-11-01 has it.
    answer = slowly(`${nicPath}/effectiveNetworkSecurityGroups`, {
      value: [
        {
          networkSecurityGroup: { id: idOf('networkSecurityGroups', 'NSG-WEB') },
          association,
          effectiveSecurityRules: [
            { ...rule, expandedSourceAddressPrefix: ['1.0.0.0/8'], expandedDestinationAddressPrefix: ['2.0.0.0/7'] },
          ],
          tagMap: { Internet: ['1.0.0.0/8'] },
        },
      ],
    });
    const [rules] = await harness.list('azure.network.effectiveSecurityRules', nic);
    assert.ok(rules);
    assert.deepEqual(rules.properties.effectiveSecurityRules, [
      {
        networkSecurityGroup: { id: idOf('networkSecurityGroups', 'NSG-WEB') },
        association,
        effectiveSecurityRules: [rule],
      },
    ]);
    assert.equal(
      harness.operations[0]?.name,
      'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action',
    );
    const group = stored('networkSecurityGroups', 'nsg-web', {});
    assert.deepEqual(relationsAmong(rules, group), [
      'current applies to snet',
      'current uses manager',
      'current uses nsg-web',
    ]);
  });

  it('asks nothing of an interface without a virtual machine', async () => {
    answer = () => ({ status: 500, body: {} });
    const idle = stored('networkInterfaces', 'nic-idle', {});
    assert.deepEqual(await harness.list('azure.network.effectiveRoutes', idle), []);
    assert.deepEqual(await harness.list('azure.network.effectiveSecurityRules', idle), []);
    assert.deepEqual(server.asked, []);
  });

  it('says why an operation that was accepted has failed', async () => {
    const status = `https://management.azure.com/subscriptions/${subscription}/operations/one?api-version=1`;
    answer = ({ method }) =>
      method === 'POST'
        ? { status: 202, headers: { 'azure-asyncoperation': status, 'retry-after': '0' }, body: null }
        : { body: { status: 'Failed', error: { code: 'VMNotRunning', message: 'The virtual machine is stopped.' } } };
    await assert.rejects(harness.list('azure.network.effectiveRoutes', nic), (error) => {
      assert.match(harness.connection.diagnose(error).problem.message, /stopped/);
      return true;
    });
  });

  it('is refused with the permission that was missing', async () => {
    answer = () => ({ status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no' } } });
    await assert.rejects(harness.list('azure.network.effectiveRoutes', nic), (error) => {
      assert.equal(harness.connection.diagnose(error).kind, 'denied');
      return true;
    });
  });

  it('does not ask for what says no resource group', async () => {
    answer = () => ({ status: 500, body: {} });
    const strange: Resource = { ...nic, id: 'nic', properties: { tenantId: tenant } };
    await assert.rejects(harness.list('azure.network.effectiveRoutes', strange), /not known in which resource group/);
    assert.deepEqual(server.asked, []);
  });

  it('lists the DNS zone groups of a private endpoint, page by page', async () => {
    const endpoint = stored('privateEndpoints', 'pe-orders', {});
    const path = `${endpoint.properties.id}/privateDnsZoneGroups`;
    const zone = armId('Microsoft.Network/privateDnsZones', 'Privatelink.database.windows.net', 'rg-dns');
    const group = (name: string, more: object = {}): object => ({
      id: `${path}/${name}`,
      name,
      etag: 'W/"1"',
      properties: { privateDnsZoneConfigs: [{ name: 'sql', properties: { privateDnsZoneId: zone } }] },
      ...more,
    });
    answer = ({ path: asked, query }) => {
      if (asked !== path) return { status: 404, body: {} };
      if (query.get('$skiptoken') === '2') return { body: { value: [group('second'), group('', { id: null })] } };
      return { body: { value: [group('default')], nextLink: `https://management.azure.com${path}?$skiptoken=2` } };
    };
    const groups = await harness.list('azure.network.privateDnsZoneGroup', endpoint);
    assert.deepEqual(
      groups.map(({ id, name, parent, type }) => ({ id, name, parent, type })),
      ['default', 'second'].map((name) => ({
        id: `${endpoint.id}/privatednszonegroups/${name}`,
        name,
        parent: endpoint.id,
        type: 'azure.network.privateDnsZoneGroup',
      })),
    );
    assert.equal('etag' in (groups[0]?.properties ?? {}), false);
    assert.equal(server.asked.length, 2);
    assert.deepEqual(relationsAmong(endpoint, ...groups), [
      'default uses privatelink.database.windows.net',
      'second uses privatelink.database.windows.net',
    ]);
  });

  it('lists the rules of a firewall policy, and what they are about', async () => {
    const policy = stored('firewallPolicies', 'policy', {});
    const path = `${policy.properties.id}/ruleCollectionGroups`;
    // As the example FirewallPolicyRuleCollectionGroupWithIpGroupsGet of 2023-11-01 has it.
    answer = ({ path: asked }) =>
      asked === path
        ? {
            body: {
              value: [
                {
                  id: `${path}/default`,
                  name: 'default',
                  properties: {
                    priority: 110,
                    ruleCollections: [
                      {
                        ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
                        priority: 200,
                        rules: [
                          {
                            ruleType: 'NetworkRule',
                            name: 'net',
                            sourceIpGroups: [idOf('ipGroups', 'GROUP')],
                            destinationAddresses: ['20.1.2.0/24', '20.1.2.3'],
                            destinationFqdns: ['Shop.westeurope.cloudapp.azure.com', '*.example.com'],
                          },
                        ],
                      },
                      { ruleCollectionType: 'Unknown' },
                    ],
                  },
                },
              ],
            },
          }
        : { status: 404, body: {} };
    const groups = await harness.list('azure.network.firewallPolicyRuleCollectionGroup', policy);
    assert.deepEqual(
      relationsAmong(
        policy,
        ...groups,
        stored('ipGroups', 'group', {}),
        stored('publicIPAddresses', 'pip', { ipAddress: '20.1.2.3' }),
        stored('publicIPAddresses', 'pip-shop', { dnsSettings: { fqdn: 'shop.westeurope.cloudapp.azure.com' } }),
      ),
      ['default applies to pip', 'default applies to pip-shop', 'default uses group'],
    );
    assert.equal(groups[0]?.parent, policy.id);
  });
});
