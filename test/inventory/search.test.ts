import assert from 'node:assert/strict';
import fc from 'fast-check';
import { search } from '../../src/inventory/search.ts';
import type { Resource } from '../../src/model/resource.ts';
import { ec2, storedEstate } from './storedEstate.ts';

function searching(resources: readonly Resource[]) {
  const { estate, scan } = storedEstate();
  scan({ region: resources });
  return {
    names: (text: string, within?: string, limit = 100) => search(estate, text, within, limit).map(({ name }) => name),
    hits: (text: string) => search(estate, text, undefined, 100),
  };
}

describe('searching', () => {
  it('finds every word in names, ids, tags, types and addresses, without regard to case', () => {
    const { names } = searching([
      ec2('vpc', 'Main', { tags: { Team: 'Payments EU', empty: '' } }),
      ec2('instance', 'worker', { properties: { PrivateIpAddress: '10.0.3.7', Ipv6: '2001:DB8::7' } }),
    ]);
    for (const text of [
      'main',
      'MAIN',
      'team',
      'payments',
      'team:payments',
      'Team=Payments',
      'vpc main',
      'eu vpc',
      'aws.ec2.vpc',
    ]) {
      assert.deepEqual(names(text), ['Main'], text);
    }
    for (const text of ['10.0.3.7', '10.0.3.', '10.0.', '2001:db8::7', 'worker 10.0.3.', 'instance worker']) {
      assert.deepEqual(names(text), ['worker'], text);
    }
    for (const text of ['main worker', '0.0.3.7', '0.3.7', 'teampayments', 'payments:team', 'mainarn']) {
      assert.deepEqual(names(text), [], text);
    }
  });

  it('shows the closest first', () => {
    const { names } = searching([
      ec2('vpc', 'a-of-type', { id: 'x1' }),
      ec2('subnet', 'b-tagged', { id: 'x2', tags: { net: 'web' } }),
      ec2('subnet', 'c-id', { id: 'x3-web' }),
      ec2('subnet', 'd-web-inside', { id: 'x4' }),
      ec2('subnet', 'web-begins', { id: 'x5' }),
      ec2('subnet', 'web', { id: 'x6' }),
      ec2('subnet', 'e-other', { id: 'web' }),
    ]);
    assert.deepEqual(names('web'), ['web', 'e-other', 'web-begins', 'd-web-inside', 'c-id', 'b-tagged']);
    assert.deepEqual(names('vpc')[0], 'a-of-type');
    assert.deepEqual(names('web', undefined, 2), ['web', 'e-other']);
  });

  it('shows what is inside of a place before what is as close elsewhere', () => {
    const vpc = ec2('vpc', 'vpc-b');
    const { names } = searching([
      vpc,
      ec2('subnet', 'my-web-1', { id: 'y1' }),
      ec2('subnet', 'my-web-2', { id: 'y2', parent: vpc.id }),
      ec2('subnet', 'web', { id: 'y3' }),
    ]);
    assert.deepEqual(names('web', vpc.id), ['web', 'my-web-2', 'my-web-1']);
    assert.deepEqual(names('web', 'nothing known'), ['web', 'my-web-1', 'my-web-2']);
  });

  it('tells the tag or address that was meant, where name and id do not', () => {
    const { hits } = searching([
      ec2('instance', 'one', { tags: { Team: 'Payments' }, properties: { Ip: ['192.0.2.1', '192.0.2.77'] } }),
    ]);
    assert.equal(hits('payments')[0]?.matched, 'Team: Payments');
    assert.equal(hits('team=pay')[0]?.matched, 'Team: Payments');
    assert.equal(hits('one 192.0.2.77')[0]?.matched, '192.0.2.77');
    assert.ok(!('matched' in (hits('one instance')[0] ?? {})));
  });

  it('finds hostile and equal names as they are, stubs never', () => {
    const { names, hits } = searching([
      ec2('vpc', 'a\nb', { id: 'z1' }),
      ec2('vpc', '<img src=x>', { id: 'z2' }),
      ec2('vpc', 'same', { id: 'z3' }),
      ec2('vpc', 'same', { id: 'z4', properties: { Other: 'arn:aws:sns:eu-west-1:999999999999:same-topic' } }),
      ec2('vpc', 'İstanbul', { id: 'z5', tags: { constructor: '__proto__' } }),
    ]);
    assert.equal(names('a b')[0], 'a\nb');
    assert.deepEqual(names('<img'), ['<img src=x>']);
    assert.deepEqual(
      hits('same').map(({ id }) => id),
      ['z3', 'z4'],
    );
    assert.deepEqual(names('İstanbul'), ['İstanbul']);
    assert.deepEqual(names('constructor=__proto__'), ['İstanbul']);
  });

  it('gives the first of all hits, however few are asked for', () => {
    const resource = fc.record({
      name: fc.constantFrom('a', 'ab', 'ba', 'b', 'A', ''),
      id: fc.stringMatching(/^[0-9a-f]{4,8}$/),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(resource, { selector: ({ id }) => id.toLowerCase(), maxLength: 120 }),
        fc.constantFrom('', 'a', 'b', 'ab'),
        fc.integer({ min: 1, max: 10 }),
        (resources, text, limit) => {
          const { names } = searching(resources.map(({ id, name }) => ec2('vpc', name, { id })));
          assert.deepEqual(names(text, undefined, limit), names(text, undefined, 1_000).slice(0, limit));
        },
      ),
      { numRuns: 30 },
    );
  });
});
