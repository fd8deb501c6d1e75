import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import {
  endScan,
  inventoryFile,
  known,
  neverNotice,
  problemIs,
  read,
  removeFolder,
  scanOnce,
  setAsideIn,
  startedAt,
  temporaryFolder,
  vpc,
  vpcType,
} from './support.ts';

const many: Resource[] = Array.from({ length: 3_000 }, (_, index) =>
  vpc(`vpc-${index}`, { properties: { text: 'x'.repeat(500), index } }),
);

describe('a file that cannot be used', () => {
  let folder: string;
  let notices: Problem[];
  let store: Store | undefined;
  beforeEach(() => {
    folder = temporaryFolder();
    notices = [];
    store = undefined;
  });
  afterEach(() => {
    store?.close();
    removeFolder(folder);
  });

  const open = (): Store => {
    store = openStore(folder, (problem) => notices.push(problem));
    return store;
  };
  const fill = (): void => {
    const full = openStore(folder, neverNotice);
    scanOnce(full, { region: many });
    full.close();
  };
  /** Overwrites everything from a part of the file on. */
  const overwrite = (from: number): void => {
    const { size } = statSync(inventoryFile(folder));
    const start = Math.floor(size * from);
    writeSync(openSync(inventoryFile(folder), 'r+'), Buffer.alloc(size - start, 0xff), 0, size - start, start);
  };
  const assertSetAside = (reason: 'damaged' | 'newer'): string => {
    const [kept = '', ...more] = setAsideIn(folder);
    assert.match(kept, new RegExp(`^inventory-${reason}-\\d{8}T\\d{9}Z\\.sqlite$`));
    assert.deepEqual(more, []);
    assert.equal(notices.length, 1);
    assert.equal(notices[0]?.code, reason === 'damaged' ? 'StoreDamaged' : 'StoreNewer');
    assert.ok(notices[0]?.message.includes(kept));
    return path.join(folder, kept);
  };
  const assertWorks = (used: Store): void => {
    assert.deepEqual(known(used), []);
    scanOnce(used, { region: [vpc('new')] });
    assert.deepEqual(known(used), ['region new']);
  };

  it('is kept under another name when it is no database', () => {
    writeFileSync(inventoryFile(folder), 'Not a database. '.repeat(1_000));
    assertWorks(open());
    assert.match(readFileSync(assertSetAside('damaged'), 'utf8'), /^Not a database/);
  });

  it('is kept when it was cut off in the middle', () => {
    fill();
    const size = Math.floor(statSync(inventoryFile(folder)).size / 2 / 4_096) * 4_096;
    truncateSync(inventoryFile(folder), size);
    assertWorks(open());
    assert.equal(statSync(assertSetAside('damaged')).size, size);
  });

  it('is kept when it is a database of something else', () => {
    const database = new DatabaseSync(inventoryFile(folder));
    database.exec('CREATE TABLE reading (book TEXT); INSERT INTO reading VALUES (1)');
    database.close();
    assertWorks(open());
    assertSetAside('damaged');
  });

  it('is kept as it is when a newer Orrery wrote it', () => {
    fill();
    const database = new DatabaseSync(inventoryFile(folder));
    database.exec('PRAGMA user_version = 99; CREATE TABLE future (x)');
    database.close();
    assertWorks(open());
    const kept = new DatabaseSync(assertSetAside('newer'), { readOnly: true });
    assert.equal(kept.prepare('SELECT count(*) AS count FROM resource').get()?.count, many.length);
    kept.close();
    assert.match(notices[0]?.advice ?? '', /Update Orrery/);
  });

  it('is never replaced by another one that is set aside', () => {
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(inventoryFile(folder), text.repeat(500));
      open().close();
      store = undefined;
    }
    assert.equal(setAsideIn(folder).length, 3);
  });

  for (const [name, ask] of Object.entries<(used: Store) => unknown>({
    'all is asked for': (used) => [...used.all('me')],
    'a scan compares with it': (used) => read(used.beginScan('me', 'p', startedAt), 'region', many),
    'what one reading found is asked for': (used) => used.found('me', 'region', vpcType),
    'content is asked for': (used) => many.map(({ id }) => used.sightings('me', id)),
  })) {
    it(`is kept when the damage shows later, as ${name}, and that is said`, () => {
      fill();
      overwrite(0.1);
      const used = open();
      assert.deepEqual(notices, []);
      assert.throws(() => ask(used), problemIs('StoreDamaged', /damaged.*kept as/));
      assert.ok(existsSync(assertSetAside('damaged')));
      assertWorks(used);
      used.close();
      store = undefined;
      assert.deepEqual(known(open()), ['region new']);
    });
  }

  it('ends scans that were writing to it, instead of leaving out what they had written', () => {
    const used = open();
    const scan = used.beginScan('me', 'p', startedAt);
    const reading = scan.reading('region', vpcType, '1');
    reading.page(many);
    const other = new DatabaseSync(inventoryFile(folder));
    other.exec("UPDATE content SET tags = 'no JSON'");
    other.close();
    assert.throws(() => [...used.all('me')], problemIs('StoreDamaged'));
    assert.throws(() => reading.page([vpc('b')]), problemIs('StoreReplaced'));
    assert.throws(() => endScan(scan), problemIs('StoreReplaced'));
    assertWorks(used);
  });

  it('is left behind by a window that still has it open when another one begins a new one', () => {
    const used = open();
    const scan = scanOnce(used, { region: [vpc('old')] });
    const generation = used.generation();
    for (const companion of ['-wal', '-shm', '']) {
      renameSync(inventoryFile(folder) + companion, path.join(folder, `elsewhere.sqlite${companion}`));
    }
    const other = openStore(folder, neverNotice);
    scanOnce(other, { region: [vpc('new')] });
    assert.notEqual(used.generation(), generation);
    assert.deepEqual(known(used), ['region new']);
    assert.throws(() => scan.reading('region', vpcType, '1').page([vpc('b')]), problemIs('StoreReplaced'));
    other.close();
  });

  it('is said to be in the way when it cannot be renamed', function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(inventoryFile(folder), 'Not a database. '.repeat(1_000));
    chmodSync(folder, 0o555);
    // Who may do anything shows nothing here: nobody does.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const script = fileURLToPath(new URL('openingProcess.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8', ...nobody });
    chmodSync(folder, 0o755);
    const problem: Problem = JSON.parse(stdout || JSON.stringify({ message: stderr }));
    assert.match(problem.message, /damaged.*could not be renamed/s);
    assert.equal(problem.code, 'StoreFailed');
    assert.deepEqual(setAsideIn(folder), []);
  });
});
