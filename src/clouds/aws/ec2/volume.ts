import { ec2Type } from './ec2Type.ts';

export const volume = ec2Type({
  noun: 'volume',
  title: 'Volume',
  plural: 'Volumes',
  icon: 'database',
  glyph: 'disk',
  diagrams: 'aws.storage.ElasticBlockStoreEBSVolume',
  prefix: 'vol',
  page: { app: 'ec2', path: 'VolumeDetails:volumeId' },
  listed: {
    operation: 'DescribeVolumes',
    pageSize: 1000,
    items: (page) => page.Volumes,
    config: { name: 'AWS::EC2::Volume', page: (Volumes) => ({ Volumes }) },
    identifier: (volume) => volume.VolumeId,
    arn: (volume) => volume.VolumeArn,
    owner: (volume) => volume.OwnerId,
  },
  relations: [
    { path: 'Attachments[].InstanceId', verb: 'is attached to', to: ['aws.ec2.instance'], detail: ['Device'] },
    { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['Size', 'VolumeType', 'State', 'Encrypted', 'AvailabilityZone'],
});
