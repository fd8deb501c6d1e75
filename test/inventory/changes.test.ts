import assert from 'node:assert/strict';
import { changesSince, listChanges, scanMoments } from '../../src/inventory/changes.ts';
import { historyOf } from '../../src/inventory/historyOf.ts';
import { problemIs } from '../store/support.ts';
import { ec2, storedEstate } from './storedEstate.ts';

const types = ['aws.ec2.vpc', 'aws.ec2.subnet'];

describe('changes since a scan', () => {
  it('are those of resources that the graph holds, and of what is gone', () => {
    const { store, estate, scan } = storedEstate();
    const [kept, changed, gone] = [
      ec2('vpc', 'kept'),
      ec2('vpc', 'changed'),
      ec2('vpc', 'gone', { tags: { team: 'x' } }),
    ];
    const first = scan({ region: [kept, changed, gone] });
    const added = ec2('vpc', 'added');
    scan({ region: [kept, { ...changed, tags: { team: 'y' } }, added] });
    const { properties: _, ...asItWas } = gone;
    assert.deepEqual(changesSince(store, estate, first), {
      added: new Set([added.id]),
      modified: new Set([changed.id]),
      removed: [asItWas],
    });
    assert.equal(changesSince(store, estate, first), changesSince(store, estate, first), 'asked for once');
    scan({ region: [kept, changed, gone] });
    assert.deepEqual(changesSince(store, estate, first), { added: new Set(), modified: new Set(), removed: [] });
  });

  it('are a problem in words where the scan is not known', () => {
    const { store, estate, scan } = storedEstate();
    scan({ region: [] });
    assert.throws(() => changesSince(store, estate, 77), problemIs('ScanNotKept', /not kept/));
  });

  it('are listed by type and name, with all counted, inside of what was asked for', () => {
    const { store, estate, scan } = storedEstate();
    const vpc = ec2('vpc', 'vpc-a');
    const other = ec2('vpc', 'vpc-b');
    const subnet = (name: string, parent: string) => ec2('subnet', name, { parent });
    const inner = ec2('networkInterface', 'eni', { parent: subnet('s-1', vpc.id).id });
    const first = scan({ region: [vpc, other, subnet('s-1', vpc.id), inner, subnet('s-2', other.id)] });
    const found = [vpc, { ...other, name: 'B' }, subnet('s-10', vpc.id), subnet('s-9', vpc.id)];
    scan({ region: found }, { types: [...types, 'aws.ec2.networkInterface'] });
    const list = (within?: string, limit = 10) => listChanges(store, estate, { since: first, within, limit });
    const short = (within?: string, limit?: number) =>
      list(within, limit).changes.map(({ kind, name }) => `${kind} ${name}`);
    assert.deepEqual(short(), ['removed eni', 'removed s-1', 'removed s-2', 'added s-9', 'added s-10', 'modified B']);
    assert.deepEqual(short(undefined, 2), ['removed eni', 'removed s-1']);
    assert.deepEqual(list(undefined, 2).counts, { added: 2, modified: 1, removed: 3 });
    assert.deepEqual(short(vpc.id), ['removed eni', 'removed s-1', 'added s-9', 'added s-10']);
    assert.deepEqual(list(vpc.id).counts, { added: 2, modified: 0, removed: 2 });
    assert.deepEqual(list().changes[0], { kind: 'removed', id: inner.id, name: 'eni', typeTitle: 'Network interface' });
  });

  it('are found in a circle of containers that is gone', () => {
    const { store, estate, scan } = storedEstate();
    const a = ec2('vpc', 'a', { parent: ec2('vpc', 'b').id });
    const b = ec2('vpc', 'b', { parent: a.id });
    const first = scan({ region: [a, b] });
    scan({ region: [] }, { types });
    assert.equal(listChanges(store, estate, { since: first, within: a.id, limit: 9 }).counts.removed, 2);
    assert.equal(listChanges(store, estate, { since: first, within: 'elsewhere', limit: 9 }).counts.removed, 0);
  });

  it('can be counted from scans that ended, the newest first', () => {
    const { store, estate, scan } = storedEstate();
    const first = scan({ region: [ec2('vpc', 'a')] }, { startedAt: '2026-01-01T00:00:00.000Z' });
    scan({}, { state: 'running' });
    const last = scan({ region: [] }, { types, startedAt: '2026-01-03T00:00:00.000Z', state: 'cancelled' });
    const scope = 'everything';
    const moments = [
      { scan: last, startedAt: '2026-01-03T00:00:00.000Z', scope, changes: { added: 0, modified: 0, removed: 1 } },
      { scan: first, startedAt: '2026-01-01T00:00:00.000Z', scope, changes: { added: 1, modified: 0, removed: 0 } },
    ];
    assert.deepEqual(scanMoments(store, estate, 10), moments);
    assert.deepEqual(scanMoments(store, estate, 1), moments.slice(0, 1));
  });
});

describe('the history of a resource', () => {
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

  it('tells what it was made, what changed, and when it went and came again', () => {
    const { store, estate, scan } = storedEstate();
    const vpc = ec2('vpc', 'a');
    const changed = { ...vpc, name: 'b', tags: { team: 'x' }, properties: { State: 'on' } };
    const scans = [[], [vpc], [vpc], [changed], [], [changed]].map((found, day) =>
      scan({ region: found }, { types, startedAt: at(day + 1) }),
    );
    assert.deepEqual(historyOf(store, estate, vpc.id), [
      { kind: 'added', at: at(6), scan: scans[5], differences: [] },
      { kind: 'removed', at: at(5), scan: scans[4], differences: [] },
      {
        kind: 'modified',
        at: at(4),
        scan: scans[3],
        differences: [
          { path: 'name', before: 'a', after: 'b' },
          { path: 'tags.team', after: 'x' },
          { path: 'State', after: 'on' },
        ],
      },
      { kind: 'added', at: at(2), scan: scans[1], differences: [] },
    ]);
    assert.deepEqual(historyOf(store, estate, 'nothing'), []);
  });

  it('is that of the sighting that is shown, wherever it is seen from', () => {
    const { store, estate, scan } = storedEstate();
    const seen = ec2('vpc', 'a', { parent: 'region' });
    const { parent: _, ...guest } = seen;
    scan({ 'region 111111111111': [seen] }, { startedAt: at(1) });
    scan({ other: [{ ...guest, tags: { guest: '1' } }] }, { startedAt: at(2) });
    scan({ other: [{ ...guest, tags: { guest: '2' } }] }, { startedAt: at(3) });
    scan({ 'region 111111111111': [] }, { types, startedAt: at(4) });
    assert.deepEqual(
      historyOf(store, estate, seen.id).map(({ kind, at, differences }) => [
        kind,
        at,
        differences.map(({ path }) => path),
      ]),
      [
        ['modified', at(4), ['parent', 'tags.guest']],
        ['added', at(1), []],
      ],
    );
  });

  it('goes on where the resource moved to', () => {
    const { store, estate, scan } = storedEstate();
    const one = ec2('vpc', 'a', { parent: 'one' });
    scan({ one: [one] }, { startedAt: at(1) });
    scan({ one: [], two: [{ ...one, parent: 'two' }] }, { types, startedAt: at(2) });
    assert.deepEqual(
      historyOf(store, estate, one.id).map(({ kind, differences }) => [kind, differences]),
      [
        ['modified', [{ path: 'parent', before: 'one', after: 'two' }]],
        ['added', []],
      ],
    );
  });

  it('begins with what is kept', () => {
    const { store, estate, scan } = storedEstate();
    const vpc = ec2('vpc', 'a');
    scan({ region: [vpc] }, { startedAt: '2026-01-01T00:00:00.000Z' });
    scan({ region: [{ ...vpc, name: 'b' }] }, { startedAt: '2026-01-02T00:00:00.000Z' });
    scan({ region: [{ ...vpc, name: 'c' }] }, { startedAt: '2026-08-01T00:00:00.000Z' });
    assert.deepEqual(
      historyOf(store, estate, vpc.id).map(({ kind, differences }) => [kind, differences.length]),
      [
        ['modified', 1],
        ['modified', 0],
        ['added', 0],
      ],
    );
  });
});
