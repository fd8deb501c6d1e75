import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { identifierOf } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { fileSystemNaming, mountName } from './names.ts';

export const fileSystem = listedType({
  id: 'aws.elasticfilesystem.fileSystem',
  title: 'EFS file system',
  plural: 'EFS file systems',
  icon: 'files',
  glyph: 'files',
  diagrams: 'aws.storage.ElasticFileSystemEFSFileSystem',
  service: 'efs',
  operation: 'DescribeFileSystems',
  pageSize: 100,
  input: () => ({ MaxItems: 100 }),
  items: (page) => page.FileSystems,
  config: { name: 'AWS::EFS::FileSystem' },
  identify: ({ FileSystemArn, FileSystemId, Name, OwnerId, Tags }, { place }) => ({
    id: FileSystemArn ?? fileSystemNaming.toId(required(FileSystemId, 'FileSystemId'), place),
    name: Name || FileSystemId,
    account: OwnerId,
    tags: tagsOf(Tags),
  }),
  leftOut: ['CreationToken', 'SizeInBytes'],
  identifier: fileSystemNaming,
  aliases: ({ id, region = '' }) => [identifierOf(id), mountName(identifierOf(id), region)],
  relations: [{ path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] }],
  summary: ['LifeCycleState', 'PerformanceMode', 'ThroughputMode', 'Encrypted', 'NumberOfMountTargets'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'efs', `/file-systems/${encodeURIComponent(identifierOf(id))}`),
});
