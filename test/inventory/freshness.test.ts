import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { createFreshness } from '../../src/inventory/freshness.ts';
import type { StoredCoverage } from '../../src/store/store.ts';

const settings = { memberRoleName: 'Reader', regions: [], freshFor: {} };
const minute = 60_000;

describe('freshness', () => {
  const open = (more: Partial<typeof settings> & { freshFor?: Record<string, number> } = {}, recorded = false) =>
    createFreshness({ cloud: aws, settings: { ...settings, ...more }, recorded, now: () => 0 });
  const read = (type: string, minutesAgo: number, more: Partial<StoredCoverage> = {}): StoredCoverage => ({
    under: 'somewhere',
    type,
    state: 'complete',
    readAt: new Date(-minutesAgo * minute).toISOString(),
    count: 1,
    version: aws.version(type, settings),
    ...more,
  });

  it('lasts as long as the type says', () => {
    const { isFresh } = open();
    assert.equal(isFresh(read('aws.ec2.instance', 9)), true);
    assert.equal(isFresh(read('aws.ec2.instance', 11)), false);
    assert.equal(isFresh(read('aws.ec2.vpc', 29)), true);
    assert.equal(isFresh(read('aws.ec2.vpc', 31)), false);
    assert.equal(isFresh(read('aws.organizations.account', 59)), true);
    assert.equal(isFresh(read('aws.account.region', 23 * 60)), true);
  });

  it('lasts as long as the person set, of which the nearest name counts', () => {
    const { isFresh } = open({ freshFor: { aws: 5, 'aws.ec2': 50, 'aws.ec2.vpc': 500, 'aws.ec2.vpcEnd': 0 } });
    assert.equal(isFresh(read('aws.ec2.vpc', 499)), true);
    assert.equal(isFresh(read('aws.ec2.vpcEndpoint', 49)), true, 'the beginning of a name is not the name');
    assert.equal(isFresh(read('aws.ec2.instance', 49)), true);
    assert.equal(isFresh(read('aws.account.region', 6)), false);
    assert.equal(open({ freshFor: { aws: 0 } }).isFresh(read('aws.ec2.vpc', 0)), false);
  });

  it('lasts for what was refused, and not for what failed', () => {
    const { isFresh } = open();
    assert.equal(isFresh(read('aws.ec2.vpc', 29, { state: 'denied' })), true);
    assert.equal(isFresh(read('aws.ec2.vpc', 29, { state: 'unavailable' })), true);
    assert.equal(isFresh(read('aws.ec2.vpc', 0, { state: 'failed' })), false);
    assert.equal(isFresh(read('aws.ec2.vpc', 0, { state: 'partial' })), false);
  });

  it('ends when a setting changes on which the answer depends', () => {
    const role = open({ memberRoleName: 'Other' });
    assert.equal(role.isFresh(read('aws.ec2.vpc', 1)), false);
    assert.equal(role.isFresh(read('aws.organizations.organizationalUnit', 1)), true, 'read with the own credentials');
    const regions = open({ regions: ['eu-west-1'] as never[] });
    assert.equal(regions.isFresh(read('aws.account.region', 1)), false);
    assert.equal(regions.isFresh(read('aws.ec2.vpc', 1)), true);
  });

  it('never ends for a recording', () => {
    assert.equal(open({}, true).isFresh(read('aws.ec2.instance', 1e6)), true);
  });
});
