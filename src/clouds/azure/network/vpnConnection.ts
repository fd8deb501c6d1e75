import { armType } from '../armType.ts';

/** Between two gateways, or between a gateway and a circuit of ExpressRoute. */
export const vpnConnection = armType({
  id: 'azure.network.vpnConnection',
  title: 'Gateway connection',
  plural: 'Gateway connections',
  icon: 'key',
  glyph: 'link',
  diagrams: 'azure.network.Connections',
  routing: 'between',
  arm: 'Microsoft.Network/connections',
  leftOut: [
    'properties.sharedKey',
    'properties.authorizationKey',
    'properties.certificateAuthentication.inboundAuthCertificateChain',
    // These change by themselves.
    'properties.egressBytesTransferred',
    'properties.ingressBytesTransferred',
    'properties.tunnelConnectionStatus',
  ],
  relations: [
    ...['virtualNetworkGateway1', 'virtualNetworkGateway2'].map((gateway) => ({
      path: `properties.${gateway}.id`,
      verb: 'connects' as const,
      to: ['azure.network.virtualNetworkGateway'],
    })),
    { path: 'properties.localNetworkGateway2.id', verb: 'connects', to: ['azure.network.localNetworkGateway'] },
    // A certificate in a key vault, by its address.
    {
      path: 'properties.certificateAuthentication.outboundAuthCertificate',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
    },
    { path: 'properties.peer.id', verb: 'connects', to: ['azure.network.expressRouteCircuit'] },
  ],
  summary: [
    'properties.connectionType',
    'properties.connectionStatus',
    'properties.connectionProtocol',
    'properties.enableBgp',
    'properties.routingWeight',
    'location',
  ],
});
