import assert from 'node:assert/strict';
import { awsLimits } from '../../src/clouds/aws/limits.ts';
import type { Operation } from '../../src/model/cloud.ts';
import { member, own, profile } from './support.ts';

/** The strictest of the limits of a call: that of its operation, where that is known. */
const limit = (operation: Operation) => {
  const last = awsLimits(profile, operation).at(-1);
  assert.ok(last);
  return last;
};
const vpcs: Operation = { service: 'ec2', name: 'DescribeVpcs', account: own, region: 'eu-west-1' };

describe('limits of AWS', () => {
  it('gives each action of EC2 its own bucket in each account and region', () => {
    const keys = [
      vpcs,
      { ...vpcs, name: 'DescribeSubnets' },
      { ...vpcs, account: member },
      { ...vpcs, region: 'us-east-1' },
    ];
    assert.equal(new Set(keys.map((operation) => limit(operation).key)).size, keys.length);
    assert.equal(limit(vpcs).rate, 20);
    const wholes = [vpcs, { ...vpcs, name: 'DescribeSubnets' }].map((operation) => limit(operation).partOf?.key);
    assert.deepEqual(wholes, [`ec2 ${own} eu-west-1`, `ec2 ${own} eu-west-1`], 'and one for all of them');
  });

  it('knows the slow actions of Organizations, and keeps profiles apart', () => {
    const list: Operation = { service: 'organizations', name: 'ListAccountsForParent', region: 'us-east-1' };
    assert.equal(limit(list).rate, 5);
    assert.equal(limit({ ...list, name: 'ListRoots' }).rate, 1);
    const [other] = awsLimits({ ...profile, id: 'aws:other' }, list);
    assert.notEqual(other?.key, limit(list).partOf?.key);
  });

  it('counts roles of all accounts against the quota of who assumes them', () => {
    const assume: Operation = { service: 'sts', name: 'AssumeRole', account: own, region: 'eu-west-1' };
    const whoAmI: Operation = { service: 'sts', name: 'GetCallerIdentity', region: 'eu-west-1' };
    assert.equal(limit(assume).key, limit({ ...assume, account: member }).key);
    assert.equal(limit(assume).key, limit(whoAmI).key);
  });

  it('never passes the fixed quota of Identity Center, and begins carefully with what it does not know', () => {
    assert.equal(limit({ service: 'sso', name: 'ListPermissionSets', region: 'eu-west-1' }).ceiling, 20);
    assert.equal(limit({ service: 'identitystore', name: 'ListUsers', region: 'eu-west-1' }).ceiling, 20);
    const rds = limit({ service: 'rds', name: 'DescribeDBInstances', account: own, region: 'eu-west-1' });
    assert.equal(rds.key, `rds ${own} eu-west-1`);
    assert.equal(rds.ceiling, undefined);
  });
});
