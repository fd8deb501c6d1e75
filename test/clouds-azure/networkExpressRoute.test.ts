import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples of Microsoft.Network in Azure/azure-rest-api-specs, API version 2024-05-01
 * (ExpressRouteCircuitGet, ExpressRouteGatewayGet, ExpressRoutePortGet, NetworkManagerGet), as Resource Graph has it.
 */
const network = (kind: string, name: string, group?: string): string => armId(`Microsoft.Network/${kind}`, name, group);

const row = (kind: string, name: string, properties: object): Row => ({
  id: network(kind, name),
  name,
  type: `microsoft.network/${kind.toLowerCase()}`,
  location: 'westeurope',
  properties,
});

describe('ExpressRoute', () => {
  const peering = (circuit: string): string =>
    `${network('expressRouteCircuits', circuit)}/peerings/AzurePrivatePeering`;

  it('leads from gateways over circuits and ports to other circuits', () => {
    const circuit = row('expressRouteCircuits', 'circuit', {
      circuitProvisioningState: 'Enabled',
      serviceKey: '00000000-1111-2222-3333-444444444444',
      expressRoutePort: { id: network('expressRoutePorts', 'port') },
      authorizations: [
        {
          name: 'for-orders',
          properties: {
            authorizationKey: 'planted-authorization-key',
            authorizationUseStatus: 'InUse',
            connectionResourceUri: network('connections', 'from-orders', 'rg-orders'),
          },
        },
      ],
      peerings: [
        {
          id: peering('circuit'),
          name: 'AzurePrivatePeering',
          properties: {
            peeringType: 'AzurePrivatePeering',
            sharedKey: 'planted-shared-key',
            routeFilter: { id: network('routeFilters', 'filter') },
            expressRouteConnection: { id: `${network('expressRouteGateways', 'er-gw')}/expressRouteConnections/one` },
            connections: [
              {
                name: 'reach',
                properties: {
                  expressRouteCircuitPeering: { id: peering('circuit') },
                  peerExpressRouteCircuitPeering: { id: peering('other') },
                  authorizationKey: 'planted-authorization-key',
                  circuitConnectionStatus: 'Connected',
                },
              },
            ],
          },
        },
      ],
    });
    const other = row('expressRouteCircuits', 'other', {
      peerings: [
        {
          properties: {
            peeredConnections: [
              {
                properties: {
                  expressRouteCircuitPeering: { id: peering('circuit') },
                  peerExpressRouteCircuitPeering: { id: peering('other') },
                },
              },
            ],
          },
        },
      ],
    });
    const erGateway = row('expressRouteGateways', 'er-gw', {
      virtualHub: { id: network('virtualHubs', 'hub') },
      expressRouteConnections: [
        {
          name: 'one',
          properties: {
            expressRouteCircuitPeering: { id: peering('circuit') },
            authorizationKey: 'planted-authorization-key',
          },
        },
      ],
    });
    const port = row('expressRoutePorts', 'port', {
      circuits: [{ id: network('expressRouteCircuits', 'CIRCUIT') }],
    });
    const rows = [circuit, other, erGateway, port];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'circuit routes to other',
        evidence: [
          'properties.peerings[0].properties.connections[0].properties.peerExpressRouteCircuitPeering.id of circuit: Connected',
        ],
      },
      {
        text: 'circuit uses filter?',
        evidence: ['properties.peerings[0].properties.routeFilter.id of circuit: AzurePrivatePeering'],
      },
      {
        text: 'circuit uses port',
        evidence: ['properties.expressRoutePort.id of circuit', 'properties.circuits[0].id of port'],
      },
      {
        text: 'er-gw routes to circuit',
        evidence: [
          'properties.peerings[0].properties.expressRouteConnection.id of circuit: AzurePrivatePeering',
          'properties.expressRouteConnections[0].properties.expressRouteCircuitPeering.id of er-gw: one',
        ],
      },
      { text: 'er-gw runs in hub?', evidence: ['properties.virtualHub.id of er-gw'] },
      {
        text: 'from-orders? connects circuit',
        evidence: ['properties.authorizations[0].properties.connectionResourceUri of circuit: InUse'],
      },
      {
        text: 'other routes to circuit',
        evidence: [
          'properties.peerings[0].properties.peeredConnections[0].properties.expressRouteCircuitPeering.id of other',
        ],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /planted/);
  });
});

describe('network managers', () => {
  it('apply to subscriptions and management groups', () => {
    const manager = row('networkManagers', 'manager', {
      networkManagerScopes: {
        subscriptions: ['/subscriptions/22222222-2222-2222-2222-222222222222'],
        managementGroups: ['/providers/Microsoft.Management/managementGroups/platform'],
      },
      networkManagerScopeAccesses: ['Connectivity', 'SomethingNew'],
    });
    assert.deepEqual(relationsWithEvidence([manager]), [
      {
        text: 'manager applies to 22222222-2222-2222-2222-222222222222?',
        evidence: ['properties.networkManagerScopes.subscriptions[0] of manager'],
      },
      {
        text: 'manager applies to platform?',
        evidence: ['properties.networkManagerScopes.managementGroups[0] of manager'],
      },
    ]);
  });
});
