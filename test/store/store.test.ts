import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { preferred } from '../../src/store/preferred.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const vpc = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  type: 'aws.ec2.vpc',
  name: id,
  tags: {},
  properties: {},
  ...more,
});
const complete = {
  under: 'region',
  type: 'aws.ec2.vpc',
  state: 'complete',
  readAt: '2026-01-02T03:04:05.000Z',
} as const;

describe('store', () => {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'orrery-store-'));
    store = openStore(folder);
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  it('gives back what was put, also after it was closed, whatever the names hold', () => {
    const hostile = vpc('vpc-1', {
      name: `'; DROP TABLE resource; -- "\u202e\n🦊`,
      account: '111111111111',
      tags: { 'a"b': "c'd" },
      properties: { Deep: [{ n: 1.5, no: null, yes: true }] },
      parent: 'region',
    });
    const pass = store.begin();
    store.putPage('p', 'region', pass, [hostile]);
    store.putCoverage('p', pass, { ...complete, count: 1 });
    store.close();
    store = openStore(folder);
    assert.deepEqual(preferred(store.all('p')), [hostile]);
    assert.deepEqual(store.coverage('p'), [{ ...complete, count: 1 }]);
    assert.deepEqual([...store.all('other')], []);
  });

  it('forgets only what a complete reading of the same place and type no longer saw', () => {
    const read = (under: string, ids: string[], state: 'complete' | 'partial') => {
      const pass = store.begin();
      store.putPage(
        'p',
        under,
        pass,
        ids.map((id) => vpc(id)),
      );
      store.putCoverage('p', pass, { ...complete, under, state, count: ids.length });
    };
    const known = () => [...store.all('p')].map(({ under, id }) => `${under} ${id}`);
    read('one', ['a', 'b'], 'complete');
    read('two', ['c'], 'complete');
    read('one', ['b'], 'partial');
    assert.deepEqual(known(), ['one a', 'one b', 'two c']);
    read('one', ['b'], 'complete');
    assert.deepEqual(known(), ['one b', 'two c']);
  });

  it('shows rows to a second window as soon as a page is written', () => {
    const other = openStore(folder);
    store.putPage('p', 'region', store.begin(), [vpc('a')]);
    assert.equal(other.found('p', 'region', 'aws.ec2.vpc').length, 1);
    other.close();
  });

  it('says what is wrong with a folder it cannot use', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(
      () => openStore(file),
      (error) => error instanceof ProblemError && error.message.includes(file),
    );
  });
});

describe('preferred sighting', () => {
  it('is the one that knows the container, then the one of the owner', () => {
    const shared = { account: '111111111111' };
    const sightings = [
      { ...vpc('a', { name: 'from the caller' }), under: 'profile' },
      { ...vpc('a', { name: 'from its folder', parent: 'folder' }), under: 'folder' },
      { ...vpc('b', { name: 'guest', parent: 'x', ...shared }), under: 'aws:region:222222222222:eu-west-1' },
      { ...vpc('b', { name: 'owner', parent: 'x', ...shared }), under: 'aws:region:111111111111:eu-west-1' },
    ];
    assert.deepEqual(
      preferred(sightings).map(({ name }) => name),
      ['from its folder', 'owner'],
    );
  });
});
