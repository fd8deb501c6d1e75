import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples of Microsoft.Network in Azure/azure-rest-api-specs, API version 2024-05-01
 * (VirtualNetworkGatewayGet, VirtualNetworkGatewayConnectionGet, LocalNetworkGatewayGet), as Resource Graph has it.
 */
const network = (kind: string, name: string, group?: string): string => armId(`Microsoft.Network/${kind}`, name, group);

function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  const type = `microsoft.network/${kind.toLowerCase()}`;
  const told = { id: network(kind, name), name, type, tenantId: 'tenant', kind: '', location: 'westeurope', ...more };
  return properties === undefined ? told : { ...told, properties };
}

const hubNet = row('virtualNetworks', 'vnet-hub', {
  addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
  subnets: [{ id: `${network('virtualNetworks', 'vnet-hub')}/subnets/GatewaySubnet`, name: 'GatewaySubnet' }],
});
const gatewaySubnet = `${network('virtualNetworks', 'vnet-hub')}/subnets/GatewaySubnet`;

const gateway = (name: string, more: object = {}): Row =>
  row('virtualNetworkGateways', name, {
    gatewayType: 'Vpn',
    sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ', capacity: 2 },
    vpnType: 'RouteBased',
    enableBgp: true,
    ipConfigurations: [
      {
        id: `${network('virtualNetworkGateways', name)}/ipConfigurations/default`,
        name: 'default',
        properties: {
          privateIPAllocationMethod: 'Dynamic',
          subnet: { id: gatewaySubnet.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions') },
          publicIPAddress: { id: network('publicIPAddresses', `pip-${name}`) },
        },
      },
    ],
    bgpSettings: {
      asn: 65515,
      bgpPeeringAddress: '10.1.255.30',
      bgpPeeringAddresses: [
        {
          ipconfigurationId: `${network('virtualNetworkGateways', name)}/ipConfigurations/default`,
          defaultBgpIpAddresses: ['10.1.255.30'],
          customBgpIpAddresses: ['169.254.21.1'],
          tunnelIpAddresses: ['20.50.0.7'],
        },
      ],
    },
    ...more,
  });

const publicAddress = (name: string, ipAddress: string): Row => row('publicIPAddresses', name, { ipAddress });

describe('gateways of virtual networks', () => {
  it('run in their subnet with their public address, and are joined by connections', () => {
    const connection = row('connections', 'to-branch', {
      connectionType: 'IPsec',
      virtualNetworkGateway1: { id: network('virtualNetworkGateways', 'GW-HUB') },
      localNetworkGateway2: { id: network('localNetworkGateways', 'branch') },
      connectionStatus: 'Connected',
    });
    const branch = row('localNetworkGateways', 'branch', {
      localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
      gatewayIpAddress: '203.0.113.7',
    });
    assert.deepEqual(
      relationsWithEvidence([hubNet, gateway('gw-hub'), publicAddress('pip-gw-hub', '20.50.0.7'), connection, branch]),
      [
        {
          text: 'gw-hub runs in GatewaySubnet',
          evidence: ['properties.ipConfigurations[0].properties.subnet.id of gw-hub'],
        },
        {
          text: 'pip-gw-hub is attached to gw-hub',
          evidence: ['properties.ipConfigurations[0].properties.publicIPAddress.id of gw-hub'],
        },
        { text: 'to-branch connects branch', evidence: ['properties.localNetworkGateway2.id of to-branch'] },
        { text: 'to-branch connects gw-hub', evidence: ['properties.virtualNetworkGateway1.id of to-branch'] },
      ],
    );
  });

  it('are joined with each other, and with circuits', () => {
    const rows = [
      gateway('gw-one'),
      gateway('gw-two'),
      row('connections', 'one-to-two', {
        connectionType: 'Vnet2Vnet',
        virtualNetworkGateway1: { id: network('virtualNetworkGateways', 'gw-one') },
        virtualNetworkGateway2: { id: network('virtualNetworkGateways', 'gw-two') },
      }),
      row('connections', 'to-circuit', {
        connectionType: 'SomethingNew',
        virtualNetworkGateway1: { id: network('virtualNetworkGateways', 'gw-one') },
        peer: { id: network('expressRouteCircuits', 'circuit', 'rg-elsewhere') },
      }),
    ];
    assert.deepEqual(
      relationsIn(rows).filter((text) => text.includes('connects')),
      [
        'one-to-two connects gw-one',
        'one-to-two connects gw-two',
        'to-circuit connects circuit?',
        'to-circuit connects gw-one',
      ],
    );
  });

  it('stand for what has the address or name at the other end', () => {
    const far = row('localNetworkGateways', 'far', { gatewayIpAddress: '20.50.0.9' });
    const near = row('localNetworkGateways', 'near', { fqdn: 'Branch.orders.example' });
    const nobody = row('localNetworkGateways', 'nobody', { gatewayIpAddress: '198.51.100.1', fqdn: '' });
    const record = {
      ...row('dnsZones/a', 'branch', { fqdn: 'branch.orders.example.' }),
      id: `${network('dnsZones', 'orders.example')}/A/branch`,
    };
    assert.deepEqual(relationsWithEvidence([publicAddress('pip-far', '20.50.0.9'), far, near, nobody, record]), [
      { text: 'far references pip-far', evidence: ['properties.gatewayIpAddress of far'] },
      { text: 'near references branch.orders.example A', evidence: ['properties.fqdn of near'] },
    ]);
  });

  it('have addresses for BGP in their own network, which had one text for all of them before', () => {
    const now = gateway('gw-now');
    const older = gateway('gw-older', { bgpSettings: { asn: 65515, bgpPeeringAddress: '10.1.255.4,10.1.255.5' } });
    const machine = row('networkInterfaces', 'nic-machine', {
      ipConfigurations: [{ properties: { privateIPAddress: '10.1.4.4', subnet: { id: gatewaySubnet } } }],
      dnsSettings: { dnsServers: ['10.1.255.30', '10.1.255.5', '169.254.21.1'] },
    });
    assert.deepEqual(
      relationsIn([hubNet, now, older, machine]).filter((text) => text.startsWith('nic-machine uses')),
      ['nic-machine uses gw-now', 'nic-machine uses gw-older'],
    );
  });

  it('ask a RADIUS server who may come in, and send the rest to a site', () => {
    const radius = row('networkInterfaces', 'nic-radius', {
      ipConfigurations: [{ properties: { privateIPAddress: '10.1.4.9', subnet: { id: gatewaySubnet } } }],
    });
    const asking = gateway('gw', {
      gatewayDefaultSite: { id: network('localNetworkGateways', 'branch') },
      vpnClientConfiguration: {
        radiusServers: [
          { radiusServerAddress: '10.1.4.9', radiusServerScore: 30, radiusServerSecret: 'planted-secret' },
        ],
        radiusServerSecret: 'planted-secret',
        vpnClientRootCertificates: [{ name: 'root', properties: { publicCertData: 'MIIC' } }],
      },
    });
    assert.deepEqual(
      relationsIn([hubNet, radius, asking]).filter((text) => /gw.*(?:nic-radius|branch)/.test(text)),
      ['gw routes to branch?', 'gw uses nic-radius'],
    );
    const kept = JSON.stringify(readRows([asking]));
    assert.doesNotMatch(kept, /planted-secret|MIIC/);
    assert.match(kept, /radiusServerScore/);
  });

  it('prove who they are with certificates of a key vault', () => {
    const rows = [
      {
        ...row('x', 'kv-vpn', { vaultUri: 'https://kv-vpn.vault.azure.net/' }),
        id: armId('Microsoft.KeyVault/vaults', 'kv-vpn'),
        type: 'microsoft.keyvault/vaults',
      },
      row('connections', 'to-branch', {
        certificateAuthentication: {
          outboundAuthCertificate: 'https://kv-vpn.vault.azure.net/certificates/vpn/0123456789abcdef',
          inboundAuthCertificateChain: ['MIIC'],
        },
      }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'to-branch uses kv-vpn',
        evidence: ['properties.certificateAuthentication.outboundAuthCertificate of to-branch'],
      },
    ]);
  });

  it('keep no keys, and nothing that changes by itself', () => {
    const [kept] = readRows([
      row('connections', 'to-branch', {
        sharedKey: 'planted-shared-key',
        authorizationKey: 'planted-authorization-key',
        egressBytesTransferred: 1,
        ingressBytesTransferred: 2,
        tunnelConnectionStatus: [{ tunnel: 'one', lastConnectionEstablishedUtcTime: '2026-01-01T00:00:00' }],
        routingWeight: 10,
      }),
    ]);
    assert.deepEqual(kept?.properties.properties, { routingWeight: 10 });
  });

  it('are read without properties, and with any name', () => {
    const hostile = '<img src=x onerror=alert(1)> & "\u202e"';
    const kinds = [
      'virtualNetworkGateways',
      'localNetworkGateways',
      'connections',
      'expressRouteCircuits',
      'expressRouteGateways',
      'expressRoutePorts',
      'virtualWans',
      'virtualHubs',
      'vpnSites',
      'vpnGateways',
      'p2sVpnGateways',
      'vpnServerConfigurations',
      'networkManagers',
    ];
    const rows = kinds.map((kind) => row(kind, 'bare', undefined, { name: hostile }));
    const resources = readRows(rows);
    assert.equal(resources.length, kinds.length);
    for (const { name, type } of resources) {
      assert.equal(name, hostile);
      assert.notEqual(type, 'azure.resources.otherResource');
    }
    assert.deepEqual(relationsIn(rows), []);
  });
});
