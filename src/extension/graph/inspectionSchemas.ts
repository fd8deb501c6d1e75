import * as v from 'valibot';
import type { ChangeList, HistoryEntry, Offer, Offers, ScanMoment } from '../../inventory/graphAnswers.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Inspection } from './protocol.ts';
import { count } from './schemaParts.ts';
import { card, change, changeCounts } from './schemas.ts';

/** Values were JSON before they were sent: that they are an object is what is left to check. */
const properties = v.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const historyEntry = v.looseObject({
  kind: change,
  at: v.string(),
  scan: count,
  differences: v.array(
    v.looseObject({ path: v.string(), before: v.exactOptional(v.string()), after: v.exactOptional(v.string()) }),
  ),
}) satisfies v.GenericSchema<unknown, HistoryEntry>;

export const inspection = v.looseObject({
  card,
  properties,
  history: v.array(historyEntry),
  source: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Inspection>;

const offer = v.looseObject({ value: v.string(), label: v.string(), count }) satisfies v.GenericSchema<unknown, Offer>;

export const offers = v.looseObject({
  providers: v.array(offer),
  accounts: v.array(offer),
  regions: v.array(offer),
  verbs: v.array(offer),
  tags: v.array(v.looseObject({ key: v.string(), count, values: v.array(offer) })),
  applications: v.boolean(),
}) satisfies v.GenericSchema<unknown, Offers>;

export const scanMoment = v.looseObject({
  scan: count,
  startedAt: v.string(),
  scope: v.string(),
  changes: changeCounts,
}) satisfies v.GenericSchema<unknown, ScanMoment>;

export const changeList = v.looseObject({
  changes: v.array(v.looseObject({ kind: change, id: v.string(), name: v.string(), typeTitle: v.string() })),
  counts: changeCounts,
}) satisfies v.GenericSchema<unknown, ChangeList>;
