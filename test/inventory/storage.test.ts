import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import type { LogRecord } from '../../src/model/log.ts';
import type { Problem } from '../../src/model/problem.ts';
import { openSample } from './openSample.ts';

const profile = 'sample';

describe('an inventory in a folder', () => {
  let folder: string;
  let notices: Problem[];
  let records: LogRecord[];
  const host = {
    notice: (problem: Problem) => notices.push(problem),
    log: (record: LogRecord) => records.push(record),
  };
  const works = async (inventory: Inventory): Promise<void> => {
    const { calls, resources } = await inventory.read({ profile, depth: 'accounts' });
    assert.ok(calls > 0 && resources > 0);
    assert.equal((await inventory.rows({ profile })).length, 1);
  };
  const codes = () => notices.map(({ code }) => code);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orrery-inventory-'));
    notices = [];
    records = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('works without keeping anything where a file is in the way, and says so once', async () => {
    const storage = join(folder, 'file');
    writeFileSync(storage, 'not a folder');
    for (const time of [1, 2]) {
      const inventory = openSample({ storage, host });
      assert.equal((await inventory.row({ profile }))?.unread, true);
      await works(inventory);
      await inventory.close();
      assert.deepEqual(codes(), Array(time).fill('StoreFailed'));
    }
    assert.match(notices[0]?.message ?? '', /not kept/);
    assert.equal(readFileSync(storage, 'utf8'), 'not a folder');
  });

  it('begins anew where its file is damaged, keeps that, and says where', async () => {
    const damaged = 'this is no database'.repeat(1000);
    writeFileSync(join(folder, 'inventory.sqlite'), damaged);
    const inventory = openSample({ storage: folder, host });
    await works(inventory);
    await inventory.close();
    assert.deepEqual(codes(), ['StoreDamaged']);
    const kept = readdirSync(folder).find((name) => name.startsWith('inventory-damaged-')) ?? '';
    assert.ok(notices[0]?.message.includes(kept));
    assert.equal(readFileSync(join(folder, kept), 'utf8'), damaged);

    const again = openSample({ storage: folder, host });
    assert.equal((await again.read({ profile, depth: 'accounts' })).calls, 1, 'who is calling');
    await again.close();
    assert.equal(notices.length, 1);
  });

  it('records every call of a scan once, with the number of the scan, in the log and in its file', async () => {
    const logFile = join(folder, 'orrery.log');
    const inventory = openSample({ host });
    await inventory.configure({ ...defaultSettings, logLevel: 'debug', logFile });
    const { scan, calls } = await inventory.read({ profile, depth: 'accounts' });
    const ofCalls = records.filter(({ fields }) => fields.operation !== undefined);
    assert.equal(ofCalls.length, calls);
    assert.equal(ofCalls[0]?.fields.operation, 'GetCallerIdentity');
    for (const { level, fields } of ofCalls) assert.deepEqual([level, fields.scan], ['debug', scan]);
    const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).message),
      records.map(({ message }) => message),
    );

    await inventory.configure({ ...defaultSettings, logLevel: 'info' });
    records.length = 0;
    await inventory.read({ profile, depth: 'accounts', refresh: true });
    await inventory.close();
    assert.ok(records.length > 0);
    assert.deepEqual([...new Set(records.map(({ level }) => level))], ['info']);
    assert.equal(readFileSync(logFile, 'utf8').trimEnd().split('\n').length, lines.length);
  });

  it('lets a reading go on when only its log or its lanes are set differently', async () => {
    const inventory = openSample({ host });
    await inventory.configure(defaultSettings);
    const reading = inventory.read({ profile, depth: 'accounts' });
    await inventory.row({ profile });
    await inventory.configure({ ...defaultSettings, logLevel: 'warn', concurrency: 2 });
    assert.equal((await reading).cancelled, false);
    await inventory.close();
  });
});
