import { ec2Type } from './ec2Type.ts';

export const egressOnlyInternetGateway = ec2Type({
  noun: 'egressOnlyInternetGateway',
  title: 'Egress-only internet gateway',
  plural: 'Egress-only internet gateways',
  icon: 'cloud-upload',
  glyph: 'gateway',
  diagrams: 'aws.network.InternetGateway',
  // It is made for a VPC and cannot be taken off it.
  requires: 'aws.ec2.vpc',
  prefix: 'eigw',
  page: { app: 'vpcconsole', path: 'EgressOnlyInternetGateway:egressOnlyInternetGatewayId' },
  listed: {
    operation: 'DescribeEgressOnlyInternetGateways',
    pageSize: 255,
    items: (page) => page.EgressOnlyInternetGateways,
    config: { name: 'AWS::EC2::EgressOnlyInternetGateway' },
    identifier: (gateway) => gateway.EgressOnlyInternetGatewayId,
    parent: (gateway) => ['vpc', gateway.Attachments?.[0]?.VpcId],
  },
  relations: [],
  summary: [],
});
