import { ec2Type } from './ec2Type.ts';

export const internetGateway = ec2Type({
  noun: 'internetGateway',
  title: 'Internet gateway',
  plural: 'Internet gateways',
  icon: 'cloud',
  glyph: 'gateway',
  diagrams: 'aws.network.InternetGateway',
  prefix: 'igw',
  page: { app: 'vpcconsole', path: 'InternetGateway:internetGatewayId' },
  listed: {
    operation: 'DescribeInternetGateways',
    pageSize: 1000,
    items: (page) => page.InternetGateways,
    config: { name: 'AWS::EC2::InternetGateway', page: (InternetGateways) => ({ InternetGateways }) },
    identifier: (gateway) => gateway.InternetGatewayId,
    owner: (gateway) => gateway.OwnerId,
    // It can be attached to one VPC at a time.
    parent: (gateway) => ['vpc', gateway.Attachments?.[0]?.VpcId],
  },
  relations: [],
  summary: ['OwnerId'],
});
