import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples in Azure/azure-rest-api-specs: privatedns 2024-06-01 (PrivateZoneGet, RecordSetAGet,
 * VirtualNetworkLinkGet …) and network 2024-05-01. Records are rows of Resource Graph's table `dnsresources`.
 */
const network = (kind: string, name: string): string => armId(`Microsoft.Network/${kind}`, name);

function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  const type = `microsoft.network/${kind.toLowerCase()}`;
  const told = { id: network(kind, name), name, type, tenantId: 'tenant', kind: '', location: 'westeurope', ...more };
  return properties === undefined ? told : { ...told, properties };
}

function record(zone: string, kind: string, name: string, told?: object): Row {
  const fqdn = `${name === '@' ? '' : `${name}.`}${zone}.`;
  return {
    id: `${network('privateDnsZones', zone)}/${kind}/${name}`,
    name,
    type: `microsoft.network/privatednszones/${kind.toLowerCase()}`,
    location: 'global',
    ...(told === undefined ? {} : { properties: { fqdn, ttl: 300, ...told } }),
  };
}

describe('private DNS zones', () => {
  const zoneName = 'privatelink.database.windows.net';
  const zone = row(
    'privateDnsZones',
    zoneName,
    { numberOfRecordSets: 2, numberOfVirtualNetworkLinks: 1, provisioningState: 'Succeeded' },
    { location: 'global' },
  );
  const vnet = (name: string, peers: readonly string[] = []): Row =>
    row('virtualNetworks', name, {
      subnets: [{ id: `${network('virtualNetworks', name)}/subnets/endpoints`, name: `${name}-endpoints` }],
      virtualNetworkPeerings: peers.map((peer) => ({
        properties: { peeringState: 'Connected', remoteVirtualNetwork: { id: network('virtualNetworks', peer) } },
      })),
    });
  const link = (name: string, to: string): Row => ({
    id: `${network('privateDnsZones', zoneName)}/virtualNetworkLinks/${name}`,
    name,
    type: 'microsoft.network/privatednszones/virtualnetworklinks',
    location: 'global',
    properties: {
      virtualNetwork: { id: network('virtualNetworks', to).replace('resourceGroups', 'RESOURCEGROUPS') },
      registrationEnabled: false,
      virtualNetworkLinkState: 'Completed',
    },
  });
  /** A private endpoint with its interface, and one address in a network. */
  const endpoint = (name: string, inNetwork: string, address: string): readonly Row[] => [
    row('privateEndpoints', name, { networkInterfaces: [{ id: network('networkInterfaces', `${name}.nic`) }] }),
    row('networkInterfaces', `${name}.nic`, {
      privateEndpoint: { id: network('privateEndpoints', name.toUpperCase()) },
      ipConfigurations: [
        {
          properties: {
            privateIPAddress: address,
            subnet: { id: `${network('virtualNetworks', inNetwork)}/subnets/endpoints` },
          },
        },
      ],
    }),
  ];
  const address = (ipv4Address: string, name = 'sql-orders'): Row =>
    record(zoneName, 'A', name, { aRecords: [{ ipv4Address }], isAutoRegistered: false });
  const told = (rows: readonly Row[]): string[] =>
    relationsIn(rows).filter((text) => /resolves to|uses privatelink/.test(text));

  it('serve networks by links', () => {
    assert.deepEqual(relationsWithEvidence([zone, vnet('vnet'), link('to-vnet', 'vnet')]), [
      { text: `to-vnet is member of ${zoneName}`, evidence: ['id of to-vnet'] },
      { text: 'to-vnet serves vnet', evidence: ['properties.virtualNetwork.id of to-vnet: Completed'] },
    ]);
    const [kept, linked] = readRows([zone, link('to-vnet', 'vnet')]);
    assert.deepEqual(kept?.properties.properties, { provisioningState: 'Succeeded' });
    assert.equal(linked?.parent, kept?.id);
  });

  it('are used by private endpoints of networks that they are linked to', () => {
    const rows = [
      zone,
      vnet('vnet'),
      link('to-vnet', 'vnet'),
      ...endpoint('pe-sql', 'vnet', '10.1.3.4'),
      address('10.1.3.4'),
    ];
    assert.deepEqual(told(rows), [
      'pe-sql uses privatelink.database.windows.net',
      'sql-orders.privatelink.database.windows.net A resolves to pe-sql.nic',
    ]);
    const [used, resolved] = relationsWithEvidence(rows).filter(({ text }) =>
      / uses privatelink| resolves /.test(text),
    );
    assert.deepEqual(used?.evidence, [
      'A private endpoint is found by the private DNS zone that has the address of its network interface in a virtual network that is linked to the zone, or else in one that is peered with it of pe-sql',
    ]);
    assert.match(resolved?.evidence[0] ?? '', /^An address in a private DNS zone is the network interface that has it/);
  });

  it('are not used by those of other networks', () => {
    const rows = [zone, vnet('vnet'), vnet('other'), ...endpoint('pe-sql', 'other', '10.1.3.4'), address('10.1.3.4')];
    assert.deepEqual(told([...rows, link('to-vnet', 'vnet')]), []);
    assert.deepEqual(told(rows), []);
    assert.deepEqual(told([...rows, link('to-nothing-known', 'vnet-elsewhere')]), []);
  });

  it('are used by those of networks that are peered with a linked one', () => {
    const rows = [
      zone,
      vnet('hub', ['spoke']),
      vnet('spoke', ['hub']),
      link('to-hub', 'hub'),
      ...endpoint('pe-sql', 'spoke', '10.1.3.4'),
      address('10.1.3.4'),
    ];
    assert.deepEqual(told(rows), [
      'pe-sql uses privatelink.database.windows.net',
      'sql-orders.privatelink.database.windows.net A resolves to pe-sql.nic',
    ]);
  });

  it('mean the linked network where two have an address, and none where both are linked', () => {
    const rows = [
      zone,
      vnet('production', ['test']),
      vnet('test'),
      link('to-production', 'production'),
      ...endpoint('pe-production', 'production', '10.1.3.4'),
      ...endpoint('pe-test', 'test', '10.1.3.4'),
      address('10.1.3.4'),
    ];
    assert.deepEqual(told(rows), [
      'pe-production uses privatelink.database.windows.net',
      'sql-orders.privatelink.database.windows.net A resolves to pe-production.nic',
    ]);
    assert.deepEqual(told([...rows, link('to-test', 'test')]), []);
  });

  it('are used once by an endpoint with several names, and by nobody for what is no endpoint', () => {
    const machine = row('networkInterfaces', 'nic-machine', {
      ipConfigurations: [
        {
          properties: {
            privateIPAddress: '10.1.3.9',
            subnet: { id: `${network('virtualNetworks', 'vnet')}/subnets/endpoints` },
          },
        },
      ],
    });
    const rows = [
      zone,
      vnet('vnet'),
      link('to-vnet', 'vnet'),
      ...endpoint('pe-sql', 'vnet', '10.1.3.4'),
      machine,
      address('10.1.3.4', 'one'),
      address('10.1.3.4', 'two'),
      address('10.1.3.9', 'machine'),
      address('10.1.3.10', 'nowhere'), // Nothing has that address.
      record(zoneName, 'A', 'bare'),
    ];
    assert.deepEqual(told(rows), [
      `machine.${zoneName} A resolves to nic-machine`,
      `one.${zoneName} A resolves to pe-sql.nic`,
      `pe-sql uses ${zoneName}`,
      `two.${zoneName} A resolves to pe-sql.nic`,
    ]);
  });

  it('say nothing of endpoints that are not known', () => {
    const [, unknown] = endpoint('pe-sql', 'vnet', '10.1.3.4') as readonly [Row, Row];
    const rows = [zone, vnet('vnet'), link('to-vnet', 'vnet'), unknown, address('10.1.3.4')];
    assert.deepEqual(told(rows), [`sql-orders.${zoneName} A resolves to pe-sql.nic`]);
  });

  it('hold names by which others name hosts, of one record for each', () => {
    const rows = [
      record('orders.internal', 'A', 'db', { aRecords: [] }),
      record('orders.internal', 'AAAA', 'db', { aaaaRecords: [] }),
      record('orders.internal', 'CNAME', 'orders', {
        cnameRecord: { cname: 'DB.orders.internal.' },
      }),
      record('orders.internal', 'MX', '@', {
        mxRecords: [{ preference: 5, exchange: 'orders.orders.internal' }],
      }),
      record('orders.internal', 'SRV', '_db._tcp', {
        srvRecords: [{ port: 5432, target: 'db.orders.internal' }],
      }),
      record('orders.internal', 'PTR', '4.3.1.10', {
        ptrRecords: [{ ptrdname: 'db.orders.internal' }],
      }),
      record('orders.internal', 'SOMETHING', 'new', { cname: 'db.orders.internal' }),
    ];
    assert.deepEqual(relationsIn(rows), [
      '4.3.1.10.orders.internal PTR resolves to db.orders.internal A',
      '_db._tcp.orders.internal SRV resolves to db.orders.internal A',
      'new references db.orders.internal A',
      'orders.internal MX resolves to orders.orders.internal CNAME',
      'orders.orders.internal CNAME resolves to db.orders.internal A',
    ]);
  });
});
