import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples in Azure/azure-rest-api-specs: dns 2018-05-01, dnsresolver 2022-07-01 (DnsResolver_Get,
 * InboundEndpoint_Get …). Records are rows of Resource Graph's table `dnsresources`.
 */
const network = (kind: string, name: string): string => armId(`Microsoft.Network/${kind}`, name);

function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  const type = `microsoft.network/${kind.toLowerCase()}`;
  const told = { id: network(kind, name), name, type, tenantId: 'tenant', kind: '', location: 'westeurope', ...more };
  return properties === undefined ? told : { ...told, properties };
}

function record(zones: 'dnsZones' | 'privateDnsZones', zone: string, kind: string, name: string, told?: object): Row {
  const fqdn = `${name === '@' ? '' : `${name}.`}${zone}.`;
  return {
    id: `${network(zones, zone)}/${kind}/${name}`,
    name,
    type: `microsoft.network/${zones}/${kind}`.toLowerCase(),
    location: 'global',
    ...(told === undefined ? {} : { properties: { fqdn, ttl: 300, ...told } }),
  };
}

const inPublic = record.bind(undefined, 'dnsZones', 'orders.example');

describe('DNS zones', () => {
  const zone = row('dnsZones', 'orders.example', { zoneType: 'Public', numberOfRecordSets: 7 }, { location: 'global' });

  it('hold records, which are called by their whole names', () => {
    const rows = [
      zone,
      inPublic('A', '@', { ARecords: [] }),
      inPublic('CNAME', 'shop', { CNAMERecord: { cname: 'x.example' } }),
      inPublic('SOA', '@', { SOARecord: { host: 'ns1.azure-dns.com.', serialNumber: 4 } }),
      inPublic('TXT', '@', { TXTRecords: [{ value: ['planted-secret-of-somebody'] }] }),
      record('privateDnsZones', 'orders.internal', 'TXT', 'old', { txtRecords: [{ value: ['planted'] }] }),
      inPublic('AAAA', 'bare'),
    ];
    const resources = readRows(rows);
    assert.deepEqual(
      resources.map(({ name, type, region }) => [name, type, region]),
      [
        ['orders.example', 'azure.network.dnsZone', undefined],
        ['orders.example A', 'azure.network.dnsRecordSet', undefined],
        ['bare.orders.example AAAA', 'azure.network.dnsRecordSet', undefined],
        ['shop.orders.example CNAME', 'azure.network.dnsRecordSet', undefined],
        ['orders.example SOA', 'azure.network.dnsRecordSet', undefined],
        ['orders.example TXT', 'azure.network.dnsRecordSet', undefined],
        ['old.orders.internal TXT', 'azure.network.privateDnsRecordSet', undefined],
      ],
    );
    const [kept, ...records] = resources;
    assert.deepEqual(kept?.properties.properties, { zoneType: 'Public' });
    for (const { parent } of records.slice(0, -1)) assert.equal(parent, kept?.id);
    assert.doesNotMatch(JSON.stringify(records), /planted|serialNumber/);
    assert.deepEqual(relationsIn(rows), []);
  });

  it('hold records that lead to names, addresses and resources', () => {
    const named = row('publicIPAddresses', 'pip', {
      ipAddress: '20.50.0.1',
      dnsSettings: { fqdn: 'orders.westeurope.cloudapp.azure.com' },
    });
    const six = row('publicIPAddresses', 'pip-six', { ipAddress: '2603:1020:200::1' });
    const rows = [
      named,
      six,
      inPublic('A', 'gateway', { ARecords: [{ ipv4Address: '198.51.100.1' }, { ipv4Address: '20.50.0.1' }] }),
      inPublic('AAAA', 'gateway', { AAAARecords: [{ ipv6Address: '2603:1020:200::1' }] }),
      inPublic('CNAME', 'shop', { CNAMERecord: { cname: 'Orders.WestEurope.cloudapp.azure.com.' } }),
      inPublic('CNAME', 'www', { CNAMERecord: { cname: 'shop.orders.example' } }),
      inPublic('MX', '@', { MXRecords: [{ preference: 10, exchange: 'gateway.orders.example.' }] }),
      inPublic('SRV', '_sip._tcp', {
        SRVRecords: [{ priority: 1, weight: 2, port: 5061, target: 'shop.orders.example' }],
      }),
      inPublic('PTR', '1', { PTRRecords: [{ ptrdname: 'www.orders.example' }] }),
      inPublic('A', 'alias', { ARecords: [], targetResource: { id: network('publicIPAddresses', 'PIP') } }),
      inPublic('A', 'gone', { targetResource: { id: network('publicIPAddresses', 'pip-deleted') } }),
      inPublic('A', 'none', { targetResource: {}, ARecords: [{ ipv4Address: '10.1.1.4' }] }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: '1.orders.example PTR resolves to www.orders.example CNAME',
        evidence: ['properties.PTRRecords[0].ptrdname of 1.orders.example PTR'],
      },
      {
        text: '_sip._tcp.orders.example SRV resolves to shop.orders.example CNAME',
        evidence: ['properties.SRVRecords[0].target of _sip._tcp.orders.example SRV: 5061'],
      },
      {
        text: 'alias.orders.example A resolves to pip',
        evidence: ['properties.targetResource.id of alias.orders.example A'],
      },
      {
        text: 'gateway.orders.example A resolves to pip',
        evidence: ['properties.ARecords[1].ipv4Address of gateway.orders.example A'],
      },
      {
        text: 'gateway.orders.example AAAA resolves to pip-six',
        evidence: ['properties.AAAARecords[0].ipv6Address of gateway.orders.example AAAA'],
      },
      {
        text: 'gone.orders.example A resolves to pip-deleted?',
        evidence: ['properties.targetResource.id of gone.orders.example A'],
      },
      {
        text: 'orders.example MX resolves to gateway.orders.example A',
        evidence: ['properties.MXRecords[0].exchange of orders.example MX: 10'],
      },
      {
        text: 'shop.orders.example CNAME resolves to pip',
        evidence: ['properties.CNAMERecord.cname of shop.orders.example CNAME'],
      },
      {
        text: 'www.orders.example CNAME resolves to shop.orders.example CNAME',
        evidence: ['properties.CNAMERecord.cname of www.orders.example CNAME'],
      },
    ]);
  });

  it('could be private to networks before there were private zones', () => {
    const older = row('dnsZones', 'old.example', {
      zoneType: 'Private',
      registrationVirtualNetworks: [{ id: network('virtualNetworks', 'vnet') }],
      resolutionVirtualNetworks: [{ id: network('virtualNetworks', 'other') }],
    });
    assert.deepEqual(relationsIn([older]), ['old.example serves other?', 'old.example serves vnet?']);
  });
});

describe('DNS private resolvers', () => {
  const subnet = (name: string): { readonly id: string } => ({
    id: `${network('virtualNetworks', 'vnet-hub')}/subnets/${name}`,
  });
  const part = (kind: string, name: string, parts: string, partName: string, properties?: object): Row => ({
    id: `${network(kind, name)}/${parts}/${partName}`,
    name: partName,
    type: `microsoft.network/${kind}/${parts}`.toLowerCase(),
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
  });
  const hub = row('virtualNetworks', 'vnet-hub', {
    subnets: ['in', 'out'].map((name) => ({ ...subnet(name), name })),
  });

  it('answer in their network, and ask elsewhere by rules that count in other networks', () => {
    const rows = [
      hub,
      row('dnsResolvers', 'resolver', { virtualNetwork: { id: network('virtualNetworks', 'VNET-HUB') } }),
      part('dnsResolvers', 'resolver', 'inboundEndpoints', 'inbound', {
        ipConfigurations: [
          { subnet: subnet('in'), privateIpAddress: '10.0.9.4', privateIpAllocationMethod: 'Dynamic' },
        ],
      }),
      part('dnsResolvers', 'resolver', 'outboundEndpoints', 'outbound', { subnet: subnet('out') }),
      row('dnsForwardingRulesets', 'rules', {
        dnsResolverOutboundEndpoints: [{ id: `${network('dnsResolvers', 'resolver')}/outboundEndpoints/OUTBOUND` }],
      }),
      part('dnsForwardingRulesets', 'rules', 'forwardingRules', 'orders-internal', {
        domainName: 'orders.internal.',
        targetDnsServers: [
          { ipAddress: '10.0.9.4', port: 53 },
          { ipAddress: '192.168.0.53', port: 53 },
        ],
        forwardingRuleState: 'SomethingNew',
      }),
      part('dnsForwardingRulesets', 'rules', 'virtualNetworkLinks', 'to-spoke', {
        virtualNetwork: { id: network('virtualNetworks', 'vnet-spoke') },
      }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      { text: 'inbound runs in in', evidence: ['properties.ipConfigurations[0].subnet.id of inbound: 10.0.9.4'] },
      { text: 'orders-internal is member of rules', evidence: ['id of orders-internal'] },
      {
        text: 'orders-internal routes to inbound',
        evidence: [
          '10.0.9.4 in properties.targetDnsServers[0].ipAddress is an address of it in vnet-hub of orders-internal: 53',
        ],
      },
      { text: 'outbound runs in out', evidence: ['properties.subnet.id of outbound'] },
      { text: 'resolver runs in vnet-hub', evidence: ['properties.virtualNetwork.id of resolver'] },
      { text: 'rules routes to outbound', evidence: ['properties.dnsResolverOutboundEndpoints[0].id of rules'] },
      { text: 'to-spoke serves vnet-spoke?', evidence: ['properties.virtualNetwork.id of to-spoke'] },
    ]);
    assert.deepEqual(
      readRows(rows)
        .filter(({ parent }) => parent?.includes('/microsoft.network/'))
        .map(({ name, parent }) => `${name} in ${parent?.split('/').at(-1)}`),
      [
        'orders-internal in rules',
        'to-spoke in rules',
        'inbound in resolver',
        'outbound in resolver',
        'in in vnet-hub',
        'out in vnet-hub',
      ],
    );
  });

  it('are read without properties', () => {
    const rows = [
      row('dnsResolvers', 'resolver'),
      part('dnsResolvers', 'resolver', 'inboundEndpoints', 'inbound'),
      part('dnsResolvers', 'resolver', 'outboundEndpoints', 'outbound'),
      row('dnsForwardingRulesets', 'rules'),
      part('dnsForwardingRulesets', 'rules', 'virtualNetworkLinks', 'link'),
    ];
    assert.equal(readRows(rows).length, 5);
    assert.deepEqual(relationsIn(rows), []);
  });
});
