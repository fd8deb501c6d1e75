import type { RelationRule } from '../../../model/resourceType.ts';
import type { Verb } from '../../../model/verbs.ts';
import { ec2Type } from './ec2Type.ts';

/** Protocol and ports stand around what they are allowed for; `-1` as a protocol is all of them. */
const traffic = ['IpProtocol', 'FromPort-ToPort', 'Description'];

export const securityGroup = ec2Type({
  noun: 'securityGroup',
  title: 'Security group',
  plural: 'Security groups',
  icon: 'shield',
  glyph: 'shield',
  // Every VPC has one of this name, and nobody can make another. https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
  byProvider: ({ properties: { GroupName } }) => GroupName === 'default',
  // The package has no class for a security group.
  diagrams: 'aws.general.GenericFirewall',
  // It requires no VPC that can be seen, as network interfaces do not.
  prefix: 'sg',
  page: { app: 'ec2', path: 'SecurityGroup:groupId' },
  listed: {
    operation: 'DescribeSecurityGroups',
    pageSize: 1000,
    items: (page) => page.SecurityGroups,
    config: { name: 'AWS::EC2::SecurityGroup', page: (SecurityGroups) => ({ SecurityGroups }) },
    identifier: (group) => group.GroupId,
    arn: (group) => group.SecurityGroupArn,
    owner: (group) => group.OwnerId,
    parent: (group) => ['vpc', group.VpcId],
    name: (group) => group.GroupName,
  },
  relations: [
    ...allowed('IpPermissions', 'allows traffic from'),
    ...allowed('IpPermissionsEgress', 'allows traffic to'),
  ],
  summary: ['GroupName', 'Description', 'VpcId'],
});

function allowed(permissions: string, verb: Verb): RelationRule[] {
  return [
    {
      path: `${permissions}[].UserIdGroupPairs[].GroupId`,
      verb,
      to: ['aws.ec2.securityGroup'],
      at: { account: 'UserId' },
      detail: traffic,
    },
    // Those that AWS manages are known to everybody and read by nobody.
    {
      path: `${permissions}[].PrefixListIds[].PrefixListId`,
      verb,
      to: ['aws.ec2.prefixList'],
      ifKnown: true,
      detail: traffic,
    },
  ];
}
