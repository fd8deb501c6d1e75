import assert from 'node:assert/strict';
import { openStore } from '../../src/store/store.ts';
import { endScan, neverNotice, read, vpc } from './support.ts';

const source = 'AWS Config';

describe('what was taken from an index of the provider', () => {
  it('is as old as the index says, however often it is read again', () => {
    const store = openStore(undefined, neverNotice);
    const scanned = (at: string, outcome: { source?: string; readAt: string }) => {
      const scan = store.beginScan('me', 'p', at);
      read(scan, 'region', [vpc('vpc-1')], outcome);
      endScan(scan);
      const [coverage] = store.coverage('me');
      return [coverage?.source, coverage?.readAt];
    };
    const six = '2026-01-02T06:00:00.000Z';
    const nine = '2026-01-02T09:00:00.000Z';
    const ten = '2026-01-02T10:00:00.000Z';
    assert.deepEqual(scanned(nine, { source, readAt: six }), [source, six]);
    const generation = store.generation();
    assert.deepEqual(scanned(ten, { source, readAt: six }), [source, six]);
    assert.deepEqual(scanned('2026-01-02T10:30:00.000Z', { source, readAt: nine }), [source, nine]);
    assert.equal(store.generation(), generation, 'that it is newer is no new fact');
    assert.deepEqual(scanned(ten, { readAt: '2026-01-02T10:00:01.000Z' }), [undefined, '2026-01-02T10:00:01.000Z']);
    // A list that finds the same is confirmed by its scan.
    assert.deepEqual(
      scanned('2026-01-02T11:00:00.000Z', { readAt: '2026-01-02T11:00:01.000Z' })[1],
      '2026-01-02T11:00:00.000Z',
    );
    // So is an index that was asked meanwhile: what it tells is of now.
    const noon = '2026-01-02T12:00:00.000Z';
    const one = '2026-01-02T13:00:00.000Z';
    assert.deepEqual(scanned(noon, { source, readAt: noon }), [source, noon]);
    assert.deepEqual(scanned(one, { source, readAt: '2026-01-02T13:00:05.000Z' }), [source, one]);
    store.close();
  });
});
