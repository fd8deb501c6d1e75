import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openStore, type Store } from '../../src/store/store.ts';
import { endScan, neverNotice, read, reportOf, scanOnce, vpc } from './support.ts';

function differences(store: Store, scan: number) {
  return store.differencesSince('me', scan)?.map(({ kind, topology: { id } }) => `${kind} ${id}`);
}

describe('what differs since a scan', () => {
  it('is what came, changed and went, and not what changed back', () => {
    const store = openStore(undefined, neverNotice);
    const first = scanOnce(store, { region: [vpc('a'), vpc('b'), vpc('c'), vpc('d')] });
    const second = scanOnce(store, {
      region: [vpc('a', { name: 'A' }), vpc('b', { tags: { x: '1' } }), vpc('d'), vpc('e')],
    });
    const third = scanOnce(store, { region: [vpc('a'), vpc('b', { tags: { x: '1' } }), vpc('d')] });
    assert.deepEqual(differences(store, first.number), ['modified b', 'removed c']);
    assert.deepEqual(differences(store, second.number), ['modified a', 'removed e']);
    assert.deepEqual(differences(store, third.number), []);
  });

  it('is nothing of what went and came again', () => {
    const store = openStore(undefined, neverNotice);
    const first = scanOnce(store, { region: [vpc('a')] });
    scanOnce(store, { region: [] });
    assert.deepEqual(differences(store, first.number), ['removed a']);
    scanOnce(store, { region: [vpc('a')] });
    assert.deepEqual(differences(store, first.number), []);
  });

  it('tells what is gone as it last was', () => {
    const store = openStore(undefined, neverNotice);
    const { number } = scanOnce(store, { region: [vpc('a', { name: 'old', parent: 'one', account: '1' })] });
    const last = vpc('a', { name: 'new', parent: 'two', account: '1', region: 'r', tags: { team: 'x' } });
    scanOnce(store, { region: [last] });
    scanOnce(store, { region: [] });
    const { id, type, name, parent, account, region, tags } = last;
    assert.deepEqual(store.differencesSince('me', number), [
      { kind: 'removed', topology: { under: 'region', id, type, name, parent, account, region }, tags },
    ]);
  });

  it('counts a resource as there as long as anybody sees it', () => {
    const store = openStore(undefined, neverNotice);
    const shared = vpc('shared', { account: '1' });
    const first = scanOnce(store, { 'region of 1': [shared], 'region of 2': [shared] });
    scanOnce(store, { 'region of 2': [] });
    assert.deepEqual(differences(store, first.number), []);
    const third = scanOnce(store, { 'region of 3': [shared] });
    assert.deepEqual(differences(store, third.number), []);
    scanOnce(store, { 'region of 1': [], 'region of 3': [] });
    assert.deepEqual(differences(store, first.number), ['removed shared']);
    assert.deepEqual(differences(store, third.number), ['removed shared']);
  });

  it('tells once of what moved from one place to another', () => {
    const store = openStore(undefined, neverNotice);
    const first = scanOnce(store, { one: [vpc('a', { parent: 'one' })], two: [] });
    scanOnce(store, { one: [], two: [vpc('a', { parent: 'two' })] });
    assert.deepEqual(differences(store, first.number), ['modified a']);
  });

  it('knows the scans of one identity only', () => {
    const store = openStore(undefined, neverNotice);
    const mine = scanOnce(store, { region: [vpc('a')] });
    const other = store.beginScan('another', 'p', '2026-01-02T03:04:00.000Z');
    read(other, 'region', [vpc('b')]);
    endScan(other);
    assert.deepEqual(differences(store, mine.number), []);
    assert.equal(store.differencesSince('me', other.number), undefined);
    assert.equal(store.differencesSince('me', 99), undefined);
  });

  it('still knows what was there when its versions are not kept any more', () => {
    const store = openStore(undefined, neverNotice);
    const first = scanOnce(store, { region: [vpc('a', { name: 'old' }), vpc('b')] }, '2026-01-01T00:00:00.000Z');
    scanOnce(store, { region: [vpc('a', { name: 'new' })] }, '2026-01-02T00:00:00.000Z');
    scanOnce(store, { region: [vpc('a', { name: 'new' }), vpc('c')] }, '2026-08-01T00:00:00.000Z');
    assert.equal(store.versions('me', 'region', vpc('a').type, 'a').length, 1);
    assert.deepEqual(differences(store, first.number), ['modified a', 'removed b', 'added c']);
    assert.equal(store.differencesSince('me', first.number)?.[1]?.topology.name, 'b');
  });

  it('is not known of a scan that was forgotten', () => {
    const store = openStore(undefined, neverNotice);
    const first = scanOnce(store, { region: [vpc('a')] });
    for (let count = 0; count < 200; count++) scanOnce(store, {});
    assert.equal(store.differencesSince('me', first.number), undefined);
  });

  it('is what comparing everything at both times finds', () => {
    const state = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'), { maxKeys: 3 });
    const places = fc.record({ one: state, two: state });
    fc.assert(
      fc.property(fc.array(places, { minLength: 2, maxLength: 5 }), (scans) => {
        const store = openStore(undefined, neverNotice);
        const numbers = scans.map((found) => {
          const scan = store.beginScan('me', 'p', '2026-01-02T03:04:00.000Z');
          for (const [under, ids] of Object.entries(found)) {
            read(
              scan,
              under,
              Object.entries(ids).map(([id, name]) => vpc(id, { name })),
            );
          }
          scan.end('complete', (changes) => reportOf(scan, 'complete', changes));
          return scan.number;
        });
        const now = scans.at(-1) ?? assert.fail();
        for (const [at, then] of scans.entries()) {
          const expected = ['a', 'b', 'c'].flatMap((id) => {
            const was = [then.one[id], then.two[id]];
            const is = [now.one[id], now.two[id]];
            const wasThere = was.some((name) => name !== undefined);
            if (is.every((name) => name === undefined)) return wasThere ? [`removed ${id}`] : [];
            if (!wasThere) return [`added ${id}`];
            const both = [0, 1].filter((place) => was[place] !== undefined && is[place] !== undefined);
            const isSame =
              both.length > 0
                ? both.every((place) => was[place] === is[place])
                : was.find(Boolean) === is.find(Boolean);
            return isSame ? [] : [`modified ${id}`];
          });
          assert.deepEqual(differences(store, numbers[at] ?? 0), expected);
        }
        store.close();
      }),
      { numRuns: 100 },
    );
  });
});
