import type { Resource } from '../../../model/resource.ts';
import { ec2Type } from './ec2Type.ts';

export const vpcEndpoint = ec2Type({
  noun: 'vpcEndpoint',
  title: 'VPC endpoint',
  plural: 'VPC endpoints',
  icon: 'symbol-interface',
  glyph: 'endpoint',
  diagrams: 'aws.network.Endpoint',
  requires: 'aws.ec2.vpc',
  prefix: 'vpce',
  page: { app: 'vpcconsole', path: 'EndpointDetails:vpcEndpointId' },
  listed: {
    operation: 'DescribeVpcEndpoints',
    pageSize: 1000,
    items: (page) => page.VpcEndpoints,
    config: { name: 'AWS::EC2::VPCEndpoint', page: (VpcEndpoints) => ({ VpcEndpoints }) },
    identifier: (endpoint) => endpoint.VpcEndpointId,
    owner: (endpoint) => endpoint.OwnerId,
    parent: (endpoint) => ['vpc', endpoint.VpcId],
  },
  aliases,
  relations: [
    { path: 'RouteTableIds[]', verb: 'routes to', to: ['aws.ec2.routeTable'], reversed: true },
    { path: 'SubnetIds[]', verb: 'is attached to', to: ['aws.ec2.subnet'] },
    { path: 'NetworkInterfaceIds[]', verb: 'uses', to: ['aws.ec2.networkInterface'] },
    { path: 'ServiceName', verb: 'uses', to: ['aws.ec2.vpcEndpointService'], ifKnown: true },
    { path: 'Groups[].GroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
  ],
  summary: ['ServiceName', 'VpcEndpointType', 'State', 'PrivateDnsEnabled'],
});

/** DNS names of its own. Others among its entries, such as `ec2.eu-west-1.amazonaws.com`, are the service's. */
function aliases({ properties: { VpcEndpointId, DnsEntries } }: Resource): string[] {
  const entries = Array.isArray(DnsEntries) ? DnsEntries : [];
  return entries
    .map((entry: { DnsName?: unknown }) => entry.DnsName)
    .filter((name): name is string => typeof name === 'string' && name.startsWith(`${VpcEndpointId}-`));
}
