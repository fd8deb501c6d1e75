import type { VirtualInterface } from '@aws-sdk/client-direct-connect';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { prefixedBy, tagsOf } from './naming.ts';

const naming = prefixedBy('dxvif');

export const virtualInterface = listedType({
  id: 'aws.directconnect.virtualInterface',
  title: 'Virtual interface',
  plural: 'Virtual interfaces',
  icon: 'symbol-interface',
  glyph: 'interface',
  detail: 'essential',
  diagrams: 'aws.network.DirectConnect',
  service: 'direct-connect',
  operation: 'DescribeVirtualInterfaces',
  items: (page) => page.virtualInterfaces?.map(withoutKeys),
  identify: ({ virtualInterfaceId, virtualInterfaceName, ownerAccount, region, tags }, { place }) => {
    const owned = { ...place, account: ownerAccount ?? place.account, region: region ?? place.region };
    const id = naming.toId(required(virtualInterfaceId, 'virtual interface id'), owned);
    return { id, name: virtualInterfaceName, account: owned.account, region: owned.region, tags: tagsOf(tags) };
  },
  identifier: naming,
  relations: [
    { path: 'connectionId', verb: 'uses', to: ['aws.directconnect.connection', 'aws.directconnect.lag'] },
    { path: 'virtualGatewayId', verb: 'connects', to: ['aws.ec2.vpnGateway'] },
    { path: 'directConnectGatewayId', verb: 'connects', to: ['aws.directconnect.gateway'] },
  ],
  summary: ['virtualInterfaceType', 'virtualInterfaceState', 'vlan', 'amazonSideAsn', 'location'],
  console: ({ id, region = '' }) =>
    regionalPage(
      partitionOf(id),
      region,
      'directconnect/v2',
      `/virtual-interfaces/${id.slice(id.indexOf(':dxvif/') + 1)}`,
    ),
});

/** BGP keys stand here, with each peer, and in the router's configuration. Whether peers are up changes by itself. */
function withoutKeys({ authKey, customerRouterConfig, bgpPeers, ...virtualInterface }: VirtualInterface) {
  return { ...virtualInterface, bgpPeers: bgpPeers?.map(({ authKey, bgpStatus, ...peer }) => peer) };
}
