import { profileLevel } from '../model/resourceType.ts';
import { contentToStore, parseContent, storeContent } from './content.ts';
import type { Database } from './database.ts';

interface OldResource {
  readonly profile: string;
  readonly under: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly parent: string | null;
  readonly tags: string;
  readonly properties: string;
}

const rowsAtOnce = 1_000;
const placeIn = `CASE under WHEN profile THEN '${profileLevel}' ELSE under END`;

/**
 * Takes over what version 1 kept by profile. Whose credentials those were was not known then, so each profile counts as
 * an identity of its own until it is used again; what its readings were made with is not known either, so that they
 * count as old. What is listed at the top was kept under the profile's own id.
 */
export function migrateToIdentities(database: Database): void {
  database.script(`
    INSERT INTO profile (profile, identity)
      SELECT profile, profile FROM reading_1 UNION SELECT profile, profile FROM resource_1;
    INSERT INTO reading (identity, under, type, nested, state, version, read_at, count, problem)
      SELECT profile, ${placeIn}, type, under <> profile, state, '', read_at, count, problem FROM reading_1;
    INSERT OR IGNORE INTO reading (identity, under, type, nested, state, version, read_at, count)
      SELECT DISTINCT profile, ${placeIn}, type, under <> profile, NULL, '', '', 0 FROM resource_1;
  `);
  let last: Pick<OldResource, 'profile' | 'under' | 'type' | 'id'> = { profile: '', under: '', type: '', id: '' };
  for (;;) {
    const rows = database.all<OldResource>(
      `SELECT profile, under, type, id, name, account, region, parent, tags, properties FROM resource_1
       WHERE (profile, under, type, id) > (?, ?, ?, ?) ORDER BY profile, under, type, id LIMIT ${rowsAtOnce}`,
      last.profile,
      last.under,
      last.type,
      last.id,
    );
    for (const row of rows) {
      const content = contentToStore(parseContent(row));
      storeContent(database, content);
      database.run(
        `INSERT INTO resource (identity, under, type, id, name, account, region, parent, hash, since)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
        row.profile,
        row.under === row.profile ? profileLevel : row.under,
        row.type,
        row.id,
        row.name,
        row.account,
        row.region,
        row.parent,
        content.hash,
      );
      last = row;
    }
    if (rows.length < rowsAtOnce) return;
  }
}
