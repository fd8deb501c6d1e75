import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import type { Estate } from '../../src/inventory/estate.ts';
import { everyPermission } from '../../src/inventory/reports.ts';
import { resourceRow, typeRow } from '../../src/inventory/row.ts';
import { readsManyAccounts } from '../../src/inventory/scope.ts';
import type { StoredCoverage } from '../../src/store/store.ts';
import { accountOf } from '../clouds-aws/support.ts';

const readAt = '2026-01-02T03:04:05.000Z';
const reading: StoredCoverage = {
  under: 'region',
  type: 'aws.ec2.vpc',
  state: 'complete',
  readAt,
  count: 1,
  version: '1',
};
const types = new Map(aws.types.map((type) => [type.id, type]));
const freshness = { isFresh: () => true };
const estate = { profile: { id: 'p' }, freshness, types, isRead: () => true } as unknown as Estate;
const vpc = {
  id: 'arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-0a1',
  type: 'aws.ec2.vpc',
  name: 'vpc-0a1',
  under: 'region',
};

describe('what AWS Config told', () => {
  it('says so in its rows, with its age; what was listed does not', () => {
    const type = types.get('aws.ec2.vpc') ?? assert.fail();
    const told = { ...reading, source: 'AWS Config' };
    const typed = typeRow(estate, undefined, type, 1, told);
    assert.deepEqual([typed.source, typed.readAt], ['AWS Config', readAt]);
    const row = resourceRow(estate, vpc, type, undefined, 'region', told);
    assert.deepEqual([row.source, row.readAt], ['AWS Config', readAt]);
    assert.equal(typeRow(estate, undefined, type, 1, reading).source, undefined);
    assert.equal(resourceRow(estate, vpc, type, undefined, 'region', reading).source, undefined);
  });

  it('is only asked for where many accounts are read', () => {
    assert.equal(readsManyAccounts({ profile: 'p', depth: 'everything' }, undefined), true);
    assert.equal(readsManyAccounts({ profile: 'p', depth: 'children' }, undefined), false);
    assert.equal(readsManyAccounts({ profile: 'p', depth: 'everything' }, accountOf('111111111111')), false);
  });

  it('needs permissions that are asked for', () => {
    const all = everyPermission(estate, aws, { memberRoleName: 'r', regions: [] });
    assert.ok(all.includes('config:SelectAggregateResourceConfig'));
    assert.equal(
      JSON.stringify(aws.policy(all, { partition: 'aws' } as never, { memberRoleName: 'r', regions: [] })).match(
        /"config:/g,
      )?.length,
      3,
    );
  });
});
