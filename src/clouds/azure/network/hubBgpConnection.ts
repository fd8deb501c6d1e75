import { armType } from '../armType.ts';

/** A peer with which a route server or a virtual hub exchanges routes. */
export const hubBgpConnection = armType({
  id: 'azure.network.hubBgpConnection',
  title: 'BGP peer',
  plural: 'BGP peers',
  icon: 'arrow-swap',
  glyph: 'link',
  detail: 'supporting',
  diagrams: 'azure.networking.VirtualRouter',
  arm: 'Microsoft.Network/virtualHubs/bgpConnections',
  relations: [
    { path: 'id', verb: 'connects', to: ['azure.network.routeServer', 'azure.network.virtualHub'] },
    { path: 'properties.peerIp', verb: 'connects', to: 'anything', ifKnown: true, detail: ['peerAsn'] },
  ],
  summary: ['properties.peerIp', 'properties.peerAsn', 'properties.connectionState'],
});
