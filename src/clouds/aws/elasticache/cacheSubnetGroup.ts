import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { subnetGroupNaming } from './names.ts';

export const cacheSubnetGroup = listedType({
  id: 'aws.elasticache.cacheSubnetGroup',
  title: 'Cache subnet group',
  plural: 'Cache subnet groups',
  icon: 'layers',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'aws.database.ElastiCache',
  service: 'elasticache',
  operation: 'DescribeCacheSubnetGroups',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.CacheSubnetGroups,
  identify: ({ ARN, CacheSubnetGroupName, VpcId }, { place }) => ({
    id: ARN ?? subnetGroupNaming.toId(required(CacheSubnetGroupName, 'CacheSubnetGroupName'), place),
    name: CacheSubnetGroupName,
    parent: VpcId ? ec2Arn('vpc', VpcId, place) : undefined,
  }),
  identifier: subnetGroupNaming,
  relations: [{ path: 'Subnets[].SubnetIdentifier', verb: 'uses', to: ['aws.ec2.subnet'] }],
  summary: ['VpcId', 'CacheSubnetGroupDescription'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'elasticache', `/subnet-groups/${encodeURIComponent(name)}`),
});
