import type { Resource } from '../model/resource.ts';
import type { ContentRow } from './content.ts';
import type { Database } from './database.ts';
import { preferredSightings } from './preferred.ts';
import { type TopologyRow, topologyColumns, toTopology } from './rows.ts';
import type { Difference } from './store.ts';
import { parseStored } from './storedJson.ts';

type SightingRow = TopologyRow & { readonly hash: Uint8Array };

/** A sighting that a later scan changed, as far as that is known. */
interface Touched {
  readonly under: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** What the first of those scans made of it. */
  readonly kind: Difference['kind'];
}

/** Sightings of one resource by the readings that made them, at one of two moments. */
type Sightings = Map<string, SightingRow>;

/**
 * What differs between the end of a scan and now, each resource once, in order of id; undefined when the scan is not
 * known to the identity. Only what later scans changed is looked at.
 *
 * Of a resource that several readings see, what any of them saw both times is compared. Where versions are older than
 * what is kept, it is still known what was there: that it changed counts, and that it may have changed back does not.
 */
export function differencesSince(database: Database, identity: string, scan: number): Difference[] | undefined {
  if (database.get('SELECT 1 FROM scan WHERE identity = ? AND number = ?', identity, scan) === undefined) {
    return undefined;
  }
  const touched = Map.groupBy(touchedAfter(database, identity, scan), ({ id }) => id);
  const present = Map.groupBy(presentOf(database, identity, scan), ({ id }) => id);
  const before = new Map(versionsAt(database, identity, scan).map((row) => [`${row.id}\n${keyOf(row)}`, row]));
  return [...touched].flatMap(([id, changes]) => {
    const now: Sightings = new Map(present.get(id)?.map((row) => [keyOf(row), row]));
    const then: Sightings = new Map(now);
    for (const change of changes) {
      const key = keyOf(change);
      const was = before.get(`${id}\n${key}`);
      then.delete(key);
      if (change.kind !== 'added') then.set(key, was ?? asLastKnown(change));
    }
    return difference(database, identity, then, now);
  });
}

function difference(database: Database, identity: string, then: Sightings, now: Sightings): Difference[] {
  const was = preferredRow(then);
  const is = preferredRow(now);
  if (is === undefined) return was === undefined ? [] : [departed(database, identity, was, then)];
  if (was === undefined) return [{ kind: 'added', topology: toTopology(is) }];
  const both = [...now].flatMap(([key, row]) => {
    const earlier = then.get(key);
    return earlier === undefined ? [] : [[earlier, row] as const];
  });
  const compared = both.length > 0 ? both : [[was, is] as const];
  const isSame = compared.every(([earlier, row]) => isSameVersion(earlier, row));
  return isSame ? [] : [{ kind: 'modified', topology: toTopology(is) }];
}

/** As it was when it was last seen. */
function departed(database: Database, identity: string, was: SightingRow, then: Sightings): Difference {
  const last = [...then.values()].flatMap(({ under, type, id }) => {
    const row = database.get<SightingRow>(
      `SELECT ${topologyColumns}, hash FROM past
       WHERE identity = ? AND under = ? AND type = ? AND id = ? ORDER BY since DESC LIMIT 1`,
      ...[identity, under, type, id],
    );
    return row === undefined ? [] : [[keyOf(row), row] as const];
  });
  const row = preferredRow(new Map(last)) ?? was;
  const content = database.get<Pick<ContentRow, 'tags'>>('SELECT tags FROM content WHERE hash = ?', row.hash);
  const tags = content === undefined ? {} : parseStored<Resource['tags']>(content.tags);
  return { kind: 'removed', topology: toTopology(row), tags };
}

function touchedAfter(database: Database, identity: string, scan: number): readonly Touched[] {
  // Of columns that are not grouped, SQLite answers those of the row that has the minimum.
  return database.all<Touched & { first: number }>(
    `SELECT id, under, type, name, kind, min(scan) AS first
     FROM scan CROSS JOIN change ON change.scan = scan.number
     WHERE scan.identity = ? AND scan.number > ? GROUP BY id, under, type ORDER BY id, under, type`,
    ...[identity, scan],
  );
}

const touchedIds = `SELECT DISTINCT id FROM scan CROSS JOIN change ON change.scan = scan.number
  WHERE scan.identity = ? AND scan.number > ?`;

/** Every sighting of what was touched, that of readings which did not touch it included. */
function presentOf(database: Database, identity: string, scan: number): readonly SightingRow[] {
  return database.all<SightingRow>(
    `SELECT ${topologyColumns}, hash
     FROM (${touchedIds}) AS touched CROSS JOIN resource INDEXED BY resource_by_id USING (id)
     WHERE resource.identity = ?`,
    ...[identity, scan, identity],
  );
}

/** What was in force at the end of a scan and is no longer. */
function versionsAt(database: Database, identity: string, scan: number): readonly SightingRow[] {
  return database.all<SightingRow>(
    `SELECT ${topologyColumns.replaceAll(/\w+/g, 'past.$&')}, hash
     FROM (SELECT DISTINCT change.id, change.under, change.type
           FROM scan CROSS JOIN change ON change.scan = scan.number
           WHERE scan.identity = ? AND scan.number > ?) AS touched
       CROSS JOIN past ON past.under = touched.under AND past.type = touched.type AND past.id = touched.id
     WHERE past.identity = ? AND past.since <= ? AND past.until_scan > ?`,
    ...[identity, scan, identity, scan, scan],
  );
}

/** A version that is not kept any more: what was written of its change is all that is left of it. */
function asLastKnown({ under, type, id, name }: Touched): SightingRow {
  return { under, type, id, name, account: null, region: null, parent: under, hash: new Uint8Array() };
}

function keyOf({ under, type }: Pick<TopologyRow, 'under' | 'type'>): string {
  return JSON.stringify([under, type]);
}

function preferredRow(sightings: Sightings): SightingRow | undefined {
  const rows = [...sightings.values()];
  const chosen = preferredSightings(rows.map(toTopology)).next().value;
  return rows.find(({ under, type }) => under === chosen?.under && type === chosen.type);
}

function isSameVersion(one: SightingRow, other: SightingRow): boolean {
  return (
    one.name === other.name &&
    one.account === other.account &&
    one.region === other.region &&
    one.parent === other.parent &&
    Buffer.compare(one.hash, other.hash) === 0
  );
}
