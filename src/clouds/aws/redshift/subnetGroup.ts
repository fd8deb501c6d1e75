import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { subnetGroupNaming } from './names.ts';

export const subnetGroup = listedType({
  id: 'aws.redshift.subnetGroup',
  title: 'Redshift subnet group',
  plural: 'Redshift subnet groups',
  icon: 'layers',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'aws.analytics.Redshift',
  service: 'redshift',
  operation: 'DescribeClusterSubnetGroups',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.ClusterSubnetGroups,
  identify: ({ ClusterSubnetGroupName, Tags, VpcId }, { place }) => {
    const name = required(ClusterSubnetGroupName, 'ClusterSubnetGroupName');
    const parent = VpcId ? ec2Arn('vpc', VpcId, place) : undefined;
    return { id: subnetGroupNaming.toId(name, place), name, tags: tagsOf(Tags), parent };
  },
  identifier: subnetGroupNaming,
  relations: [{ path: 'Subnets[].SubnetIdentifier', verb: 'uses', to: ['aws.ec2.subnet'] }],
  summary: ['SubnetGroupStatus', 'VpcId', 'Description'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'redshiftv2', 'subnet-groups'),
});
