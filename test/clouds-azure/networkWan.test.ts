import assert from 'node:assert/strict';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { connectAzure, type Served, serveAzure, subscription, tenant } from './azureServer.ts';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples of Microsoft.Network in Azure/azure-rest-api-specs, API version 2024-05-01 (VirtualHubGet,
 * VpnGatewayGet, VpnSiteGet, P2SVpnGatewayGet, VpnServerConfigurationGet, VirtualHubBgpConnectionGet …).
 */
const network = (kind: string, name: string): string => armId(`Microsoft.Network/${kind}`, name);

function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  const type = `microsoft.network/${kind.toLowerCase()}`;
  const told = { id: network(kind, name), name, type, tenantId: tenant, kind: '', location: 'westeurope', ...more };
  return properties === undefined ? told : { ...told, properties };
}

const part = (parent: string, parentName: string, kind: string, name: string, properties: object): Row => ({
  id: `${network(parent, parentName)}/${kind}/${name}`,
  name,
  type: `microsoft.network/${parent}/${kind}`.toLowerCase(),
  properties,
});

const spoke = row('virtualNetworks', 'vnet-spoke', {
  subnets: [{ id: `${network('virtualNetworks', 'vnet-spoke')}/subnets/RouteServerSubnet`, name: 'RouteServerSubnet' }],
});
const subnet = { id: `${network('virtualNetworks', 'vnet-spoke')}/subnets/RouteServerSubnet` };

describe('virtual WANs', () => {
  const wan = row('virtualWans', 'wan', {
    type: 'Standard',
    virtualHubs: [{ id: network('virtualHubs', 'HUB') }],
    vpnSites: [{ id: network('vpnSites', 'site') }],
  });
  const hub = row('virtualHubs', 'hub', {
    virtualWan: { id: network('virtualWans', 'wan') },
    addressPrefix: '10.100.0.0/23',
    vpnGateway: { id: network('vpnGateways', 'vpn') },
    p2SVpnGateway: { id: network('p2sVpnGateways', 'p2s') },
    expressRouteGateway: { id: network('expressRouteGateways', 'er-elsewhere') },
    virtualRouterIps: ['10.100.0.68', '10.100.0.69'],
    sku: 'Standard',
  });
  const vpn = row('vpnGateways', 'vpn', {
    virtualHub: { id: network('virtualHubs', 'hub') },
    vpnGatewayScaleUnit: 1,
    ipConfigurations: [{ id: 'Instance0', publicIpAddress: '20.50.3.1', privateIpAddress: '10.100.0.4' }],
    connections: [
      {
        name: 'to-site',
        properties: {
          remoteVpnSite: { id: network('vpnSites', 'site') },
          connectionStatus: 'Connected',
          sharedKey: 'planted-key',
          egressBytesTransferred: 1,
          vpnLinkConnections: [
            {
              properties: {
                vpnSiteLink: { id: `${network('vpnSites', 'site')}/vpnSiteLinks/first` },
                sharedKey: 'planted-key',
                ingressBytesTransferred: 2,
              },
            },
          ],
        },
      },
    ],
  });
  const site = row('vpnSites', 'site', {
    virtualWan: { id: network('virtualWans', 'wan') },
    siteKey: 'planted-key',
    vpnSiteLinks: [{ name: 'first', properties: { ipAddress: '20.50.0.9', fqdn: 'Branch.orders.example' } }],
  });

  it('are made of hubs and sites, with gateways that lead to them', () => {
    const address = row('publicIPAddresses', 'pip-site', { ipAddress: '20.50.0.9' });
    const named = row('publicIPAddresses', 'pip-branch', { dnsSettings: { fqdn: 'branch.orders.example' } });
    assert.deepEqual(relationsWithEvidence([wan, hub, vpn, site, address, named]), [
      { text: 'er-elsewhere? runs in hub', evidence: ['properties.expressRouteGateway.id of hub'] },
      {
        text: 'hub is member of wan',
        evidence: ['properties.virtualWan.id of hub', 'properties.virtualHubs[0].id of wan'],
      },
      { text: 'p2s? runs in hub', evidence: ['properties.p2SVpnGateway.id of hub'] },
      {
        text: 'site is member of wan',
        evidence: ['properties.vpnSites[0].id of wan', 'properties.virtualWan.id of site'],
      },
      {
        text: 'site references pip-branch',
        evidence: ['properties.vpnSiteLinks[0].properties.fqdn of site: first'],
      },
      {
        text: 'site references pip-site',
        evidence: ['properties.vpnSiteLinks[0].properties.ipAddress of site: first'],
      },
      {
        text: 'vpn routes to site',
        evidence: ['properties.connections[0].properties.remoteVpnSite.id of vpn: to-site'],
      },
      {
        text: 'vpn runs in hub',
        evidence: ['properties.vpnGateway.id of hub', 'properties.virtualHub.id of vpn'],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(readRows([vpn, site])), /planted|BytesTransferred/);
  });

  it('have gateways whose public addresses others name', () => {
    const far = row('localNetworkGateways', 'far', { gatewayIpAddress: '20.50.3.1' });
    assert.deepEqual(
      relationsIn([vpn, far]).filter((text) => text.startsWith('far')),
      ['far references vpn'],
    );
  });

  it('let people in as a configuration says', () => {
    const p2s = row('p2sVpnGateways', 'p2s', {
      virtualHub: { id: network('virtualHubs', 'hub') },
      vpnServerConfiguration: { id: network('vpnServerConfigurations', 'people') },
      vpnClientConnectionHealth: { vpnClientConnectionsCount: 7, allocatedIpAddresses: ['10.200.0.1'] },
      customDnsServers: ['203.0.113.53', '198.51.100.53'],
    });
    const people = row('vpnServerConfigurations', 'people', {
      vpnProtocols: ['OpenVPN', 'SomethingNew'],
      radiusServerAddress: 'Radius.orders.example',
      radiusServerSecret: 'planted-secret',
      radiusServers: [{ radiusServerAddress: '198.51.100.53', radiusServerSecret: 'planted-secret' }],
      vpnClientRootCertificates: [{ name: 'root', publicCertData: 'MIIC' }],
      p2SVpnGateways: [{ id: network('p2sVpnGateways', 'P2S'), properties: { vpnGatewayScaleUnit: 9 } }],
    });
    const server = row('publicIPAddresses', 'pip-server', {
      ipAddress: '198.51.100.53',
      dnsSettings: { fqdn: 'radius.orders.example' },
    });
    assert.deepEqual(relationsWithEvidence([hub, p2s, people, server]).slice(2), [
      {
        text: 'p2s runs in hub',
        evidence: ['properties.virtualHub.id of p2s', 'properties.p2SVpnGateway.id of hub'],
      },
      {
        text: 'p2s uses people',
        evidence: ['properties.vpnServerConfiguration.id of p2s', 'properties.p2SVpnGateways[0].id of people'],
      },
      { text: 'p2s uses pip-server', evidence: ['properties.customDnsServers[1] of p2s'] },
      {
        text: 'people uses pip-server',
        evidence: [
          'properties.radiusServerAddress of people',
          'properties.radiusServers[0].radiusServerAddress of people',
        ],
      },
      { text: 'vpn? runs in hub', evidence: ['properties.vpnGateway.id of hub'] },
    ]);
    assert.doesNotMatch(
      JSON.stringify(readRows([p2s, people])),
      /planted|MIIC|allocatedIpAddresses|vpnGatewayScaleUnit/,
    );
  });
});

describe('connections of hubs', () => {
  const type = 'azure.network.hubVirtualNetworkConnection';
  const [hub] = readRows([row('virtualHubs', 'hub', { virtualWan: { id: network('virtualWans', 'wan') } })]) as [
    Resource,
  ];
  const path = `${network('virtualHubs', 'hub')}/hubVirtualNetworkConnections`;
  const connection = (name: string, properties?: object): object => ({
    ...(properties === undefined ? {} : { properties }),
    name,
    id: `${path}/${name}`,
    etag: 'W/"1"',
  });
  let served: Served;
  afterEach(() => served.close());

  it('are asked of each hub, page by page', async () => {
    const hostile = 'con <b>&"\u202e';
    served = await serveAzure(({ query }) => ({
      body: query.has('page')
        ? { value: [connection(hostile), { id: `${path}/nameless` }] }
        : {
            value: [connection('to-spoke', { remoteVirtualNetwork: { id: network('virtualNetworks', 'VNET-spoke') } })],
            nextLink: `https://management.azure.com${path}?page=2`,
          },
    }));
    const { list, connection: opened, operations } = connectAzure(served.url);
    const found = await list(type, hub);
    await opened.close();
    assert.deepEqual(
      found.map(({ name, account, region, parent }) => ({ name, account, region, parent })),
      [
        { name: 'to-spoke', account: subscription, region: 'westeurope', parent: hub.id },
        { name: hostile, account: subscription, region: 'westeurope', parent: hub.id },
      ],
    );
    assert.equal(found[0]?.id, `${path}/to-spoke`.toLowerCase());
    assert.deepEqual(
      served.asked.map(({ method, path: asked }) => [method, asked]),
      [
        ['GET', path],
        ['GET', path],
      ],
    );
    assert.deepEqual(
      [...new Set(operations.map(({ name }) => name))],
      ['Microsoft.Network/virtualHubs/hubVirtualNetworkConnections/read'],
    );
  });

  it('connect the hub and a network', async () => {
    served = await serveAzure(() => ({
      body: {
        value: [connection('to-spoke', { remoteVirtualNetwork: { id: network('virtualNetworks', 'VNET-spoke') } })],
      },
    }));
    const { list, connection: opened } = connectAzure(served.url);
    const found = await list(type, hub);
    await opened.close();
    const resources = [...readRows([spoke]), hub, ...found].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const types = new Map(azureTypes.map((one) => [one.id, one]));
    const { relations } = relate({ survey: survey(resources, types), resources, wasRead: () => true });
    const nameOf = (id: string): string | undefined => resources.find((one) => one.id === id)?.name;
    assert.deepEqual(
      relations.filter(({ verb }) => verb === 'connects').map(({ from, to }) => [nameOf(from), nameOf(to)]),
      [
        ['to-spoke', 'hub'],
        ['to-spoke', 'vnet-spoke'],
      ],
    );
  });
});

describe('route servers', () => {
  const told = { virtualRouterAsn: 65515, virtualRouterIps: ['10.1.1.4', '10.1.1.5'], sku: 'Standard' };
  const server = row('virtualHubs', 'rs', told, { kind: 'RouteServer' });

  it('are told from hubs by their kind, or by having no WAN', () => {
    const wan = { virtualWan: { id: network('virtualWans', 'wan') } };
    const rows = [
      server,
      row('virtualHubs', 'rs-silent', told),
      row('virtualHubs', 'hub', { ...wan, virtualRouterIps: ['10.100.0.68'] }),
      row('virtualHubs', 'hub-new'),
      row('virtualHubs', 'hub-odd', told, { kind: 'SomethingNew' }),
    ];
    assert.deepEqual(
      readRows(rows).map(({ name, type }) => `${name} ${type}`),
      [
        'hub azure.network.virtualHub',
        'hub-new azure.network.virtualHub',
        'hub-odd azure.network.virtualHub',
        'rs azure.network.routeServer',
        'rs-silent azure.network.routeServer',
      ],
    );
  });

  it('are in their subnet by their IP configurations, and exchange routes with peers', () => {
    const configuration = part('virtualHubs', 'rs', 'ipConfigurations', 'default', {
      subnet,
      publicIPAddress: { id: network('publicIPAddresses', 'pip-rs') },
    });
    const peer = part('virtualHubs', 'rs', 'bgpConnections', 'nva', { peerIp: '10.1.2.4', peerAsn: 65010 });
    const appliance = row('networkInterfaces', 'nic-nva', {
      ipConfigurations: [{ properties: { privateIPAddress: '10.1.2.4', subnet } }],
    });
    const found = relationsWithEvidence([spoke, server, configuration, peer, appliance]);
    assert.deepEqual(
      found.filter(({ text }) => !text.startsWith('nic-nva')),
      [
        { text: 'default is attached to rs', evidence: ['id of default'] },
        { text: 'default runs in RouteServerSubnet', evidence: ['properties.subnet.id of default'] },
        {
          text: 'nva connects nic-nva',
          evidence: ['10.1.2.4 in properties.peerIp is an address of it in vnet-spoke of nva: 65010'],
        },
        { text: 'nva connects rs', evidence: ['id of nva'] },
        { text: 'pip-rs? is attached to default', evidence: ['properties.publicIPAddress.id of default'] },
      ],
    );
    const inside = readRows([server, configuration, peer]).map(({ name, parent }) => [name, parent?.endsWith('/rs')]);
    assert.deepEqual(Object.fromEntries(inside), { default: true, nva: true, rs: false });
  });
});
