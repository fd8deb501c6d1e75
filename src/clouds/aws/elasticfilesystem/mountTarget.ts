import { type Place, partitionOf } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn, identifierOf } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { mountName } from './names.ts';

/** Mount targets have no ARN. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticfilesystem.html */
const naming: Identifier = {
  pattern: /^fsmt-[0-9a-f]{8,40}$/,
  toId: (identifier, { account, region }: Place) => `aws:mountTarget:${account}:${region}:${identifier}`,
};

/** Where a file system is reached: an address in one subnet, which therefore contains it. */
export const mountTarget = listedType({
  id: 'aws.elasticfilesystem.mountTarget',
  title: 'EFS mount target',
  plural: 'EFS mount targets',
  icon: 'plug',
  glyph: 'interface',
  diagrams: 'aws.storage.ElasticFileSystemEFS',
  under: ['aws.elasticfilesystem.fileSystem'],
  service: 'efs',
  operation: 'DescribeMountTargets',
  pageSize: 100,
  input: ({ parent }) => ({ FileSystemId: identifierOf(parent.id), MaxItems: 100 }),
  items: (page) => page.MountTargets,
  identify: ({ MountTargetId, SubnetId, OwnerId }, { place }) => {
    const identifier = required(MountTargetId, 'MountTargetId');
    return {
      id: naming.toId(identifier, place),
      name: identifier,
      account: OwnerId,
      parent: ec2Arn('subnet', required(SubnetId, 'SubnetId'), place),
    };
  },
  identifier: naming,
  aliases: ({ name, region = '', properties: { FileSystemId, AvailabilityZoneName } }) => [
    name,
    ...(typeof FileSystemId === 'string' && typeof AvailabilityZoneName === 'string'
      ? [mountName(FileSystemId, region, AvailabilityZoneName)]
      : []),
  ],
  relations: [
    { path: 'FileSystemId', verb: 'routes to', to: ['aws.elasticfilesystem.fileSystem'] },
    { path: 'NetworkInterfaceId', verb: 'uses', to: ['aws.ec2.networkInterface'] },
  ],
  summary: ['LifeCycleState', 'IpAddress', 'AvailabilityZoneName'],
  console: ({ region = '', parent = '', properties: { FileSystemId } }) =>
    regionalPage(partitionOf(parent), region, 'efs', `/file-systems/${encodeURIComponent(String(FileSystemId))}`),
});
