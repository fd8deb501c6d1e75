import assert from 'node:assert/strict';
import { isArmType } from '../../src/clouds/azure/azureType.ts';
import { networkTypes } from '../../src/clouds/azure/network/types.ts';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/** Rows as the examples of Microsoft.Network 2023-11-01 have them, with types in lower case as in Resource Graph. */
function row(type: string, name: string, properties?: object, more: object = {}): Row {
  return {
    id: armId(type, name),
    name: name.split('/').at(-1),
    type: type.toLowerCase(),
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

const vnetId = armId('Microsoft.Network/virtualNetworks', 'vnet-hub');
const subnetId = `${vnetId}/subnets/snet-app`;
const idOf = (kind: string, name: string): string => armId(`Microsoft.Network/${kind}`, name);

/** The network that what is tested here stands in: private addresses mean something in one only. */
const network = (properties: object = {}, inSubnet: object = {}): Row =>
  row('Microsoft.Network/virtualNetworks', 'vnet-hub', {
    ...properties,
    subnets: [{ id: subnetId, name: 'snet-app', properties: inSubnet }],
  });

const nic = (name: string, address: string, more: object = {}): Row =>
  row('Microsoft.Network/networkInterfaces', name, {
    ipConfigurations: [{ name: 'first', properties: { privateIPAddress: address, subnet: { id: subnetId }, ...more } }],
  });

describe('virtual networks of Azure', () => {
  it('have subnets in them, whichever case their ids are in', () => {
    const [network, subnet] = readRows([
      row('Microsoft.Network/virtualNetworks', 'vnet-hub', {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        flowLogs: [{ id: idOf('networkWatchers', 'nw/flowLogs/one') }],
        subnets: [
          {
            id: subnetId.replace('resourceGroups', 'resourcegroups'),
            name: 'snet-app',
            properties: { addressPrefix: '10.0.1.0/24', ipConfigurations: [{ id: idOf('networkInterfaces', 'x') }] },
          },
        ],
      }),
    ]);
    assert.equal(network?.properties.properties && 'subnets' in Object(network.properties.properties), false);
    assert.equal('flowLogs' in Object(network?.properties.properties), false);
    assert.equal(subnet?.type, 'azure.network.subnet');
    assert.equal(subnet?.id, subnetId.toLowerCase());
    assert.equal(subnet?.parent, network?.id);
    assert.deepEqual(subnet?.properties.properties, { addressPrefix: '10.0.1.0/24' });
  });

  it('are peered, protected, and resolve by what is known at an address', () => {
    const relations = relationsWithEvidence([
      network({
        dhcpOptions: { dnsServers: ['10.0.1.4', '168.63.129.16'] },
        ddosProtectionPlan: { id: idOf('ddosProtectionPlans', 'ddos') },
        virtualNetworkPeerings: [
          {
            name: 'to-spoke',
            properties: {
              peeringState: 'Connected',
              peeringSyncLevel: 'RemoteNotInSync',
              remoteVirtualNetwork: { id: idOf('virtualNetworks', 'vnet-spoke') },
            },
          },
        ],
      }),
      nic('nic-dns', '10.0.1.4'),
      row('microsoft.network/ddosprotectionplans', 'ddos', { virtualNetworks: [{ id: vnetId.toUpperCase() }] }),
    ]);
    assert.deepEqual(
      relations.filter(({ text }) => text.startsWith('vnet-hub')),
      [
        {
          text: 'vnet-hub is protected by ddos',
          evidence: ['properties.virtualNetworks[0].id of ddos', 'properties.ddosProtectionPlan.id of vnet-hub'],
        },
        {
          text: 'vnet-hub routes to vnet-spoke?',
          evidence: [
            'properties.virtualNetworkPeerings[0].properties.remoteVirtualNetwork.id of vnet-hub: Connected RemoteNotInSync',
          ],
        },
        {
          text: 'vnet-hub uses nic-dns',
          evidence: ['10.0.1.4 in properties.dhcpOptions.dnsServers[0] is an address of it in vnet-hub of vnet-hub'],
        },
      ],
    );
  });

  it('lead through their subnets to what is set there, told from both ends as one', () => {
    const relations = relationsIn([
      row('Microsoft.Network/virtualNetworks', 'vnet-hub', {
        subnets: [
          {
            id: subnetId,
            name: 'snet-app',
            properties: {
              networkSecurityGroup: { id: idOf('networkSecurityGroups', 'nsg').toUpperCase() },
              routeTable: { id: idOf('routeTables', 'rt') },
              natGateway: { id: idOf('natGateways', 'nat') },
              serviceEndpointPolicies: [{ id: idOf('serviceEndpointPolicies', 'sep') }],
              serviceEndpoints: [
                { service: 'Microsoft.Sql', networkIdentifier: { id: idOf('publicIPAddresses', 'pip') } },
                { service: 'Microsoft.Storage' },
              ],
            },
          },
        ],
      }),
      row('microsoft.network/networksecuritygroups', 'nsg', {
        subnets: [{ id: subnetId }],
        defaultSecurityRules: [{}],
      }),
      row('microsoft.network/routetables', 'rt', { subnets: [{ id: subnetId }] }),
      row('microsoft.network/natgateways', 'nat', {
        subnets: [{ id: subnetId }],
        publicIpAddresses: [{ id: idOf('publicIPAddresses', 'pip') }],
        publicIpPrefixes: [{ id: idOf('publicIPPrefixes', 'prefix') }],
      }),
      row('microsoft.network/publicipaddresses', 'pip', {
        ipAddress: '20.1.2.3',
        natGateway: { id: idOf('natGateways', 'nat') },
        publicIPPrefix: { id: idOf('publicIPPrefixes', 'prefix') },
      }),
      row('microsoft.network/publicipprefixes', 'prefix', {
        ipPrefix: '20.1.2.0/28',
        publicIPAddresses: [{ id: idOf('publicIPAddresses', 'pip') }],
        customIPPrefix: { id: idOf('customIpPrefixes', 'own') },
      }),
      row('microsoft.network/customipprefixes', 'own', {
        cidr: '20.1.2.0/24',
        signedMessage: 'signed',
        authorizationMessage: 'authorized',
        customIpPrefixParent: { id: idOf('customIpPrefixes', 'parent') },
        publicIpPrefixes: [{ id: idOf('publicIPPrefixes', 'prefix') }],
      }),
      row('microsoft.network/serviceendpointpolicies', 'sep', {
        subnets: [{ id: subnetId }],
        serviceEndpointPolicyDefinitions: [
          {
            name: 'storage',
            properties: { service: 'Microsoft.Storage', serviceResources: ['/services/Azure/Batch', vnetId] },
          },
        ],
      }),
    ]);
    assert.deepEqual(relations, [
      'own is member of parent?',
      'pip is attached to nat',
      'pip is member of prefix',
      'prefix is attached to nat',
      'prefix is member of own',
      'sep allows traffic to vnet-hub',
      'snet-app is protected by nsg',
      'snet-app routes to nat',
      'snet-app uses pip',
      'snet-app uses rt',
      'snet-app uses sep',
    ]);
  });

  it('keep nothing of what proves who owns addresses', () => {
    const [prefix] = readRows([
      row('microsoft.network/customipprefixes', 'own', {
        cidr: '1.2.3.0/24',
        signedMessage: 's',
        authorizationMessage: 'a',
      }),
    ]);
    assert.deepEqual(prefix?.properties.properties, { cidr: '1.2.3.0/24' });
  });
});

describe('network interfaces of Azure', () => {
  it('are what others name by address, and stand for the service of a private endpoint', () => {
    const endpoint = idOf('privateEndpoints', 'pe-orders');
    const relations = relationsIn([
      network(),
      nic('nic-pe', '10.0.1.9', {
        privateLinkConnectionProperties: {
          groupId: 'sites',
          fqdns: ['orders.westeurope.cloudapp.azure.com', 'unknown.example'],
        },
        loadBalancerBackendAddressPools: [{ id: `${idOf('loadBalancers', 'lb')}/backendAddressPools/web` }],
        loadBalancerInboundNatRules: [{ id: `${idOf('loadBalancers', 'lb')}/inboundNatRules/ssh` }],
        gatewayLoadBalancer: { id: `${idOf('loadBalancers', 'glb')}/frontendIPConfigurations/fe` },
        applicationSecurityGroups: [{ id: idOf('applicationSecurityGroups', 'asg-web') }],
      }),
      row('microsoft.network/publicipaddresses', 'pip-orders', {
        dnsSettings: { fqdn: 'Orders.westeurope.cloudapp.azure.com', reverseFqdn: 'mail.example.com.' },
        ipConfiguration: { id: `${idOf('networkInterfaces', 'nic-app')}/ipConfigurations/first` },
      }),
      nic('nic-app', '10.0.1.4', { publicIPAddress: { id: idOf('publicIPAddresses', 'PIP-ORDERS') } }),
      row('microsoft.network/applicationsecuritygroups', 'asg-web'),
      row('microsoft.network/privateendpoints', 'pe-orders', {
        subnet: { id: subnetId },
        networkInterfaces: [{ id: idOf('networkInterfaces', 'NIC-PE') }],
        privateLinkServiceConnections: [
          {
            name: 'orders',
            properties: {
              privateLinkServiceId: armId('Microsoft.Sql/servers', 'sql-orders'),
              groupIds: ['sqlServer'],
              privateLinkServiceConnectionState: { status: 'Approved' },
            },
          },
        ],
        manualPrivateLinkServiceConnections: [
          { name: 'partner', properties: { privateLinkServiceId: 'pls.0a1b.westeurope.azure.privatelinkservice' } },
        ],
        customDnsConfigs: [{ fqdn: 'sql-orders.database.windows.net', ipAddresses: ['10.0.1.9'] }],
      }),
      row('microsoft.network/privatelinkservices', 'pls', {
        alias: 'PLS.0a1b.westeurope.azure.privatelinkservice'.toLowerCase(),
        loadBalancerFrontendIpConfigurations: [{ id: `${idOf('loadBalancers', 'lb')}/frontendIPConfigurations/fe` }],
        ipConfigurations: [{ name: 'nat', properties: { subnet: { id: subnetId }, privateIPAddress: '10.0.1.10' } }],
        privateEndpointConnections: [{ name: 'c', properties: { privateEndpoint: { id: endpoint } } }],
      }),
    ]);
    assert.deepEqual(relations, [
      'nic-app runs in snet-app',
      'nic-pe is attached to pe-orders',
      'nic-pe is member of asg-web',
      'nic-pe routes to glb?',
      'nic-pe routes to pip-orders',
      'nic-pe runs in snet-app',
      'nic-pe serves lb?',
      'pe-orders routes to pls',
      'pe-orders routes to sql-orders?',
      'pe-orders runs in snet-app',
      'pip-orders is attached to nic-app',
      'pls routes to lb?',
      'pls runs in snet-app',
    ]);
  });
});

describe('security and routes of Azure', () => {
  const asg = (name: string): object => ({ id: idOf('applicationSecurityGroups', name) });
  const rule = (name: string, properties: object): object => ({ name, properties });

  it('tell which groups traffic is allowed from and to, and never what a rule denies', () => {
    const relations = relationsWithEvidence([
      row('microsoft.network/networksecuritygroups', 'nsg', {
        securityRules: [
          rule('in', {
            direction: 'Inbound',
            access: 'Allow',
            priority: 100,
            protocol: 'Tcp',
            destinationPortRanges: ['443', '8000-8100'],
            sourceApplicationSecurityGroups: [asg('web')],
            destinationApplicationSecurityGroups: [asg('api')],
          }),
          rule('out', {
            direction: 'outbound',
            access: 'allow',
            priority: 110,
            protocol: '*',
            destinationPortRange: '*',
            destinationApplicationSecurityGroups: [asg('db')],
          }),
          rule('no"<b>', {
            direction: 'Inbound',
            access: 'Deny',
            priority: 120,
            sourceApplicationSecurityGroups: [asg('guests')],
          }),
          rule('future', { direction: 'Sideways', access: 'Allow', sourceApplicationSecurityGroups: [asg('later')] }),
          rule('none', {}),
          { name: 'bare' },
        ],
      }),
    ]);
    const list = 'applicationSecurityGroups';
    assert.deepEqual(relations, [
      {
        text: 'nsg allows traffic from web?',
        evidence: [`${list}.allowedFrom[0].id of nsg: in Inbound Allow 100 Tcp 443, 8000-8100`],
      },
      {
        text: 'nsg allows traffic to db?',
        evidence: [`${list}.allowedTo[0].id of nsg: out outbound allow 110 any protocol any port`],
      },
      {
        text: 'nsg applies to api?',
        evidence: [`${list}.others[0].id of nsg: in Inbound Allow 100 Tcp 443, 8000-8100`],
      },
      { text: 'nsg applies to guests?', evidence: [`${list}.others[1].id of nsg: no"<b> Inbound Deny 120`] },
      { text: 'nsg applies to later?', evidence: [`${list}.others[2].id of nsg: future Sideways Allow`] },
    ]);
  });

  it('leave out what all security groups have, and survive those without properties', () => {
    const [bare, group] = readRows([
      row('microsoft.network/networksecuritygroups', 'nsg', {
        defaultSecurityRules: [{}],
        networkInterfaces: [],
        securityRules: [rule('plain', { access: 'Allow' })],
      }),
      row('microsoft.network/networksecuritygroups', 'bare'),
    ]);
    assert.deepEqual(group?.properties.properties, { securityRules: [rule('plain', { access: 'Allow' })] });
    assert.equal('applicationSecurityGroups' in (group?.properties ?? {}), false);
    assert.equal(bare?.type, 'azure.network.networkSecurityGroup');
  });

  it('lead routes to whatever single thing answers at the address of the next hop', () => {
    const relations = relationsWithEvidence([
      network({}, { routeTable: { id: idOf('routeTables', 'rt') } }),
      row('microsoft.network/routetables', 'rt', {
        routes: [
          rule('internet', {
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.0.0.4',
          }),
          rule('on-premises', { addressPrefix: '10.9.0.0/16', nextHopIpAddress: '10.0.1.4' }),
          rule('inside', { addressPrefix: '10.8.0.0/16', nextHopIpAddress: '10.0.2.4' }),
          rule('several', { addressPrefix: '10.7.0.0/16', nextHop: { nextHopIpAddresses: ['10.0.1.4', '10.0.1.5'] } }),
          rule('twice', { addressPrefix: '10.6.0.0/16', nextHopIpAddress: '10.0.3.4' }),
          rule('nowhere', { addressPrefix: '10.5.0.0/16', nextHopType: 'None' }),
        ],
      }),
      row('microsoft.network/azurefirewalls', 'fw', {
        ipConfigurations: [{ properties: { privateIPAddress: '10.0.0.4', subnet: { id: subnetId } } }],
      }),
      nic('nic-nva', '10.0.1.4'),
      row('microsoft.network/loadbalancers', 'lb', {
        frontendIPConfigurations: [{ properties: { privateIPAddress: '10.0.2.4', subnet: { id: subnetId } } }],
      }),
      nic('nic-one', '10.0.3.4'),
      nic('nic-two', '10.0.3.4'),
    ]);
    assert.deepEqual(
      relations.filter(({ text }) => text.startsWith('rt')),
      [
        {
          text: 'rt routes to fw',
          evidence: [
            '10.0.0.4 in properties.routes[0].properties.nextHopIpAddress is an address of it in vnet-hub of rt: 0.0.0.0/0',
          ],
        },
        {
          text: 'rt routes to lb',
          evidence: [
            '10.0.2.4 in properties.routes[2].properties.nextHopIpAddress is an address of it in vnet-hub of rt: 10.8.0.0/16',
          ],
        },
        {
          text: 'rt routes to nic-nva',
          evidence: [
            '10.0.1.4 in properties.routes[1].properties.nextHopIpAddress is an address of it in vnet-hub of rt: 10.9.0.0/16',
            '10.0.1.4 in properties.routes[3].properties.nextHop.nextHopIpAddresses[0] is an address of it in vnet-hub of rt: 10.7.0.0/16',
          ],
        },
      ],
    );
  });
});

describe('types of networks of Azure', () => {
  it('are each known by their rows, also by such as tell nothing else', () => {
    for (const { id, arm } of networkTypes.filter(isArmType)) {
      const [type = ''] = arm.types;
      // A subnet is told inside of its network, and has no rows.
      if (arm.within !== undefined) continue;
      const [namespace = '', ...kinds] = type.split('/');
      const path = kinds.map((kind, at) => `${kind}/N${at}`).join('/');
      const odd = { id: armId(namespace, path), name: 'N', type, properties: null, location: 'Global' };
      const [found] = readRows([odd]);
      assert.equal(found?.type, id);
      assert.equal(found?.id, odd.id.toLowerCase());
      assert.equal(found?.region, undefined);
      assert.deepEqual(relationsIn([{ ...odd, properties: { subnets: 'none', ipConfigurations: [7, null] } }]), []);
    }
  });
});
