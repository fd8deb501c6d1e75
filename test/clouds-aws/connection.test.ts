import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { principalOf } from '../../src/clouds/aws/caller.ts';
import type { CloudSettings } from '../../src/model/cloud.ts';
import { connect, own, profile } from './support.ts';

describe('a connection to AWS', () => {
  it('counts against quotas, but not where a recording answers', () => {
    const vpcs = { service: 'ec2', name: 'DescribeVpcs', account: own, region: 'eu-west-1' };
    const limitsOf = (here: typeof profile) => connect('http://127.0.0.1:9', { profile: here }).connection.limits(vpcs);
    assert.deepEqual(
      limitsOf(profile).map(({ key }) => key),
      [`ec2 ${own} eu-west-1`, `ec2 ${own} eu-west-1 DescribeVpcs`],
      'the widest first',
    );
    assert.deepEqual(limitsOf({ ...profile, recording: 'sample.har.gz' }), []);
  });

  it('is of one principal for all sessions of a role, and of each user, federated user and root by itself', () => {
    const of = (arn: string): string => principalOf({ Account: own, Arn: arn });
    const role = `arn:aws-us-gov:sts::${own}:assumed-role/AWSReservedSSO_View_0123456789abcdef`;
    assert.equal(of(`${role}/jane@example.com`), role);
    assert.equal(of(`${role}/i-0a1b2c3d4e5f67890`), role);
    for (const arn of [
      `arn:aws:iam::${own}:user/division/jane`,
      `arn:aws:iam::${own}:root`,
      `arn:aws-cn:sts::${own}:federated-user/jane`,
    ]) {
      assert.equal(of(arn), arn);
    }
  });

  it('keeps apart what readings with other settings found, and nothing else', () => {
    const settings: CloudSettings = { memberRoleName: 'Reader', regions: [] };
    const differ = (type: string, other: Partial<CloudSettings>): boolean =>
      aws.version(type, settings) !== aws.version(type, { ...settings, ...other });
    const otherRole = { memberRoleName: 'Writer' };
    const otherRegions = { regions: ['eu-west-1'] };
    const types = ['aws.organizations.account', 'aws.account.region', 'aws.ec2.vpc'];
    assert.deepEqual(
      types.map((type) => [differ(type, otherRole), differ(type, otherRegions)]),
      [
        [false, false],
        [true, true],
        [true, false],
      ],
    );
    const inOrder = (...regions: string[]) => aws.version('aws.account.region', { ...settings, regions });
    assert.equal(inOrder('us-east-1', 'eu-west-1'), inOrder('eu-west-1', 'us-east-1'));
  });
});
