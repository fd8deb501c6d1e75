import { ec2Type } from './ec2Type.ts';

export const networkAcl = ec2Type({
  noun: 'networkAcl',
  title: 'Network ACL',
  plural: 'Network ACLs',
  icon: 'checklist',
  glyph: 'shield',
  byProvider: ({ properties: { IsDefault } }) => IsDefault === true,
  diagrams: 'aws.network.Nacl',
  requires: 'aws.ec2.vpc',
  prefix: 'acl',
  page: { app: 'vpcconsole', path: 'NetworkAclDetails:networkAclId' },
  listed: {
    operation: 'DescribeNetworkAcls',
    pageSize: 1000,
    items: (page) => page.NetworkAcls,
    config: { name: 'AWS::EC2::NetworkAcl', page: (NetworkAcls) => ({ NetworkAcls }) },
    identifier: (acl) => acl.NetworkAclId,
    owner: (acl) => acl.OwnerId,
    parent: (acl) => ['vpc', acl.VpcId],
  },
  relations: [{ path: 'Associations[].SubnetId', verb: 'is attached to', to: ['aws.ec2.subnet'] }],
  summary: ['IsDefault', 'VpcId'],
});
