import * as v from 'valibot';
import { farthestPin, mostHops, type View } from '../../picture/view.ts';
import type { ViewChanges } from './protocol.ts';
import { count, oneOf, strings, verb } from './schemaParts.ts';

const hops = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostHops));
const direction = oneOf<View['direction']>({ both: true, needs: true, neededBy: true });
const detail = oneOf<View['detail']>({ everything: true, calm: true, essentials: true });
const colour = oneOf<View['colour']>({ type: true, account: true, region: true, change: true, gap: true });

const groups = oneOf<Exclude<View['group'], `tag:${string}`>>({
  place: true,
  account: true,
  network: true,
  application: true,
});
const group = v.custom<View['group']>(
  (value) => (typeof value === 'string' && value.startsWith('tag:')) || v.is(groups, value),
);

const overlay = v.looseObject({
  of: v.string(),
  direction: oneOf<NonNullable<View['overlay']>['direction']>({ needs: true, neededBy: true }),
}) satisfies v.GenericSchema<unknown, View['overlay']>;

const filter = v.looseObject({
  providers: v.exactOptional(strings),
  types: v.exactOptional(strings),
  tags: v.exactOptional(v.record(v.string(), strings)),
  accounts: v.exactOptional(strings),
  regions: v.exactOptional(strings),
  within: v.exactOptional(strings),
  verbs: v.exactOptional(v.array(verb)),
}) satisfies v.GenericSchema<unknown, View['filter']>;

/** Pixels: as far as view files keep them. */
const place = v.pipe(v.number(), v.minValue(-farthestPin), v.maxValue(farthestPin));

export const pins = v.record(v.string(), v.looseObject({ x: place, y: place })) satisfies v.GenericSchema<
  unknown,
  View['pins']
>;

export const view = v.looseObject({
  root: v.exactOptional(v.string()),
  kind: oneOf<View['kind']>({ containment: true, dependencies: true, path: true }),
  to: v.exactOptional(v.string()),
  hops,
  direction,
  detail,
  hiddenTypes: strings,
  shownTypes: strings,
  filter,
  group,
  depth: v.exactOptional(count),
  opened: strings,
  folded: strings,
  colour,
  overlay: v.exactOptional(overlay),
  changesSince: v.exactOptional(count),
  pins,
}) satisfies v.GenericSchema<unknown, View>;

export const viewChanges = v.strictObject({
  hops: v.exactOptional(hops),
  direction: v.exactOptional(direction),
  detail: v.exactOptional(detail),
  hiddenTypes: v.exactOptional(strings),
  shownTypes: v.exactOptional(strings),
  filter: v.exactOptional(filter),
  group: v.exactOptional(group),
  colour: v.exactOptional(colour),
  opened: v.exactOptional(strings),
  folded: v.exactOptional(strings),
  overlay: v.exactOptional(v.nullable(overlay)),
  changesSince: v.exactOptional(v.nullable(count)),
  depth: v.exactOptional(v.nullable(count)),
}) satisfies v.GenericSchema<unknown, ViewChanges>;
