import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/** Rows as the examples of Microsoft.Network 2023-11-01 have them, with types in lower case as in Resource Graph. */
function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  return {
    id: idOf(kind, name),
    name: name.split('/').at(-1),
    type: `microsoft.network/${kind.toLowerCase()}`,
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

function idOf(kind: string, name: string): string {
  return armId(`Microsoft.Network/${kind}`, name);
}

/** Private addresses mean something in one network only. */
const network = row('virtualNetworks', 'vnet', {
  subnets: [{ id: `${idOf('virtualNetworks', 'vnet')}/subnets/snet`, name: 'snet' }],
});
const part = (properties: object, name = 'part'): object => ({ name, properties });
const subnet = { id: `${idOf('virtualNetworks', 'vnet')}/subnets/snet` };
const publicIp = { id: idOf('publicIPAddresses', 'pip') };
const instanceNic = (at: number): object => ({
  id: armId(
    'Microsoft.Compute/virtualMachineScaleSets',
    `vmss/virtualMachines/${at}/networkInterfaces/nic/ipConfigurations/first`,
  ),
});
const nic = row('networkInterfaces', 'nic', {
  ipConfigurations: [
    part({
      privateIPAddress: '10.0.1.4',
      subnet,
      loadBalancerBackendAddressPools: [{ id: `${idOf('loadBalancers', 'LB')}/backendAddressPools/web` }],
    }),
  ],
});
const nicPart = { id: `${nic.id.toUpperCase()}/ipConfigurations/first` };

describe('load balancers of Azure', () => {
  it('have addresses before them and interfaces behind them', () => {
    const relations = relationsWithEvidence([
      network,
      row('loadBalancers', 'lb', {
        frontendIPConfigurations: [
          part({
            publicIPAddress: publicIp,
            gatewayLoadBalancer: { id: `${idOf('loadBalancers', 'glb')}/frontendIPConfigurations/f` },
          }),
          part({
            subnet,
            privateIPAddress: '10.0.2.4',
            loadBalancingRules: [{ id: `${idOf('loadBalancers', 'lb')}/loadBalancingRules/web` }],
          }),
          part({ publicIPPrefix: { id: idOf('publicIPPrefixes', 'prefix') } }),
        ],
        backendAddressPools: [
          part({ backendIPConfigurations: [nicPart, instanceNic(0), instanceNic(1)] }, 'web'),
          part(
            {
              virtualNetwork: { id: idOf('virtualNetworks', 'vnet') },
              loadBalancerBackendAddresses: [
                part({ ipAddress: '10.0.1.5', subnet }, 'by-address'),
                part({ ipAddress: '10.0.1.99' }, 'unknown'),
                part(
                  {
                    loadBalancerFrontendIPConfiguration: {
                      id: `${idOf('loadBalancers', 'regional')}/frontendIPConfigurations/f`,
                    },
                  },
                  'west',
                ),
              ],
            },
            'ips',
          ),
        ],
        inboundNatRules: [
          part({ backendIPConfiguration: nicPart, protocol: 'Tcp', frontendPort: 50001, backendPort: 22 }, 'ssh'),
        ],
      }),
      nic,
      row('networkInterfaces', 'nic-ip', { ipConfigurations: [part({ privateIPAddress: '10.0.1.5', subnet })] }),
      row('publicIPAddresses', 'pip', {
        ipConfiguration: { id: `${idOf('loadBalancers', 'lb')}/frontendIPConfigurations/part` },
      }),
    ]);
    assert.deepEqual(
      relations.filter(({ text }) => !text.startsWith('vmss')).map(({ text }) => text),
      [
        'lb routes to glb?',
        'lb routes to snet',
        'lb routes to vnet',
        'lb runs in snet',
        'nic runs in snet',
        'nic serves lb',
        'nic-ip runs in snet',
        'nic-ip serves lb',
        'pip is attached to lb',
        'prefix? is attached to lb',
        'regional? serves lb',
      ],
    );
    assert.deepEqual(relations.find(({ text }) => text === 'nic-ip serves lb')?.evidence, [
      '10.0.1.5 in properties.backendAddressPools[1].properties.loadBalancerBackendAddresses[0].properties.ipAddress is an address of it in vnet of lb: by-address',
    ]);
    const behind = relations.find(({ text }) => text === 'nic serves lb');
    assert.deepEqual(behind?.evidence.toSorted(), [
      'properties.backendAddressPools[0].properties.backendIPConfigurations[0].id of lb: web',
      'properties.inboundNatRules[0].properties.backendIPConfiguration.id of lb: Tcp 50001 22',
      'properties.ipConfigurations[0].properties.loadBalancerBackendAddressPools[0].id of nic',
    ]);
  });

  it('may be of a shape that is not known yet', () => {
    const resources = readRows([
      row('loadBalancers', 'bare'),
      row('loadBalancers', 'odd', {
        frontendIPConfigurations: [null, 'text', { properties: { privateIPAddress: 4 } }],
      }),
    ]);
    assert.deepEqual(
      resources.map(({ type }) => type),
      ['azure.network.loadBalancer', 'azure.network.loadBalancer'],
    );
    assert.deepEqual(relationsIn([row('loadBalancers', 'odd', { backendAddressPools: 'none' })]), []);
  });
});

describe('application gateways of Azure', () => {
  it('stand in a subnet, before backends that are named in every way', () => {
    const policy = { id: idOf('ApplicationGatewayWebApplicationFirewallPolicies', 'waf') };
    const relations = relationsIn([
      network,
      row(
        'applicationGateways',
        'agw',
        {
          gatewayIPConfigurations: [part({ subnet })],
          frontendIPConfigurations: [
            part({ publicIPAddress: publicIp }),
            part({ subnet, privateIPAddress: '10.0.3.4' }),
          ],
          backendAddressPools: [
            part({ backendIPConfigurations: [nicPart] }),
            part({
              backendAddresses: [
                { fqdn: 'Shop.westeurope.cloudapp.azure.com' },
                { fqdn: 'else.example' },
                { ipAddress: '10.0.1.4' },
              ],
            }),
          ],
          sslCertificates: [part({ keyVaultSecretId: 'https://kv-shop.vault.azure.net/secrets/wildcard' })],
          httpListeners: [
            part({ firewallPolicy: { id: idOf('ApplicationGatewayWebApplicationFirewallPolicies', 'waf-listener') } }),
          ],
          urlPathMaps: [part({ pathRules: [part({ firewallPolicy: policy })] })],
          firewallPolicy: policy,
          privateLinkConfigurations: [part({ ipConfigurations: [part({ subnet })] })],
          privateEndpointConnections: [part({ privateEndpoint: { id: idOf('privateEndpoints', 'pe') } })],
        },
        { identity: { type: 'UserAssigned', userAssignedIdentities: {} } },
      ),
      row('ApplicationGatewayWebApplicationFirewallPolicies', 'waf', {
        applicationGateways: [{ id: idOf('applicationGateways', 'AGW') }],
        httpListeners: [{ id: `${idOf('applicationGateways', 'other')}/httpListeners/one` }],
        pathBasedRules: [{ id: `${idOf('applicationGateways', 'agw')}/urlPathMaps/map/pathRules/one` }],
        applicationGatewayForContainers: [{ id: armId('Microsoft.ServiceNetworking/trafficControllers', 'agc') }],
      }),
      {
        id: armId('Microsoft.KeyVault/vaults', 'kv-shop'),
        name: 'kv-shop',
        type: 'microsoft.keyvault/vaults',
        properties: { vaultUri: 'https://kv-shop.vault.azure.net/' },
      },
      row('publicIPAddresses', 'pip', { dnsSettings: { fqdn: 'shop.westeurope.cloudapp.azure.com' } }),
      row('networkInterfaces', 'nic', { ipConfigurations: [part({ privateIPAddress: '10.0.1.4', subnet })] }),
    ]);
    assert.deepEqual(relations, [
      'agc? is protected by waf',
      'agw is protected by waf',
      'agw is protected by waf-listener?',
      'agw runs in snet',
      'agw uses kv-shop',
      'nic runs in snet',
      'nic serves agw',
      'other? is protected by waf',
      'pe? routes to agw',
      'pip is attached to agw',
      'pip serves agw',
    ]);
  });
});

describe('firewalls of Azure', () => {
  const group = (name: string): string => idOf('ipGroups', name);

  it('tell their places, their policy, and what their own rules lead to', () => {
    const relations = relationsWithEvidence([
      network,
      row('azureFirewalls', 'fw', {
        ipConfigurations: [part({ subnet, publicIPAddress: publicIp, privateIPAddress: '10.0.0.4' })],
        managementIpConfiguration: part({ publicIPAddress: { id: idOf('publicIPAddresses', 'pip-mgmt') } }),
        firewallPolicy: { id: idOf('firewallPolicies', 'POLICY') },
        ipGroups: [{ id: group('listed'), changeNumber: '2' }],
        networkRuleCollections: [
          part({
            priority: 200,
            rules: [{ name: 'net', sourceIpGroups: [group('source')], destinationIpGroups: [group('target')] }],
          }),
        ],
        natRuleCollections: [
          part({
            priority: 100,
            rules: [
              {
                name: 'dnat',
                translatedAddress: '10.0.1.4',
                translatedPort: '8443',
                destinationAddresses: ['20.1.2.3'],
              },
            ],
          }),
        ],
      }),
      row('networkInterfaces', 'nic', { ipConfigurations: [part({ privateIPAddress: '10.0.1.4', subnet })] }),
      row('firewallPolicies', 'policy', {
        size: '0.5MB',
        explicitProxy: { enablePacFile: true, pacFile: 'https://store.blob.core.windows.net/pac?sig=hidden' },
        basePolicy: { id: idOf('firewallPolicies', 'base') },
        childPolicies: [{ id: idOf('firewallPolicies', 'child') }],
        firewalls: [{ id: idOf('azureFirewalls', 'fw') }],
        ruleCollectionGroups: [{ id: `${idOf('firewallPolicies', 'policy')}/ruleCollectionGroups/default` }],
        dnsSettings: { servers: ['10.0.1.4'], enableProxy: true },
        insights: {
          logAnalyticsResources: {
            defaultWorkspaceId: { id: armId('Microsoft.OperationalInsights/workspaces', 'logs') },
            workspaces: [
              { region: 'westus', workspaceId: { id: armId('Microsoft.OperationalInsights/workspaces', 'logs-us') } },
            ],
          },
        },
      }),
      row('ipGroups', 'source', {
        ipAddresses: ['10.0.1.4', '10.1.0.0/16'],
        firewalls: [{ id: idOf('azureFirewalls', 'fw') }],
        firewallPolicies: [{ id: idOf('firewallPolicies', 'policy') }],
      }),
    ]);
    assert.deepEqual(
      relations.map(({ text }) => text).filter((text) => !text.includes('logs')),
      [
        'child? uses policy',
        'fw routes to nic',
        'fw runs in snet',
        'fw uses listed?',
        'fw uses policy',
        'fw uses source',
        'fw uses target?',
        'nic is member of source',
        'nic runs in snet',
        'pip-mgmt? is attached to fw',
        'pip? is attached to fw',
        'policy uses base?',
        'policy uses nic',
        'policy uses source',
      ],
    );
    assert.deepEqual(relations.find(({ text }) => text === 'fw routes to nic')?.evidence, [
      '10.0.1.4 in properties.natRuleCollections[0].properties.rules[0].translatedAddress is an address of it in vnet of fw: dnat 8443',
    ]);
    assert.deepEqual(relations.map(({ text }) => text).filter((text) => text.includes('logs')).length, 2);
  });

  it('keep no signature of a PAC file, and know the addresses of a hub', () => {
    const resources = readRows([
      row('firewallPolicies', 'policy', {
        size: '1MB',
        explicitProxy: { pacFile: 'https://store.blob.core.windows.net/pac?sig=hidden' },
        ruleCollectionGroups: [],
      }),
    ]);
    assert.equal(JSON.stringify(resources).includes('hidden'), false);
    assert.deepEqual(resources[0]?.properties.properties, { explicitProxy: {} });
    assert.deepEqual(
      relationsIn([
        row('azureFirewalls', 'fw-hub', {
          virtualHub: { id: idOf('virtualHubs', 'hub') },
          hubIPAddresses: {
            privateIPAddress: '10.4.0.4',
            publicIPs: { addresses: [{ address: '20.9.9.9' }, {}], count: 1 },
          },
        }),
        row('ipGroups', 'group', { ipAddresses: ['20.9.9.9'] }),
      ]),
      ['fw-hub is member of group', 'fw-hub runs in hub?'],
    );
  });
});

describe('what watches and guards networks of Azure', () => {
  it('is told by bastions, protection plans and flow logs', () => {
    const relations = relationsIn([
      row(
        'bastionHosts',
        'bastion',
        { dnsName: 'BST-1.bastion.azure.com', ipConfigurations: [part({ subnet, publicIPAddress: publicIp })] },
        { sku: { name: 'Standard' } },
      ),
      row('bastionHosts', 'developer', { virtualNetwork: { id: idOf('virtualNetworks', 'vnet') } }),
      row('ddosProtectionPlans', 'ddos', { publicIPAddresses: [publicIp] }),
      row('publicIPAddresses', 'pip', {
        ipConfiguration: { id: `${idOf('bastionHosts', 'bastion')}/bastionHostIpConfigurations/one` },
        ddosSettings: { protectionMode: 'Enabled', ddosProtectionPlan: { id: idOf('ddosProtectionPlans', 'ddos') } },
      }),
      row('networkWatchers', 'watcher', { runningOperationIds: [] }),
      row('networkWatchers/flowLogs', 'ignored', undefined, {
        id: `${idOf('networkWatchers', 'watcher')}/flowLogs/log`,
        name: 'log',
        properties: {
          targetResourceId: idOf('networkSecurityGroups', 'NSG'),
          storageId: armId('Microsoft.Storage/storageAccounts', 'stlogs'),
          enabled: true,
          flowAnalyticsConfiguration: {
            networkWatcherFlowAnalyticsConfiguration: {
              enabled: true,
              workspaceId: '22222222-2222-2222-2222-222222222222',
              workspaceResourceId: armId('Microsoft.OperationalInsights/workspaces', 'logs'),
            },
          },
        },
      }),
      row('networkSecurityGroups', 'nsg', { flowLogs: [{ id: `${idOf('networkWatchers', 'watcher')}/flowLogs/log` }] }),
    ]);
    assert.deepEqual(
      relations.filter((text) => !text.includes('logs?')),
      [
        'bastion runs in snet?',
        'developer runs in vnet?',
        'log reads from nsg',
        'pip is attached to bastion',
        'pip is protected by ddos',
      ],
    );
    assert.equal(relations.filter((text) => text.startsWith('log ') && text.includes('logs?')).length, 2);
  });

  it('has flow logs inside of the watcher of their region', () => {
    const [watcher, log] = readRows([
      row('networkWatchers', 'watcher', { provisioningState: 'Succeeded', runningOperationIds: ['a'] }),
      {
        id: `${idOf('networkWatchers', 'watcher')}/flowLogs/log`,
        name: 'log',
        type: 'microsoft.network/networkwatchers/flowlogs',
      },
    ]);
    assert.equal(log?.parent, watcher?.id);
    assert.deepEqual(watcher?.properties.properties, { provisioningState: 'Succeeded' });
  });
});
