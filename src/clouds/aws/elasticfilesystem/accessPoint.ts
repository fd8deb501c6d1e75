import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { identifierOf } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { accessPointNaming, fileSystemNaming } from './names.ts';

/** An entry into a part of one file system, which therefore contains it. */
export const accessPoint = listedType({
  id: 'aws.elasticfilesystem.accessPoint',
  title: 'EFS access point',
  plural: 'EFS access points',
  icon: 'sign-in',
  glyph: 'endpoint',
  detail: 'supporting',
  diagrams: 'aws.storage.ElasticFileSystemEFS',
  // Asked for neither a file system nor an access point, both of which are optional, this lists those of the region.
  // https://docs.aws.amazon.com/efs/latest/ug/API_DescribeAccessPoints.html
  service: 'efs',
  operation: 'DescribeAccessPoints',
  pageSize: 100,
  requires: 'aws.elasticfilesystem.fileSystem',
  items: (page) => page.AccessPoints,
  identify: ({ AccessPointArn, AccessPointId, FileSystemId, Name, OwnerId, Tags }, { place }) => ({
    id: AccessPointArn ?? accessPointNaming.toId(required(AccessPointId, 'AccessPointId'), place),
    name: Name || AccessPointId,
    account: OwnerId,
    tags: tagsOf(Tags),
    parent: FileSystemId ? fileSystemNaming.toId(FileSystemId, place) : undefined,
  }),
  leftOut: ['ClientToken'],
  identifier: accessPointNaming,
  aliases: ({ id }) => [identifierOf(id)],
  relations: [],
  summary: ['LifeCycleState', 'RootDirectory.Path', 'PosixUser.Uid'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'efs', `/access-points/${encodeURIComponent(identifierOf(id))}`),
});
