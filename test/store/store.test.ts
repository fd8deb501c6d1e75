import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProblemError } from '../../src/model/problem.ts';
import { storeError } from '../../src/store/failures.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import {
  countWrites,
  denied,
  endScan,
  inventoryFile,
  known,
  neverNotice,
  problemIs,
  read,
  readAt,
  removeFolder,
  scanOnce,
  startedAt,
  temporaryFolder,
  vpc,
  vpcType,
} from './support.ts';

describe('store', () => {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = temporaryFolder();
    store = openStore(folder, neverNotice);
  });
  afterEach(() => {
    store.close();
    removeFolder(folder);
  });

  const reopen = (): void => {
    store.close();
    store = openStore(folder, neverNotice);
  };

  it('gives back what was put, also after it was closed, whatever the names hold', () => {
    const hostile = [
      `'; DROP TABLE resource; -- "\u202e\n🦊`,
      'cut\0here',
      'cut\0there',
      'half \ud800',
      '\u0001"x"',
      '',
    ];
    const resources = hostile.map((name, index) =>
      vpc(`vpc-${name}`, {
        name,
        account: '111111111111',
        region: name,
        parent: `in ${name}`,
        tags: { 'a"b': `c'd${index}`, ['__proto__']: name },
        properties: { Deep: [{ n: 1.5, no: null, yes: true, [name]: name }] },
      }),
    );
    const scan = store.beginScan('me', 'p', startedAt);
    read(scan, 'region', resources);
    endScan(scan);
    reopen();
    const sightings = resources.map((resource) => ({ ...resource, under: 'region' }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    assert.deepEqual([...store.all('me')].sort(byId), sightings.toSorted(byId));
    assert.deepEqual(
      sightings.flatMap(({ id }) => store.sightings('me', id)),
      sightings,
    );
    const topology = sightings.map(({ tags: _, properties: __, ...rest }) => rest).toSorted(byId);
    assert.deepEqual(store.found('me', 'region', vpcType).sort(byId), topology);
    assert.deepEqual(
      topology.flatMap(({ id }) => store.places('me', id)),
      topology,
    );
    const coverage = { under: 'region', type: vpcType, state: 'complete', readAt, count: 6, version: '1' };
    assert.deepEqual(store.coverage('me'), [coverage]);
    assert.deepEqual(store.coverageUnder('me', 'region'), [coverage]);
    assert.deepEqual(known(store, 'other'), []);
    assert.deepEqual(store.coverageUnder('other', 'region'), []);
    const again = store.beginScan('me', 'p', startedAt);
    assert.equal(read(again, 'region', resources), false);
  });

  it('knows whose credentials a profile had', () => {
    assert.equal(store.identityOf('p'), undefined);
    store.setIdentity('p', 'one');
    store.setIdentity('p', 'two');
    reopen();
    assert.equal(store.identityOf('p'), 'two');
  });

  it('forgets only what a complete reading of the same place and type no longer saw', () => {
    const scan = store.beginScan('me', 'p', startedAt);
    read(scan, 'one', [vpc('a'), vpc('b')]);
    read(scan, 'two', [vpc('c')]);
    for (const state of ['partial', 'denied', 'unavailable', 'failed'] as const) {
      read(scan, 'one', [vpc('b')], { state, problem: denied });
      assert.deepEqual(known(store), ['one a', 'one b', 'two c'], state);
      assert.deepEqual(store.coverageUnder('me', 'one')[0]?.problem, denied);
    }
    const abandoned = scan.reading('one', vpcType, '1');
    abandoned.page([vpc('d')]);
    abandoned.abandon();
    assert.deepEqual(known(store), ['one a', 'one b', 'two c', 'one d']);
    assert.equal(store.coverageUnder('me', 'one')[0]?.state, 'failed');
    read(scan, 'one', [vpc('b')]);
    assert.deepEqual(known(store), ['one b', 'two c']);
  });

  it('says nothing of a reading that never ended', () => {
    const scan = store.beginScan('me', 'p', startedAt);
    scan.reading('one', vpcType, '1').page([vpc('a')]);
    endScan(scan, 'cancelled');
    assert.deepEqual(store.coverage('me'), []);
    assert.deepEqual(known(store), ['one a']);
  });

  it('counts what comes twice in one reading once, and takes the last', () => {
    const scan = store.beginScan('me', 'p', startedAt);
    const reading = scan.reading('one', vpcType, '1');
    reading.page([vpc('a', { name: 'first' }), vpc('a', { name: 'second' })]);
    reading.page([vpc('a', { name: 'third' }), vpc('b')]);
    reading.end({ state: 'complete', readAt, count: 4 });
    assert.deepEqual(scan.changes(), { added: 2, modified: 0, removed: 0 });
    assert.equal(store.sightings('me', 'a')[0]?.name, 'third');
    assert.equal(store.coverage('me')[0]?.count, 2);
  });

  it('sees one changed tag as one change, and keeps what was', () => {
    const before = vpc('a', { tags: { env: 'test', team: 'x' } });
    const after = vpc('a', { tags: { team: 'x', env: 'live' } });
    const first = scanOnce(store, { one: [before, vpc('b')] });
    const second = scanOnce(store, { one: [after, vpc('b')] });
    const third = scanOnce(store, { one: [vpc('b')] });
    const change = { under: 'one', type: vpcType };
    assert.deepEqual(second.changes(), { added: 0, modified: 1, removed: 0 });
    assert.deepEqual(store.changes(second.number), [{ ...change, kind: 'modified', id: 'a', name: 'a' }]);
    assert.deepEqual(
      store.changes(first.number).map(({ kind, id }) => `${kind} ${id}`),
      ['added a', 'added b'],
    );
    assert.deepEqual(
      store.changes(third.number).map(({ kind, id }) => `${kind} ${id}`),
      ['removed a'],
    );
    assert.deepEqual(store.versions('me', 'one', vpcType, 'a'), [
      { sighting: { ...before, under: 'one' }, from: first.number, to: second.number },
      { sighting: { ...after, under: 'one' }, from: second.number, to: third.number },
    ]);
    assert.deepEqual(store.versions('me', 'one', vpcType, 'b'), [
      { sighting: { ...vpc('b'), under: 'one' }, from: first.number },
    ]);
  });

  it('writes nothing but the row of the scan when all is as it was', () => {
    const places = {
      p: [vpc('one', { tags: { a: '1', b: '2' }, properties: { x: 1, y: [{ p: 1, q: 2 }] } })],
      one: [vpc('a'), vpc('b')],
      empty: [],
    };
    const reordered = {
      ...places,
      p: [vpc('one', { tags: { b: '2', a: '1' }, properties: { y: [{ q: 2, p: 1 }], x: 1 } })],
    };
    const scanAll = (readings: typeof places, at: string) => {
      const scan = store.beginScan('me', 'p', at);
      const differs = Object.entries(readings).map(([under, resources]) => read(scan, under, resources));
      differs.push(read(scan, 'locked', [], { state: 'denied', problem: denied }));
      endScan(scan);
      return differs.includes(true);
    };
    assert.equal(scanAll(places, startedAt), true);
    const generation = store.generation();
    const writes = countWrites(folder);
    assert.equal(scanAll(reordered, '2026-01-03T00:00:00.000Z'), false);
    assert.equal(writes.count(), 0);
    assert.equal(store.generation(), generation);
    const scan = store.beginScan('me', 'p', '2026-01-03T00:00:00.000Z');
    read(scan, 'one', [vpc('a', { name: 'new' }), vpc('b')]);
    assert.ok(writes.count() > 0);
    writes.close();
    assert.notEqual(store.generation(), generation);
  });

  it('says when a reading was last made, in this window and in another one, never later than it was', () => {
    const times = () => store.coverage('me').map((coverage) => `${coverage.under} ${coverage.readAt}`);
    scanOnce(store, { one: [vpc('a')], two: [vpc('b')] });
    const scan = store.beginScan('me', 'p', '2026-02-01T00:00:00.000Z');
    read(scan, 'two', [vpc('b')], { readAt: '2026-02-01T00:00:09.000Z' });
    const expected = [`one ${readAt}`, 'two 2026-02-01T00:00:00.000Z'];
    assert.deepEqual(times(), expected);
    endScan(scan);
    assert.deepEqual(times(), expected);
    reopen();
    assert.deepEqual(times(), expected);
    scanOnce(store, { one: [vpc('a')] }, '2026-01-15T00:00:00.000Z');
    scanOnce(store, { two: [vpc('b')] }, '2026-01-15T00:00:00.000Z');
    assert.deepEqual(times(), ['one 2026-01-15T00:00:00.000Z', expected[1]]);
    const changing = store.beginScan('me', 'p', '2026-03-01T00:00:00.000Z');
    read(changing, 'two', [vpc('b'), vpc('c')], { readAt: '2026-03-01T00:00:07.000Z' });
    assert.equal(times()[1], 'two 2026-03-01T00:00:07.000Z');
  });

  it('takes along what was read under a resource that is gone, but not under one that moved', () => {
    scanOnce(store, {
      p: [vpc('unit-1'), vpc('unit-2')],
      'unit-1': [vpc('leaves'), vpc('moves')],
      'unit-2': [],
      leaves: [vpc('region-l')],
      'region-l': [vpc('vpc-l')],
      moves: [vpc('region-m')],
      'region-m': [vpc('vpc-m')],
    });
    // The reading of the unit that it moved to comes last, and what is below is not read again.
    const scan = scanOnce(store, { p: [vpc('unit-1'), vpc('unit-2')], 'unit-1': [], 'unit-2': [vpc('moves')] });
    assert.deepEqual(known(store), ['unit-2 moves', 'moves region-m', 'p unit-1', 'p unit-2', 'region-m vpc-m']);
    assert.deepEqual(scan.changes(), { added: 1, modified: 0, removed: 4 });
    assert.deepEqual(
      store.coverage('me').map(({ under }) => under),
      ['moves', 'p', 'region-m', 'unit-1', 'unit-2'],
    );
    assert.equal(store.versions('me', 'region-l', vpcType, 'vpc-l')[0]?.to, scan.number);
  });

  it('takes nothing along before a scan is complete, and then what earlier ones left', () => {
    const whole = { p: [vpc('account')], account: [vpc('region')] };
    scanOnce(store, whole);
    const cancelled = store.beginScan('me', 'p', startedAt);
    read(cancelled, 'p', []);
    endScan(cancelled, 'cancelled');
    assert.deepEqual(known(store), ['account region']);
    scanOnce(store, { p: [] });
    assert.deepEqual(known(store), []);
    assert.deepEqual(
      store.coverage('me').map(({ under }) => under),
      ['p'],
    );
  });

  it('keeps identities apart', () => {
    scanOnce(store, { p: [vpc('a')], a: [vpc('x')] });
    const other = store.beginScan('other', 'p', startedAt);
    read(other, 'p', [vpc('b')]);
    read(other, 'p', []);
    endScan(other);
    assert.deepEqual(known(store), ['p a', 'a x']);
    assert.deepEqual(known(store, 'other'), []);
    assert.deepEqual(store.scans('other', 9).length, 1);
  });

  it('tells what scans there were, newest first, and the report of each that ended', () => {
    const first = scanOnce(store, { p: [vpc('a')] });
    const second = store.beginScan('me', 'q', startedAt);
    const scans = store.scans('me', 5);
    assert.deepEqual(
      scans.map(({ number, state, profile }) => ({ number, state, profile })),
      [
        { number: second.number, state: 'running', profile: 'q' },
        { number: first.number, state: 'complete', profile: 'p' },
      ],
    );
    assert.deepEqual(scans[1]?.report?.changes, { added: 1, modified: 0, removed: 0 });
    assert.equal(scans[1]?.endedAt, readAt);
    assert.equal(scans[0]?.report, undefined);
    assert.equal(store.scans('me', 1).length, 1);
  });

  it('hands out content that nobody can change for the others', () => {
    scanOnce(store, { p: [vpc('a', { properties: { Deep: [{ n: 1 }] } })] });
    const deep = store.sightings('me', 'a')[0]?.properties.Deep;
    assert.throws(() => Object.assign(Array.isArray(deep) ? deep[0] : {}, { n: 2 }), TypeError);
    assert.deepEqual(store.sightings('me', 'a')[0]?.properties, { Deep: [{ n: 1 }] });
  });

  it('goes on telling all while what it tells is being written', () => {
    const many = Array.from({ length: 1_200 }, (_, index) => vpc(`vpc-${String(index).padStart(5, '0')}`));
    scanOnce(store, { one: many });
    const scan = store.beginScan('me', 'p', startedAt);
    const ids: string[] = [];
    for (const { id } of store.all('me')) {
      if (ids.length === 600) read(scan, 'one', many.slice(0, 1_100));
      ids.push(id);
    }
    assert.deepEqual(
      ids,
      many.slice(0, 1_100).map(({ id }) => id),
    );
  });

  it('keeps two hundred scans and ninety days of versions, and the age of what only an older scan confirmed', () => {
    scanOnce(store, { one: [vpc('a')], two: [vpc('b')] }, '2026-01-01T00:00:00.000Z');
    scanOnce(store, { one: [vpc('a')], two: [vpc('b', { name: 'other' })] }, '2026-01-05T00:00:00.000Z');
    for (let count = 0; count < 205; count++) scanOnce(store, { two: [vpc('b')] }, '2026-01-06T00:00:00.000Z');
    const kept = store.scans('me', 1_000);
    assert.ok(kept.length <= 200 && kept.length >= 150, `${kept.length}`);
    assert.equal(store.coverageUnder('me', 'one')[0]?.readAt, '2026-01-05T00:00:00.000Z');
    assert.equal(store.versions('me', 'two', vpcType, 'b').length, 3);
    scanOnce(store, {}, '2026-04-04T00:00:00.000Z');
    assert.equal(store.versions('me', 'two', vpcType, 'b').length, 3);
    scanOnce(store, {}, '2026-04-06T12:00:00.000Z');
    assert.equal(store.versions('me', 'two', vpcType, 'b').length, 1);
    assert.equal(store.sightings('me', 'b')[0]?.name, 'b');
  });

  it('differs for a second window as soon as facts do, and not when a scan only begins', () => {
    const other = openStore(folder, neverNotice);
    const empty = store.generation();
    const scan = other.beginScan('me', 'p', startedAt);
    assert.equal(store.generation(), empty);
    scan.reading('region', vpcType, '1').page([vpc('a')]);
    assert.notEqual(store.generation(), empty);
    assert.equal(store.generation(), other.generation());
    assert.equal(store.found('me', 'region', vpcType).length, 1);
    const found = store.generation();
    endScan(scan, 'cancelled');
    assert.equal(store.generation(), found);
    other.close();
  });

  it('makes no gap when scans of two windows write in turns', () => {
    const other = openStore(folder, neverNotice);
    const older = store.beginScan('me', 'p', startedAt);
    const newer = other.beginScan('me', 'p', startedAt);
    read(newer, 'one', [vpc('a', { name: 'newer' })]);
    read(older, 'one', [vpc('a', { name: 'older' }), vpc('b')]);
    read(newer, 'one', [vpc('b')]);
    read(older, 'one', [vpc('a', { name: 'last' }), vpc('b')]);
    const versions = store.versions('me', 'one', vpcType, 'a');
    assert.deepEqual(
      versions.map(({ sighting, from, to }) => ({ name: sighting.name, from, to })),
      [{ name: 'last', from: older.number, to: undefined }],
    );
    other.close();
  });

  it('writes a page wholly or not at all, and goes on after a failure', () => {
    const scan = scanOnce(store, { region: [vpc('a')] });
    const failing = new DatabaseSync(inventoryFile(folder));
    failing.exec("CREATE TRIGGER no BEFORE INSERT ON resource WHEN NEW.id = 'c' BEGIN SELECT RAISE(ABORT, 'no'); END");
    const next = store.beginScan('me', 'p', startedAt);
    assert.throws(() => read(next, 'region', [vpc('b'), vpc('c')]), problemIs('StoreFailed', /could not be written/));
    assert.deepEqual(known(store), ['region a']);
    assert.deepEqual(next.changes(), { added: 0, modified: 0, removed: 0 });
    assert.equal(store.scans('me', 9)[1]?.number, scan.number);
    failing.exec('DROP TRIGGER no');
    failing.close();
    assert.equal(read(next, 'region', [vpc('b'), vpc('c')]), true);
    assert.deepEqual(next.changes(), { added: 2, modified: 0, removed: 1 });
  });

  it('says that the disk is full when it is', () => {
    const full = new DatabaseSync(':memory:');
    full.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3');
    assert.throws(
      () => {
        try {
          full.exec('INSERT INTO t VALUES (zeroblob(100000))');
        } catch (error) {
          throw storeError(error, 'The inventory could not be written');
        }
      },
      problemIs('DiskFull', /could not be written: the disk is full/),
    );
    full.close();
  });

  it('answers nothing once it is closed', () => {
    const closed = openStore(folder, neverNotice);
    closed.close();
    assert.throws(() => closed.coverage('me'), problemIs('StoreClosed'));
  });

  it('lives in memory without a folder', () => {
    const memory = openStore(undefined, neverNotice);
    scanOnce(memory, { p: [vpc('a')] });
    scanOnce(memory, { p: [vpc('a')] });
    assert.deepEqual(known(memory), ['p a']);
    memory.generation();
    memory.close();
  });

  it('says what is wrong with a folder it cannot use', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(
      () => openStore(file, neverNotice),
      (error) => error instanceof ProblemError && error.message.includes(file),
    );
  });
});
