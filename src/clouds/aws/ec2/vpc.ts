import { ec2Type } from './ec2Type.ts';

export const vpc = ec2Type({
  noun: 'vpc',
  title: 'VPC',
  plural: 'VPCs',
  icon: 'circuit-board',
  glyph: 'network',
  byProvider: ({ properties: { IsDefault } }) => IsDefault === true,
  routing: 'network',
  diagrams: 'aws.network.VPC',
  prefix: 'vpc',
  page: { app: 'vpcconsole', path: 'VpcDetails:VpcId' },
  listed: {
    operation: 'DescribeVpcs',
    pageSize: 1000,
    items: (page) => page.Vpcs,
    config: { name: 'AWS::EC2::VPC', page: (Vpcs) => ({ Vpcs }) },
    identifier: (vpc) => vpc.VpcId,
    owner: (vpc) => vpc.OwnerId,
  },
  relations: [],
  summary: ['CidrBlock', 'State', 'IsDefault', 'InstanceTenancy'],
});
