import assert from 'node:assert/strict';
import { accessPoint } from '../../src/clouds/aws/elasticfilesystem/accessPoint.ts';
import { fileSystem } from '../../src/clouds/aws/elasticfilesystem/fileSystem.ts';
import { mountTarget } from '../../src/clouds/aws/elasticfilesystem/mountTarget.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (rest: string): string => `arn:aws:elasticfilesystem:eu-west-1:${own}:${rest}`;

// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeFileSystems.html
const system = (id: string) => ({
  OwnerId: own,
  FileSystemId: id,
  FileSystemArn: arn(`file-system/${id}`),
  CreationToken: 'token',
  LifeCycleState: 'STATE_OF_TOMORROW',
  SizeInBytes: { Value: 1 },
  KmsKeyId: `arn:aws:kms:eu-west-1:${own}:key/11111111-2222-3333-4444-555555555555`,
  Tags: [{ Key: 'Name', Value: '"; rm -rf /' }],
  Name: '"; rm -rf /',
});

// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeMountTargets.html
const target = (id: string) => ({
  MountTargetId: id,
  FileSystemId: 'fs-01234567',
  SubnetId: 'subnet-0a1',
  VpcId: 'vpc-0a1',
  NetworkInterfaceId: 'eni-0a1',
  IpAddress: '10.0.0.4',
  AvailabilityZoneName: 'eu-west-1a',
});

// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeAccessPoints.html
const access = (id: string) => ({ AccessPointId: id, FileSystemId: 'fs-01234567', Name: '', PosixUser: { Uid: 1000 } });

function answer({ operation, parameters: { Marker, NextToken } }: Asked): Answer {
  const second = (Marker ?? NextToken) === 'two';
  if (operation.endsWith('/file-systems')) {
    return jsonAnswer(
      second ? { FileSystems: [system('fs-89abcdef')] } : { FileSystems: [system('fs-01234567')], NextMarker: 'two' },
    );
  }
  if (operation.endsWith('/mount-targets')) {
    return jsonAnswer(
      second
        ? { MountTargets: [target('fsmt-00000002')] }
        : { MountTargets: [target('fsmt-00000001')], NextMarker: 'two' },
    );
  }
  return jsonAnswer(
    second
      ? { AccessPoints: [access('fsap-00000002')] }
      : { AccessPoints: [access('fsap-00000001')], NextToken: 'two' },
  );
}

describe('EFS', () => {
  const here = regionOf(own);

  it('is read page by page: file systems, where each is reached, and the entries into all of them', async () => {
    const systems = await readFrom(answer, fileSystem, here);
    const [first] = systems.found;
    assert.ok(first);
    const targets = await readFrom(answer, mountTarget, first);
    const points = await readFrom(answer, accessPoint, here);
    const pages = [systems, targets, points].map(({ diagnosis, asked, found }) => [
      diagnosis,
      asked.length,
      found.length,
    ]);
    assert.deepEqual(pages, Array(3).fill([undefined, 2, 2]));
    assert.deepEqual(targets.asked[0]?.parameters, { FileSystemId: 'fs-01234567', MaxItems: '100' });
    assert.deepEqual(points.asked[0]?.parameters, { MaxResults: '100' });
    assert.deepEqual(
      [first.name, first.parent, targets.found[0]?.parent, points.found[0]?.parent, points.found[0]?.name],
      ['"; rm -rf /', here.id, `arn:aws:ec2:eu-west-1:${own}:subnet/subnet-0a1`, first.id, 'fsap-00000001'],
    );
    assert.deepEqual(relationsOf([first, ...targets.found.slice(0, 1), ...points.found]), [
      'fs-01234567 is encrypted with 11111111-2222-3333-4444-555555555555?',
      'fsmt-00000001 routes to fs-01234567',
      'fsmt-00000001 uses eni-0a1?',
    ]);
  });

  it('is known by the names under which it is mounted', async () => {
    const { found } = await readFrom(answer, fileSystem, here);
    const [first] = found;
    assert.ok(first);
    assert.deepEqual(fileSystem.aliases?.(first), ['fs-01234567', 'fs-01234567.efs.eu-west-1.amazonaws.com']);
    const targets = await readFrom(answer, mountTarget, first);
    assert.deepEqual(
      targets.found.slice(0, 1).map((one) => mountTarget.aliases?.(one)),
      [['fsmt-00000001', 'eu-west-1a.fs-01234567.efs.eu-west-1.amazonaws.com']],
    );
    assert.ok(!('SizeInBytes' in first.properties));
  });
});
