import { scanReportMarkdown } from '../export/scanReport.ts';
import type { Cloud, CloudSettings } from '../model/cloud.ts';
import type { JsonObject } from '../model/json.ts';
import type { ScanReport } from '../model/scan.ts';
import type { Store, StoredScan } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ScanReportText } from './inventory.ts';

/** Scans that are looked through for a number: as many as are kept. */
const keptScans = 200;

/** A scan's report for people: that with a number, or the last one that called anybody. */
export function scanReportText(
  store: Store,
  estate: Estate,
  number: number | undefined,
  policy: (missing: readonly string[]) => JsonObject,
): ScanReportText | undefined {
  const scans = store.scans(estate.identity(), keptScans);
  const scan =
    number === undefined
      ? (scans.find(({ report }) => report === undefined || report.total.calls > 0) ?? scans[0])
      : scans.find((each) => each.number === number);
  if (scan === undefined) return undefined;
  const report = scan.report ?? withoutEnd(scan, estate);
  if (report.missing.length === 0) return { report, markdown: scanReportMarkdown(report, undefined) };
  const missingPolicy = JSON.stringify(policy(report.missing), undefined, 2);
  return { report, markdown: scanReportMarkdown(report, missingPolicy), missingPolicy };
}

/** All that reading everything that the person wants to be read may call, and what that takes besides. */
export function everyPermission(
  { types, isRead }: Estate,
  { indexPermissions, isAskedFor }: Pick<Cloud, 'indexPermissions' | 'isAskedFor'>,
  settings: CloudSettings,
): string[] {
  const permissions = [...types.values()].flatMap(({ id, permissions }) => (isRead(id) ? permissions : []));
  const asked = [...permissions, ...indexPermissions].filter((one) => isAskedFor?.(one, settings) ?? true);
  return [...new Set(asked)].sort();
}

/** A scan that goes on, or that was killed, has written no figures. */
function withoutEnd({ number, startedAt }: StoredScan, { profile }: Estate): ScanReport {
  return {
    scan: number,
    profileName: profile.name,
    scope: 'a scan that has not ended',
    state: 'running',
    startedAt,
    total: { calls: 0, retries: 0, throttled: 0, failed: 0, milliseconds: 0 },
    operations: [],
    waited: 0,
    readings: 0,
    cached: 0,
    changes: { added: 0, modified: 0, removed: 0 },
    gaps: [],
    missing: [],
  };
}
