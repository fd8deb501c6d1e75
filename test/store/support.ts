import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Coverage } from '../../src/model/coverage.ts';
import { type Problem, ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ChangeCounts, ScanReport, ScanState } from '../../src/model/scan.ts';
import type { ScanWriter, Store } from '../../src/store/store.ts';

export const vpcType = 'aws.ec2.vpc';
export const readAt = '2026-01-02T03:04:05.000Z';
export const startedAt = '2026-01-02T03:04:00.000Z';

export const denied: Problem = {
  code: 'AccessDenied',
  message: 'You may not.',
  advice: 'Ask for it.',
  nextStep: 'grant-permission',
};

export function vpc(id: string, more: Partial<Resource> = {}): Resource {
  return { id, type: vpcType, name: id, tags: {}, properties: {}, ...more };
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'orrery-store-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}

export function inventoryFile(folder: string): string {
  return path.join(folder, 'inventory.sqlite');
}

/** Names of files that were set aside, without what SQLite keeps beside them. */
export function setAsideIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^inventory-.*\.sqlite$/.test(name));
}

export function reportOf(scan: ScanWriter, state: ScanState, changes: ChangeCounts): ScanReport {
  const total = { calls: 1, retries: 0, throttled: 0, failed: 0, milliseconds: 5 };
  const figures = { total, operations: [], waited: 0, readings: 1, cached: 0, gaps: [], missing: [] };
  return {
    scan: scan.number,
    profileName: 'P',
    scope: 'everything',
    state,
    startedAt,
    endedAt: readAt,
    changes,
    ...figures,
  };
}

export function endScan(scan: ScanWriter, state: Exclude<ScanState, 'running'> = 'complete'): ChangeCounts {
  scan.end(state, (changes) => reportOf(scan, state, changes));
  return scan.changes();
}

/** Reads everything at one place in one page, completely unless the outcome says otherwise. */
export function read(
  scan: ScanWriter,
  under: string,
  resources: readonly Resource[],
  outcome: Partial<Omit<Coverage, 'under' | 'type'>> = {},
  type = vpcType,
): boolean {
  const reading = scan.reading(under, type, '1');
  const page = reading.page(resources);
  const end = reading.end({ state: 'complete', readAt, count: resources.length, ...outcome });
  return page || end;
}

/** One scan from begin to end. */
export function scanOnce(store: Store, places: Record<string, readonly Resource[]>, at = startedAt): ScanWriter {
  const scan = store.beginScan('me', 'p', at);
  for (const [under, resources] of Object.entries(places)) read(scan, under, resources);
  endScan(scan);
  return scan;
}

export function known(store: Store, identity = 'me'): string[] {
  return [...store.all(identity)].map(({ under, id }) => `${under} ${id}`);
}

export function neverNotice(problem: Problem): void {
  assert.fail(problem.message);
}

export function problemIs(code: string, words?: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof ProblemError, String(error));
    assert.equal(error.problem.code, code, error.problem.message);
    if (words !== undefined) assert.match(error.problem.message, words);
    assert.notEqual(error.problem.advice, '');
    return true;
  };
}

const factTables = ['profile', 'reading', 'content', 'resource', 'past', 'change', 'generation'];

/** Counts every row that anyone writes to a table of facts from now on, by triggers in the file itself. */
export function countWrites(folder: string): { count(): number; close(): void } {
  const database = new DatabaseSync(inventoryFile(folder));
  database.exec('CREATE TABLE IF NOT EXISTS written (tally INTEGER); DELETE FROM written;');
  for (const table of factTables) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      database.exec(
        `CREATE TRIGGER IF NOT EXISTS ${table}_${event} AFTER ${event} ON ${table}
         BEGIN INSERT INTO written VALUES (1); END;`,
      );
    }
  }
  return {
    count: () => Number(database.prepare('SELECT count(*) AS count FROM written').get()?.count),
    close: () => database.close(),
  };
}
