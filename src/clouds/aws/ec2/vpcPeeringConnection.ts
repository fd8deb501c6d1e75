import type { Resource } from '../../../model/resource.ts';
import { partitionOf } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { ec2Arn, identifierOf } from './arn.ts';
import { ec2Type } from './ec2Type.ts';

/** Both sides list a peering connection. It belongs to the side that requested it, so that both mean the same one. */
export const vpcPeeringConnection = ec2Type({
  noun: 'vpcPeeringConnection',
  title: 'VPC peering connection',
  plural: 'VPC peering connections',
  icon: 'link',
  glyph: 'link',
  routing: 'between',
  diagrams: 'aws.network.VPCPeering',
  requires: 'aws.ec2.vpc',
  prefix: 'pcx',
  page: { app: 'vpcconsole', path: 'PeeringConnectionDetails:vpcPeeringConnectionId' },
  listed: {
    operation: 'DescribeVpcPeeringConnections',
    pageSize: 1000,
    items: (page) => page.VpcPeeringConnections,
    config: { name: 'AWS::EC2::VPCPeeringConnection', page: (VpcPeeringConnections) => ({ VpcPeeringConnections }) },
    identifier: (peering) => peering.VpcPeeringConnectionId,
    owner: (peering) => peering.RequesterVpcInfo?.OwnerId,
    region: (peering) => peering.RequesterVpcInfo?.Region,
  },
  aliases,
  relations: [
    {
      path: 'RequesterVpcInfo.VpcId',
      verb: 'connects',
      to: ['aws.ec2.vpc'],
      at: { account: 'OwnerId', region: 'Region' },
      detail: ['CidrBlock'],
    },
    {
      path: 'AccepterVpcInfo.VpcId',
      verb: 'connects',
      to: ['aws.ec2.vpc'],
      at: { account: 'OwnerId', region: 'Region' },
      detail: ['CidrBlock'],
    },
  ],
  summary: ['Status.Code', 'RequesterVpcInfo.CidrBlock', 'AccepterVpcInfo.CidrBlock'],
});

/** Seen from the accepting side, its identifier is taken for an ARN of that side. */
function aliases({ id, properties }: Resource): string[] {
  const account = valueAt(properties, 'AccepterVpcInfo.OwnerId');
  const region = valueAt(properties, 'AccepterVpcInfo.Region');
  if (typeof account !== 'string' || typeof region !== 'string') return [];
  const accepted = ec2Arn('pcx', identifierOf(id), { partition: partitionOf(id), account, region });
  return accepted === id ? [] : [accepted];
}
