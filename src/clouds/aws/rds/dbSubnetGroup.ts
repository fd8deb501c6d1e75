import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { subnetGroupNaming } from './names.ts';

export const dbSubnetGroup = listedType({
  id: 'aws.rds.dbSubnetGroup',
  title: 'DB subnet group',
  plural: 'DB subnet groups',
  icon: 'layers',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'aws.database.RDS',
  service: 'rds',
  operation: 'DescribeDBSubnetGroups',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.DBSubnetGroups,
  identify: ({ DBSubnetGroupArn, DBSubnetGroupName, VpcId }, { place }) => ({
    id: required(DBSubnetGroupArn, 'DBSubnetGroupArn'),
    name: DBSubnetGroupName,
    parent: VpcId ? ec2Arn('vpc', VpcId, place) : undefined,
  }),
  identifier: subnetGroupNaming,
  relations: [{ path: 'Subnets[].SubnetIdentifier', verb: 'uses', to: ['aws.ec2.subnet'] }],
  summary: ['SubnetGroupStatus', 'VpcId', 'DBSubnetGroupDescription'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'rds', `db-subnet-group:id=${encodeURIComponent(name)}`),
});
