import assert from 'node:assert/strict';
import { offersFor } from '../../src/inventory/offers.ts';
import { defaultView } from '../../src/picture/view.ts';
import { ec2, storedEstate } from './storedEstate.ts';

const vpc = ec2('vpc', 'vpc-1', { tags: { team: 'x', Name: 'one' }, properties: { Peer: ec2('vpc', 'vpc-2').id } });
const subnet = ec2('subnet', 'subnet-1', { parent: vpc.id, tags: { team: 'x' }, properties: { VpcId: 'vpc-2' } });
const other = ec2('vpc', 'vpc-2', {
  region: 'us-east-1',
  account: '222222222222',
  tags: { team: 'y' },
});
const named = ec2('vpc', 'member', {
  id: 'aws:account:222222222222',
  type: 'aws.organizations.account',
  account: '222222222222',
});

function offers(root?: string, kind?: 'dependencies') {
  const { estate, scan } = storedEstate();
  scan({ region: [vpc, subnet, other, named] });
  return offersFor(estate, defaultView(root, kind));
}

describe('what a view can be filtered by', () => {
  it('is counted over everything, the most frequent first', () => {
    const all = offers();
    assert.deepEqual(all.providers, [{ value: 'aws', label: 'AWS', count: 4 }]);
    assert.deepEqual(all.accounts, [
      { value: '111111111111', label: '111111111111', count: 2 },
      { value: '222222222222', label: 'member', count: 2 },
    ]);
    assert.deepEqual(
      all.regions.map(({ value, count }) => [value, count]),
      [
        ['eu-west-1', 3],
        ['us-east-1', 1],
      ],
    );
    assert.deepEqual(all.tags, [
      {
        key: 'team',
        count: 3,
        values: [
          { value: 'x', label: 'x', count: 2 },
          { value: 'y', label: 'y', count: 1 },
        ],
      },
      { key: 'Name', count: 1, values: [{ value: 'one', label: 'one', count: 1 }] },
    ]);
    assert.ok(all.verbs.length > 0 && all.verbs.every(({ count }) => count > 0));
    assert.equal(all.applications, false);
  });

  it('is what the root holds, and anything where relations are followed', () => {
    const inside = offers(vpc.id);
    assert.deepEqual(
      inside.accounts.map(({ value, count }) => [value, count]),
      [['111111111111', 2]],
    );
    assert.deepEqual(
      inside.tags.map(({ key, count }) => [key, count]),
      [
        ['team', 2],
        ['Name', 1],
      ],
    );
    assert.deepEqual(offers(vpc.id, 'dependencies'), offers());
    assert.deepEqual(offers('nothing known'), offers());
  });

  it('is no more of very many tags than a person looks through', () => {
    const { estate, scan } = storedEstate();
    const tags = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`key-${at}`, 'v']));
    const many = Array.from({ length: 70 }, (_, at) =>
      ec2('vpc', `vpc-${at}`, { tags: { ...tags, application: `app ${at}` } }),
    );
    scan({ region: many });
    const found = offersFor(estate, defaultView(undefined));
    assert.equal(found.tags.length, 30);
    assert.equal(found.tags[0]?.key, 'application');
    assert.equal(found.tags[0]?.count, 70);
    assert.equal(found.tags[0]?.values.length, 50);
    assert.equal(found.applications, true);
  });

  it('is nothing where nothing is known', () => {
    const { estate } = storedEstate();
    const nothing = { providers: [], accounts: [], regions: [], verbs: [], tags: [], applications: false };
    assert.deepEqual(offersFor(estate, defaultView(undefined)), nothing);
  });
});
