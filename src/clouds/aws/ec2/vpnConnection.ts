import type { VpnConnection } from '@aws-sdk/client-ec2';
import { objectsIn } from '../../../model/json.ts';
import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

export const vpnConnection = ec2Type({
  noun: 'vpnConnection',
  title: 'VPN connection',
  plural: 'VPN connections',
  icon: 'key',
  glyph: 'link',
  routing: 'between',
  diagrams: 'aws.network.VpnConnection',
  prefix: 'vpn',
  page: { app: 'vpcconsole', path: 'VpnConnectionDetails:vpnConnectionId' },
  listed: {
    operation: 'DescribeVpnConnections',
    items: (page) => existing(page.VpnConnections)?.map(withoutKeys),
    config: { name: 'AWS::EC2::VPNConnection' },
    identifier: (connection) => connection.VpnConnectionId,
  },
  // What the other side calls, in another network or another cloud.
  aliases: ({ properties: { VgwTelemetry } }) =>
    objectsIn(VgwTelemetry).flatMap(({ OutsideIpAddress }) =>
      typeof OutsideIpAddress === 'string' ? [OutsideIpAddress] : [],
    ),
  relations: [
    { path: 'CustomerGatewayId', verb: 'connects', to: ['aws.ec2.customerGateway'] },
    { path: 'VpnGatewayId', verb: 'connects', to: ['aws.ec2.vpnGateway'] },
    { path: 'TransitGatewayId', verb: 'connects', to: ['aws.ec2.transitGateway'] },
    {
      path: 'Options.TransportTransitGatewayAttachmentId',
      verb: 'uses',
      to: ['aws.ec2.transitGatewayAttachment'],
    },
    { path: 'PreSharedKeyArn', verb: 'uses', to: ['aws.secretsmanager.secret'] },
    { path: 'VgwTelemetry[].CertificateArn', verb: 'uses', to: ['aws.acm.certificate'] },
    ...['LogGroupArn', 'BgpLogGroupArn'].map((log) => ({
      path: `Options.TunnelOptions[].LogOptions.CloudWatchLogOptions.${log}`,
      verb: 'sends to' as const,
      to: ['aws.logs.logGroup'],
    })),
  ],
  summary: ['State', 'Type', 'Category', 'CustomerGatewayId', 'Options.StaticRoutesOnly'],
});

/** Both the configuration for the customer's device and each tunnel hold the pre-shared keys. What changes by itself goes, too. */
function withoutKeys({ CustomerGatewayConfiguration, Options, VgwTelemetry, ...connection }: VpnConnection) {
  return {
    ...connection,
    Options: { ...Options, TunnelOptions: Options?.TunnelOptions?.map(({ PreSharedKey, ...tunnel }) => tunnel) },
    VgwTelemetry: VgwTelemetry?.map(({ OutsideIpAddress, CertificateArn }) => ({ OutsideIpAddress, CertificateArn })),
  };
}
