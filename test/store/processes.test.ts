import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/store.ts';
import {
  endScan,
  inventoryFile,
  known,
  neverNotice,
  problemIs,
  read,
  removeFolder,
  scanOnce,
  startedAt,
  temporaryFolder,
  vpc,
  vpcType,
} from './support.ts';

const script = fileURLToPath(new URL('scanningProcess.ts', import.meta.url));

interface Line {
  readonly scan?: number;
  readonly page?: number;
  readonly done?: boolean;
  readonly problem?: { readonly code: string; readonly message: string };
}

/** What a process says, until it ends or `enough`. */
async function linesOf(child: ChildProcess, enough: (line: Line) => boolean = () => false): Promise<Line[]> {
  assert.ok(child.stdout !== null);
  const lines: Line[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Line = JSON.parse(text);
    lines.push(line);
    if (enough(line)) break;
  }
  return lines;
}

function start(...words: readonly (string | number)[]): ChildProcess {
  return spawn(process.execPath, [script, ...words.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('several processes at one store', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => removeFolder(folder));

  it('lose nothing when both make the file and scan at the same time', async () => {
    const all = await Promise.all(['one', 'two', 'three'].map((under) => linesOf(start(folder, under, 40, 25))));
    for (const lines of all) assert.deepEqual(lines.at(-1), { done: true }, JSON.stringify(lines.at(-1)));
    const store = openStore(folder, neverNotice);
    assert.equal(known(store).length, 3_000);
    assert.deepEqual(
      store.coverage('me').map(({ under, count }) => `${under} ${count}`),
      ['one 1000', 'three 1000', 'two 1000'],
    );
    const scans = store.scans('me', 10);
    assert.equal(new Set(scans.map(({ number }) => number)).size, 3);
    for (const { number, report } of scans) {
      assert.equal(store.changes(number).length, 1_000);
      assert.deepEqual(report?.changes, { added: 1_000, modified: 0, removed: 0 });
    }
    store.close();
  });

  it('keep all that a killed one had committed, and the next scan goes on from there', async () => {
    const child = start(folder, 'region', 5, 100, 'hang');
    await linesOf(child, ({ page }) => page === 4);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openStore(folder, neverNotice);
    assert.equal(store.found('me', 'region', vpcType).length, 500);
    assert.equal(store.scans('me', 1)[0]?.state, 'running');
    assert.deepEqual(store.coverage('me'), []);
    const scan = store.beginScan('me', 'p', startedAt);
    const stored = [...store.all('me')].map(({ under: _, ...resource }) => resource);
    assert.equal(read(scan, 'region', [...stored, vpc('last')]), true);
    assert.deepEqual(endScan(scan), { added: 1, modified: 0, removed: 0 });
    assert.equal(store.coverage('me')[0]?.state, 'complete');
    store.close();
  });

  it('say that they waited too long for another one, and lose nothing that was there', function () {
    this.timeout(60_000);
    const store = openStore(folder, neverNotice);
    scanOnce(store, { region: [vpc('a')] });
    const scan = store.beginScan('me', 'p', startedAt);
    const other = new DatabaseSync(inventoryFile(folder));
    other.exec('BEGIN IMMEDIATE');
    assert.throws(() => read(scan, 'region', [vpc('b')]), problemIs('StoreBusy', /another window/));
    assert.deepEqual(known(store), ['region a']);
    other.exec('ROLLBACK');
    other.close();
    assert.equal(read(scan, 'region', [vpc('a'), vpc('b')]), true);
    store.close();
  });

  it('keep what was committed when the disk is full, and say so', async function () {
    if (process.platform === 'win32') this.skip();
    // A limit on the size of files is met like a full disk, when the signal for it is ignored.
    const command = `trap '' XFSZ; ulimit -f 4000; exec "$0" "$@"`;
    const words = [process.execPath, script, folder, 'region', '400', '100'];
    const child = spawn('sh', ['-c', command, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = await linesOf(child);
    const pages = lines.filter(({ page }) => page !== undefined).length;
    assert.ok(pages > 0 && pages < 400, `${pages}`);
    assert.match(lines.at(-1)?.problem?.code ?? '', /DiskFull|StoreFailed/);
    assert.match(lines.at(-1)?.problem?.message ?? '', /could not be written/);
    const store = openStore(folder, neverNotice);
    assert.equal(store.found('me', 'region', vpcType).length, pages * 100);
    assert.equal([...store.all('me')].length, pages * 100);
    scanOnce(store, { region: [vpc('a')] });
    assert.deepEqual(known(store), ['region a']);
    store.close();
  });
});
