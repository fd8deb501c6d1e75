import { ec2Type } from './ec2Type.ts';

export const securityGroup = ec2Type({
  noun: 'securityGroup',
  title: 'Security group',
  plural: 'Security groups',
  icon: 'shield',
  glyph: 'shield',
  // The package has no class for a security group.
  diagrams: 'aws.general.GenericFirewall',
  // It requires no VPC that can be seen, as network interfaces do not.
  prefix: 'sg',
  page: { app: 'ec2', path: 'SecurityGroup:groupId' },
  listed: {
    operation: 'DescribeSecurityGroups',
    pageSize: 1000,
    items: (page) => page.SecurityGroups,
    identifier: (group) => group.GroupId,
    arn: (group) => group.SecurityGroupArn,
    owner: (group) => group.OwnerId,
    parent: (group) => ['vpc', group.VpcId],
    name: (group) => group.GroupName,
  },
  relations: [
    {
      path: 'IpPermissions[].UserIdGroupPairs[].GroupId',
      verb: 'allows traffic from',
      to: ['aws.ec2.securityGroup'],
      at: { account: 'UserId' },
      detail: ['Description'],
    },
    {
      path: 'IpPermissionsEgress[].UserIdGroupPairs[].GroupId',
      verb: 'allows traffic to',
      to: ['aws.ec2.securityGroup'],
      at: { account: 'UserId' },
      detail: ['Description'],
    },
  ],
  summary: ['GroupName', 'Description', 'VpcId'],
});
