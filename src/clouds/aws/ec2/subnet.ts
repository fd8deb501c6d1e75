import { ec2Type } from './ec2Type.ts';

export const subnet = ec2Type({
  noun: 'subnet',
  title: 'Subnet',
  plural: 'Subnets',
  icon: 'layers',
  glyph: 'subnet',
  byProvider: ({ properties: { DefaultForAz } }) => DefaultForAz === true,
  diagrams: 'aws.network.PrivateSubnet',
  requires: 'aws.ec2.vpc',
  prefix: 'subnet',
  page: { app: 'vpcconsole', path: 'SubnetDetails:subnetId' },
  listed: {
    operation: 'DescribeSubnets',
    pageSize: 1000,
    items: (page) => page.Subnets,
    config: { name: 'AWS::EC2::Subnet', page: (Subnets) => ({ Subnets }) },
    identifier: (subnet) => subnet.SubnetId,
    arn: (subnet) => subnet.SubnetArn,
    owner: (subnet) => subnet.OwnerId,
    parent: (subnet) => ['vpc', subnet.VpcId],
  },
  relations: [],
  summary: ['CidrBlock', 'AvailabilityZone', 'State', 'AvailableIpAddressCount', 'MapPublicIpOnLaunch'],
});
