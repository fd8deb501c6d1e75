import type { Confirmations } from './confirmations.ts';
import { type ContentReader, type ContentRow, parseContent } from './content.ts';
import type { Database } from './database.ts';
import { DamagedRow } from './failures.ts';
import { foreignWritesOf, generationOf } from './generation.ts';
import {
  type CoverageRow,
  coverageColumns,
  type TopologyRow,
  toCoverage,
  topologyColumns,
  toSighting,
  toTopology,
} from './rows.ts';
import type { Sighting, Store } from './store.ts';
import type { StoreFile } from './storeFile.ts';

type Queries = Pick<
  Store,
  | 'coverage'
  | 'coverageInShort'
  | 'coverageUnder'
  | 'reading'
  | 'found'
  | 'sightings'
  | 'places'
  | 'all'
  | 'generation'
  | 'foreignWrites'
>;

/** Sightings that are read at once by those who ask for all of them. */
const sightingsAtOnce = 500;

const incompleteReadings = `SELECT ${coverageColumns} FROM reading
  WHERE identity = ? AND state IS NOT NULL AND state <> 'complete' ORDER BY under, type`;

/** From one `under` to the next in the index, past all the readings in between: there may be millions. */
const oneCompleteReadingEach = `WITH RECURSIVE place (under) AS (
    SELECT min(under) FROM reading WHERE identity = ?1
    UNION ALL
    SELECT (SELECT min(under) FROM reading WHERE identity = ?1 AND under > place.under)
    FROM place WHERE place.under IS NOT NULL
  )
  SELECT ${coverageColumns} FROM reading WHERE number IN (
    SELECT (SELECT number FROM reading WHERE identity = ?1 AND under = place.under AND state = 'complete' LIMIT 1)
    FROM place)`;

/** Answers what is known now. */
export function inventoryQueries(file: StoreFile, confirmations: Confirmations, contents: ContentReader): Queries {
  const covered = (database: Database, identity: string, rows: readonly CoverageRow[]) => {
    const readingTime = confirmations.readingTime(database, identity);
    return rows.map((row) => toCoverage(row, readingTime(row.number, row.read_at)));
  };

  return {
    coverage: (identity) =>
      file.use('read', (database) =>
        covered(
          database,
          identity,
          database.all<CoverageRow>(
            `SELECT ${coverageColumns} FROM reading WHERE identity = ? AND state IS NOT NULL ORDER BY under, type`,
            identity,
          ),
        ),
      ),
    coverageInShort: (identity) =>
      file.use('read', (database) =>
        covered(database, identity, [
          ...database.all<CoverageRow>(incompleteReadings, identity),
          ...database.all<CoverageRow>(oneCompleteReadingEach, identity),
        ]),
      ),
    coverageUnder: (identity, under) =>
      file.use('read', (database) =>
        covered(
          database,
          identity,
          database.all<CoverageRow>(
            `SELECT ${coverageColumns} FROM reading
             WHERE identity = ? AND under = ? AND state IS NOT NULL ORDER BY type`,
            ...[identity, under],
          ),
        ),
      ),
    reading: (identity, under, type) =>
      file.use('read', (database) => {
        const row = database.get<CoverageRow>(
          `SELECT ${coverageColumns} FROM reading WHERE identity = ? AND under = ? AND type = ? AND state IS NOT NULL`,
          ...[identity, under, type],
        );
        return row && covered(database, identity, [row])[0];
      }),
    found: (identity, under, type) =>
      file.use('read', (database) =>
        database
          .all<TopologyRow>(
            `SELECT ${topologyColumns} FROM resource WHERE identity = ? AND under = ? AND type = ? ORDER BY id`,
            ...[identity, under, type],
          )
          .map(toTopology),
      ),
    sightings: (identity, id) =>
      file.use('read', (database) =>
        database
          .all<TopologyRow & { readonly hash: Uint8Array }>(
            `SELECT ${topologyColumns}, hash FROM resource INDEXED BY resource_by_id WHERE identity = ? AND id = ? ORDER BY under, type`,
            ...[identity, id],
          )
          .map((row) => toSighting(row, contents.content(database, row.hash))),
      ),
    places: (identity, id) =>
      file.use('read', (database) =>
        database
          .all<TopologyRow>(
            `SELECT ${topologyColumns} FROM resource INDEXED BY resource_by_id WHERE identity = ? AND id = ? ORDER BY under, type`,
            ...[identity, id],
          )
          .map(toTopology),
      ),
    *all(identity) {
      const database = file.use('read', (opened) => opened);
      let last: Pick<TopologyRow, 'id' | 'under' | 'type'> = { id: '', under: '', type: '' };
      for (;;) {
        const after = last;
        const some = file.useSame(database, 'read', () => sightingsAfter(database, identity, after));
        yield* some;
        const end = some.at(-1);
        if (end === undefined || some.length < sightingsAtOnce) return;
        last = end;
      }
    },
    generation() {
      file.follow();
      return file.use('read', generationOf);
    },
    foreignWrites() {
      file.follow();
      return file.use('read', foreignWritesOf);
    },
  };
}

/** The next ones in order. A part at a time, so that nothing is held open in the file while they are used. */
function sightingsAfter(
  database: Database,
  identity: string,
  after: Pick<TopologyRow, 'id' | 'under' | 'type'>,
): Sighting[] {
  return database
    .all<TopologyRow & { readonly tags: string | null; readonly properties: string | null }>(
      `SELECT ${topologyColumns}, tags, properties FROM resource LEFT JOIN content USING (hash)
       WHERE identity = ? AND (id, under, type) > (?, ?, ?) ORDER BY id, under, type LIMIT ${sightingsAtOnce}`,
      ...[identity, after.id, after.under, after.type],
    )
    .map((row) => toSighting(row, parseContent(contentIn(row))));
}

function contentIn({ tags, properties }: { tags: string | null; properties: string | null }): ContentRow {
  if (tags === null || properties === null) throw new DamagedRow('a resource without its content');
  return { tags, properties };
}
