import { namedBy } from '../naming.ts';
import { partitionOfRegion } from '../partition.ts';

export const fileSystemNaming = namedBy({
  service: 'elasticfilesystem',
  kind: 'file-system/',
  name: 'fs-[0-9a-f]{8,40}',
  bare: true,
});

export const accessPointNaming = namedBy({
  service: 'elasticfilesystem',
  kind: 'access-point/',
  name: 'fsap-[0-9a-f]{8,40}',
  bare: true,
});

/**
 * The name under which clients mount a file system, in a zone where one is given.
 * https://docs.aws.amazon.com/efs/latest/ug/mounting-fs-mount-cmd-dns-name.html
 */
export function mountName(fileSystem: string, region: string, zone?: string): string {
  const suffix = partitionOfRegion(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `${zone === undefined ? '' : `${zone}.`}${fileSystem}.efs.${region}.${suffix}`;
}
