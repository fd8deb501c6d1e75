import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/store/store.ts';
import {
  denied,
  inventoryFile,
  known,
  neverNotice,
  read,
  removeFolder,
  setAsideIn,
  startedAt,
  temporaryFolder,
  vpc,
  vpcType,
} from './support.ts';

/** As Orrery 0.1 made it. */
const firstSchema = `
  CREATE TABLE reading (
    profile TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL,
    state TEXT NOT NULL, read_at TEXT NOT NULL, count INTEGER NOT NULL, problem TEXT,
    PRIMARY KEY (profile, under, type)
  ) WITHOUT ROWID;
  CREATE TABLE resource (
    profile TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    name TEXT NOT NULL, account TEXT, region TEXT, parent TEXT, tags TEXT NOT NULL, properties TEXT NOT NULL,
    pass INTEGER NOT NULL,
    PRIMARY KEY (profile, under, type, id)
  ) WITHOUT ROWID;
  CREATE INDEX resource_by_id ON resource (profile, id);
  PRAGMA user_version = 1;
`;

describe('a file of version 1', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => removeFolder(folder));

  const writeFirst = (fill: (database: DatabaseSync) => void): void => {
    const database = new DatabaseSync(inventoryFile(folder));
    database.exec(`PRAGMA journal_mode = WAL; ${firstSchema}`);
    fill(database);
    database.close();
  };

  it('is taken over with all that it holds, by what was a profile then', () => {
    const many = Array.from({ length: 2_345 }, (_, index) =>
      vpc(`vpc-${index}`, {
        account: '111111111111',
        parent: 'region',
        tags: { Name: `n${index}` },
        properties: { b: index, a: ['x'] },
      }),
    );
    const top = vpc('region', { name: `it's "\u202e`, region: 'eu-west-1' });
    writeFirst((database) => {
      const insert = database.prepare('INSERT INTO resource VALUES (?,?,?,?,?,?,?,?,?,?,?)');
      const put = (
        profile: string,
        under: string,
        { id, type, name, account, region, parent, tags, properties }: typeof top,
      ) =>
        insert.run(
          profile,
          under,
          type,
          id,
          name,
          account ?? null,
          region ?? null,
          parent ?? null,
          JSON.stringify(tags),
          JSON.stringify(properties),
          1,
        );
      database.exec('BEGIN');
      put('work', 'work', top);
      for (const resource of many) put('work', 'region', resource);
      put('home', 'half', vpc('unfinished'));
      const reading = database.prepare('INSERT INTO reading VALUES (?,?,?,?,?,?,?)');
      reading.run('work', 'work', vpcType, 'complete', startedAt, 1, null);
      reading.run('work', 'region', vpcType, 'complete', startedAt, 2_345, null);
      reading.run('work', 'region', 'aws.ec2.subnet', 'denied', startedAt, 0, JSON.stringify(denied));
      database.exec('COMMIT');
    });
    const store = openStore(folder, neverNotice);
    assert.equal(store.identityOf('work'), 'work');
    assert.equal(store.identityOf('home'), 'home');
    assert.equal(store.identityOf('never'), undefined);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    assert.deepEqual(
      [...store.all('work')],
      [{ ...top, under: 'profile' }, ...many.map((resource) => ({ ...resource, under: 'region' }))].sort(byId),
    );
    const coverage = { readAt: startedAt, version: '' };
    assert.deepEqual(store.coverage('work'), [
      { ...coverage, under: 'profile', type: vpcType, state: 'complete', count: 1 },
      { ...coverage, under: 'region', type: 'aws.ec2.subnet', state: 'denied', count: 0, problem: denied },
      { ...coverage, under: 'region', type: vpcType, state: 'complete', count: 2_345 },
    ]);
    assert.deepEqual(known(store, 'home'), ['half unfinished']);
    assert.deepEqual(store.coverage('home'), []);

    // The next scan finds the same, and later that the region is gone, with all that is in it.
    const scan = store.beginScan('work', 'work', startedAt);
    read(scan, 'region', many);
    assert.deepEqual(scan.changes(), { added: 0, modified: 0, removed: 0 });
    read(scan, 'profile', []);
    scan.end('complete', (changes) => {
      assert.deepEqual(changes, { added: 0, modified: 0, removed: 2_346 });
      return { scan: scan.number, changes } as never;
    });
    assert.deepEqual(known(store, 'work'), []);
    assert.equal(store.versions('work', 'region', vpcType, 'vpc-7')[0]?.from, 0);
    store.close();
    assert.deepEqual(setAsideIn(folder), []);
    openStore(folder, neverNotice).close();
  });

  it('is taken over when it is empty', () => {
    writeFirst(() => undefined);
    const store = openStore(folder, neverNotice);
    assert.deepEqual(known(store), []);
    store.close();
  });
});

describe('a file of version 2', () => {
  it('is taken over: what is in it was listed', () => {
    const folder = temporaryFolder();
    const store = openStore(folder, neverNotice);
    const scan = store.beginScan('me', 'p', startedAt);
    read(scan, 'region', [vpc('vpc-1')]);
    const before = store.coverage('me');
    store.close();
    const database = new DatabaseSync(inventoryFile(folder));
    database.exec('ALTER TABLE reading DROP COLUMN source; PRAGMA user_version = 2');
    database.close();
    const again = openStore(folder, neverNotice);
    assert.deepEqual(again.coverage('me'), before);
    assert.deepEqual(known(again), ['region vpc-1']);
    again.close();
    assert.deepEqual(setAsideIn(folder), []);
    removeFolder(folder);
  });
});
