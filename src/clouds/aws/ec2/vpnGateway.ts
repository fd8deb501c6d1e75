import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

export const vpnGateway = ec2Type({
  noun: 'vpnGateway',
  title: 'Virtual private gateway',
  plural: 'Virtual private gateways',
  icon: 'lock',
  glyph: 'gateway',
  routing: 'between',
  diagrams: 'aws.network.VpnGateway',
  prefix: 'vgw',
  page: { app: 'vpcconsole', path: 'VpnGateways:vpnGatewayId' },
  listed: {
    operation: 'DescribeVpnGateways',
    // A VPC that it was attached to stays in its list for a while.
    items: (page) =>
      existing(page.VpnGateways)?.map((gateway) => ({
        ...gateway,
        VpcAttachments: gateway.VpcAttachments?.filter(({ State }) => State !== 'detached'),
      })),
    config: { name: 'AWS::EC2::VPNGateway', page: (VpnGateways) => ({ VpnGateways }) },
    identifier: (gateway) => gateway.VpnGatewayId,
    // It can be attached to one VPC at a time.
    parent: (gateway) => ['vpc', gateway.VpcAttachments?.[0]?.VpcId],
  },
  relations: [],
  summary: ['State', 'Type', 'AmazonSideAsn'],
});
