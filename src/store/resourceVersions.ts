import type { Resource } from '../model/resource.ts';
import { type StoredContent, storeContent } from './content.ts';
import type { Database, Value } from './database.ts';
import type { Change } from './store.ts';

/** What names a resource as one reading sees it. */
export interface ResourceKey {
  readonly identity: string;
  readonly under: string;
  readonly type: string;
  readonly id: string;
}

/** What a scan found, ready to be stored. */
export interface FoundResource {
  readonly name: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly parent: string | null;
  readonly content: StoredContent;
}

/** Writes what one scan found differently, keeping what was before. Used inside a transaction. */
export interface VersionWriter {
  /** Answers whether that differs from what is stored. */
  put(key: ResourceKey, found: FoundResource): boolean;
  /** Takes away what is stored; there must be something. */
  remove(key: ResourceKey): void;
}

interface VersionRow {
  readonly name: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly parent: string | null;
  readonly hash: Uint8Array;
  readonly since: number;
}
type PastRow = VersionRow & { readonly until_scan: number };

const columns = 'name, account, region, parent, hash, since';
const ofKey = 'identity = ? AND under = ? AND type = ? AND id = ?';

export function foundResource(resource: Resource, content: StoredContent): FoundResource {
  const { name, account = null, region = null, parent = null } = resource;
  return { name, account, region, parent, content };
}

/**
 * A scan makes at most one version of a resource: what it sees after what it already wrote takes the place of that, and
 * what turns out to be as it was before the scan becomes the earlier version again. The same holds when a scan that began
 * later, in another window, wrote in between: numbers of versions never go backwards. `count` is told how the
 * difference that this scan made to a resource is to be counted from now on.
 */
export function versionWriter(
  database: Database,
  scan: { readonly number: number; readonly startedAt: string },
  count: (before: Change['kind'] | undefined, after: Change['kind'] | undefined) => void,
): VersionWriter {
  const note = (
    number: number,
    key: ResourceKey,
    name: string,
    before: Change['kind'] | undefined,
    after: Change['kind'] | undefined,
  ): void => {
    if (number === scan.number) count(before, after);
    if (after !== undefined) {
      database.run(
        'INSERT OR REPLACE INTO change (scan, id, under, type, kind, name) VALUES (?, ?, ?, ?, ?, ?)',
        ...[number, key.id, key.under, key.type, after, name],
      );
    } else if (before !== undefined) {
      database.run(
        'DELETE FROM change WHERE scan = ? AND id = ? AND under = ? AND type = ?',
        ...[number, key.id, key.under, key.type],
      );
    }
  };

  return {
    put(key, found) {
      const current = currentVersion(database, key);
      if (current !== undefined && isSame(current, found)) return false;
      if (current !== undefined && current.since < scan.number) {
        endVersion(database, key, current, scan);
        writeFound(database, key, found, scan.number);
        note(scan.number, key, found.name, undefined, 'modified');
        return true;
      }
      const last = lastVersion(database, key);
      const number = current?.since ?? Math.max(scan.number, last?.until_scan ?? 0);
      const earlier = last?.until_scan === number ? last : undefined;
      const before = kindOf(earlier, current);
      if (earlier !== undefined && isSame(earlier, found)) {
        restoreVersion(database, key, earlier);
        note(number, key, found.name, before, undefined);
      } else {
        writeFound(database, key, found, number);
        note(number, key, found.name, before, earlier === undefined ? 'added' : 'modified');
      }
      return true;
    },
    remove(key) {
      const current = currentVersion(database, key);
      if (current === undefined) return;
      if (current.since < scan.number) {
        endVersion(database, key, current, scan);
        note(scan.number, key, current.name, undefined, 'removed');
      } else {
        const last = lastVersion(database, key);
        const earlier = last?.until_scan === current.since ? last : undefined;
        note(current.since, key, current.name, kindOf(earlier, current), kindOf(earlier, undefined));
      }
      database.run(`DELETE FROM resource WHERE ${ofKey}`, ...keyValues(key));
    },
  };
}

/** What a scan made of a resource, from what was in force when it began and what is now. */
function kindOf(earlier: VersionRow | undefined, current: VersionRow | undefined): Change['kind'] | undefined {
  if (earlier === undefined) return current === undefined ? undefined : 'added';
  return current === undefined ? 'removed' : 'modified';
}

function currentVersion(database: Database, key: ResourceKey): VersionRow | undefined {
  return database.get<VersionRow>(`SELECT ${columns} FROM resource WHERE ${ofKey}`, ...keyValues(key));
}

function lastVersion(database: Database, key: ResourceKey): PastRow | undefined {
  return database.get<PastRow>(
    `SELECT ${columns}, until_scan FROM past WHERE ${ofKey} ORDER BY since DESC LIMIT 1`,
    ...keyValues(key),
  );
}

function endVersion(
  database: Database,
  key: ResourceKey,
  version: VersionRow,
  scan: { readonly number: number; readonly startedAt: string },
): void {
  database.run(
    `INSERT INTO past (identity, under, type, id, ${columns}, until_scan, until_time)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[...keyValues(key), ...versionValues(version), scan.number, scan.startedAt],
  );
}

function restoreVersion(database: Database, key: ResourceKey, version: VersionRow): void {
  database.run(`DELETE FROM past WHERE ${ofKey} AND since = ?`, ...keyValues(key), version.since);
  writeVersion(database, key, version);
}

function writeFound(database: Database, key: ResourceKey, { content, ...found }: FoundResource, since: number): void {
  storeContent(database, content);
  writeVersion(database, key, { ...found, hash: content.hash, since });
}

function writeVersion(database: Database, key: ResourceKey, version: VersionRow): void {
  database.run(
    `INSERT OR REPLACE INTO resource (identity, under, type, id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[...keyValues(key), ...versionValues(version)],
  );
}

function isSame(stored: VersionRow, found: FoundResource): boolean {
  return (
    stored.name === found.name &&
    stored.account === found.account &&
    stored.region === found.region &&
    stored.parent === found.parent &&
    Buffer.compare(stored.hash, found.content.hash) === 0
  );
}

function keyValues({ identity, under, type, id }: ResourceKey): Value[] {
  return [identity, under, type, id];
}

function versionValues({ name, account, region, parent, hash, since }: VersionRow): Value[] {
  return [name, account, region, parent, hash, since];
}
