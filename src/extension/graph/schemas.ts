import * as v from 'valibot';
import type { ListedChange } from '../../inventory/graphAnswers.ts';
import type { Problem } from '../../model/problem.ts';
import type { StubReason } from '../../model/relation.ts';
import type { Glyph } from '../../model/resourceType.ts';
import type { ChangeCounts } from '../../model/scan.ts';
import type { PictureDelta } from '../../picture/delta.ts';
import type { Picture, PictureEdge, PictureNode } from '../../picture/picture.ts';
import type { Card, Panel, PanelState, Reading } from './protocol.ts';
import { count, oneOf, strings, verb } from './schemaParts.ts';
import { view } from './viewSchemas.ts';

const glyph = oneOf<Glyph>({
  organization: true,
  folder: true,
  account: true,
  region: true,
  network: true,
  subnet: true,
  routes: true,
  gateway: true,
  address: true,
  shield: true,
  interface: true,
  server: true,
  disk: true,
  link: true,
  endpoint: true,
  alarm: true,
  api: true,
  balancer: true,
  bucket: true,
  cache: true,
  certificate: true,
  cluster: true,
  container: true,
  database: true,
  events: true,
  files: true,
  firewall: true,
  function: true,
  group: true,
  image: true,
  key: true,
  log: true,
  permission: true,
  policy: true,
  queue: true,
  role: true,
  search: true,
  secret: true,
  stack: true,
  stream: true,
  table: true,
  topic: true,
  user: true,
  web: true,
  workflow: true,
  zone: true,
  unknown: true,
});

const stubReason = oneOf<StubReason>({
  'not-read': true,
  'not-found': true,
  'other-account': true,
  'other-profile': true,
  'unknown-type': true,
});

export const problem = v.looseObject({
  code: v.string(),
  message: v.string(),
  operation: v.exactOptional(v.string()),
  advice: v.string(),
  nextStep: oneOf<Problem['nextStep']>({
    'sign-in': true,
    'grant-permission': true,
    'edit-file': true,
    'check-network': true,
    retry: true,
    none: true,
  }),
}) satisfies v.GenericSchema<unknown, Problem>;

export const changeCounts = v.looseObject({ added: count, modified: count, removed: count }) satisfies v.GenericSchema<
  unknown,
  ChangeCounts
>;

const typeCount = v.looseObject({ type: v.string(), title: v.string(), count });
const step = v.looseObject({ id: v.string(), name: v.string(), typeTitle: v.string() });
export const change = oneOf<ListedChange['kind']>({ added: true, modified: true, removed: true });

const node = v.looseObject({
  id: v.string(),
  type: v.string(),
  typeTitle: v.string(),
  label: v.string(),
  glyph,
  parent: v.exactOptional(v.string()),
  outside: v.exactOptional(v.literal(true)),
  kind: oneOf<PictureNode['kind']>({ container: true, folded: true, leaf: true, stub: true, ghost: true }),
  group: v.exactOptional(v.literal(true)),
  content: count,
  unread: v.boolean(),
  problem: v.exactOptional(problem),
  stub: v.exactOptional(stubReason),
  place: v.exactOptional(v.string()),
  gate: v.exactOptional(v.literal(true)),
  colour: v.exactOptional(count),
  reached: v.exactOptional(count),
  overlaid: v.exactOptional(v.literal(true)),
  change: v.exactOptional(change),
  changed: v.exactOptional(changeCounts),
  hiddenEdges: v.exactOptional(count),
}) satisfies v.GenericSchema<unknown, PictureNode>;

const edge = v.looseObject({
  id: v.string(),
  from: v.string(),
  to: v.string(),
  verbs: v.array(v.looseObject({ verb, count })),
  count,
  inferred: v.boolean(),
  detail: v.exactOptional(v.string()),
  minor: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, PictureEdge>;

/** Everything of a picture besides nodes and edges. */
const rest = {
  view,
  title: v.string(),
  path: v.array(step),
  types: v.array(typeCount),
  gaps: v.array(v.looseObject({ under: v.string(), underName: v.string(), typeTitle: v.string(), problem })),
  hiddenOutside: count,
  hiddenEdges: count,
  hiddenByDetail: count,
  foldedForRoom: v.array(v.looseObject({ id: v.string(), label: v.string() })),
  legend: v.array(v.looseObject({ label: v.string(), count })),
  overlay: v.exactOptional(v.looseObject({ name: v.string(), total: count, direct: count, types: v.array(typeCount) })),
  changes: v.exactOptional(changeCounts),
};

export const picture = v.looseObject({
  ...rest,
  nodes: v.array(node),
  edges: v.array(edge),
}) satisfies v.GenericSchema<unknown, Picture>;

const changedRest = v.partial(v.looseObject(rest));
const order = v.array(v.union([v.tuple([count, count]), v.string()]));

export const pictureDelta = v.looseObject({
  base: v.number(),
  nodes: v.array(node),
  edges: v.array(edge),
  nodeOrder: v.exactOptional(order),
  edgeOrder: v.exactOptional(order),
  rest: v.custom<PictureDelta['rest']>((value) => v.is(changedRest, value)),
  without: v.array(oneOf<PictureDelta['without'][number]>({ overlay: true, changes: true })),
}) satisfies v.GenericSchema<unknown, PictureDelta>;

export const panelState = v.looseObject({
  profile: v.string(),
  profileName: v.string(),
  view,
  selected: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, PanelState>;

export const panel = v.looseObject({
  canGoBack: v.boolean(),
  canGoForward: v.boolean(),
  flow: oneOf<Panel['flow']>({ auto: true, right: true, down: true }),
  notes: v.record(v.string(), v.string()),
  file: v.exactOptional(v.looseObject({ title: v.string() })),
}) satisfies v.GenericSchema<unknown, Panel>;

export const reading = v.looseObject({
  under: v.exactOptional(v.string()),
  progress: v.exactOptional(
    v.looseObject({
      calls: count,
      resources: count,
      readings: count,
      done: count,
      throttled: count,
      now: v.string(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Reading>;

const relatedResource = v.looseObject({
  direction: oneOf<'out' | 'in'>({ out: true, in: true }),
  verb,
  basis: oneOf<'stated' | 'inferred'>({ stated: true, inferred: true }),
  id: v.string(),
  name: v.string(),
  typeTitle: v.string(),
  stub: v.exactOptional(v.string()),
  evidence: v.array(v.looseObject({ resource: v.string(), path: v.string(), detail: v.exactOptional(v.string()) })),
});

export const card = v.looseObject({
  id: v.string(),
  name: v.string(),
  typeTitle: v.string(),
  account: v.exactOptional(v.string()),
  region: v.exactOptional(v.string()),
  tags: v.record(v.string(), v.string()),
  path: v.array(step),
  summary: v.array(v.looseObject({ path: v.string(), text: v.string() })),
  relations: v.array(relatedResource),
  gaps: v.array(v.looseObject({ typeTitle: v.string(), problem })),
  console: v.boolean(),
  readAt: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Card>;

export const searchHit = v.looseObject({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  typeTitle: v.string(),
  icon: v.string(),
  path: strings,
  matched: v.exactOptional(v.string()),
});
