import type { Database } from './database.ts';
import { parseRanges, type Range, type Ranges, rangeOf, uncovered } from './ranges.ts';

/** A scan and the numbers of the readings that it found as they were. */
export interface Confirmation {
  readonly identity: string;
  readonly startedAt: string;
  readonly readings: Ranges;
}

/** Numbers of readings, each with the start of the newest scan that confirmed it. In order, without overlaps. */
export type Confirmed = readonly (Range & { readonly at: string })[];

/** Answers when a reading was last made, from its number and when its row was written. */
export type ReadingTime = (reading: number, writtenAt: string) => string;

/** Knows when the readings of an identity were last made. Asks the file only when something was confirmed meanwhile. */
export interface Confirmations {
  readingTime(database: Database, identity: string): ReadingTime;
  /** Counts what a scan of this process confirms from when it does, and not only once it is written. */
  begin(scan: Confirmation): void;
  end(scan: Confirmation): void;
}

interface Kept {
  readonly database: Database;
  /** Of the whole file, as other processes change it. */
  readonly dataVersion: number;
  readonly stamp: string;
  readonly confirmed: Confirmed;
}

export function createConfirmations(): Confirmations {
  const running = new Set<Confirmation>();
  const byIdentity = new Map<string, Kept>();

  const confirmedIn = (database: Database, identity: string): Confirmed => {
    const known = byIdentity.get(identity);
    const kept = known?.database === database ? known : undefined;
    const dataVersion = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    if (kept?.dataVersion === dataVersion) return kept.confirmed;
    const stamp = stampOf(database, identity);
    const confirmed = kept?.stamp === stamp ? kept.confirmed : newest(confirmationsOf(database, identity));
    byIdentity.set(identity, { database, dataVersion, stamp, confirmed });
    return confirmed;
  };

  return {
    readingTime(database, identity) {
      const confirmed = confirmedIn(database, identity);
      const own = [...running].filter((scan) => scan.identity === identity);
      return (reading, writtenAt) => {
        let latest = later(writtenAt, rangeOf(confirmed, reading)?.at);
        for (const { startedAt, readings } of own) {
          if (rangeOf(readings, reading) !== undefined) latest = later(latest, startedAt);
        }
        return latest;
      };
    },
    begin(scan) {
      running.add(scan);
    },
    end(scan) {
      running.delete(scan);
      byIdentity.delete(scan.identity);
    },
  };
}

/** Of several scans, for each reading only the newest that confirmed it. */
export function newest(confirmations: readonly Confirmation[]): Confirmed {
  return merged(confirmations.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)));
}

/** By halves: two hundred scans that are merged one after the other would take a hundred times as long. */
function merged(newestFirst: readonly Confirmation[]): Confirmed {
  const [only] = newestFirst;
  if (only === undefined) return [];
  if (newestFirst.length === 1) return only.readings.map((range) => ({ ...range, at: only.startedAt }));
  const half = newestFirst.length >>> 1;
  const newer = merged(newestFirst.slice(0, half));
  const older = merged(newestFirst.slice(half));
  return [...newer, ...uncovered(older, newer)].sort((a, b) => a.first - b.first);
}

/** What the scans of an identity confirmed, as far as that is written; newest scan first. */
export function confirmationsOf(database: Database, identity: string): (Confirmation & { readonly scan: number })[] {
  return database
    .all<{ number: number; started_at: string; confirmed_readings: string }>(
      'SELECT number, started_at, confirmed_readings FROM scan WHERE identity = ? ORDER BY number DESC',
      identity,
    )
    .map(({ number, started_at, confirmed_readings }) => ({
      scan: number,
      identity,
      startedAt: started_at,
      readings: parseRanges(confirmed_readings),
    }));
}

/** Differs when more was confirmed. */
function stampOf(database: Database, identity: string): string {
  return JSON.stringify(
    database.get(
      'SELECT max(number) AS newest, sum(confirmed) AS confirmed FROM scan WHERE identity = ? AND confirmed > 0',
      identity,
    ),
  );
}

function later(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}
