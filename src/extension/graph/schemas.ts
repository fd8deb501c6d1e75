import * as v from 'valibot';
import type { Problem } from '../../model/problem.ts';
import type { StubReason } from '../../model/relation.ts';
import type { Glyph } from '../../model/resourceType.ts';
import { type Verb, verbs } from '../../model/verbs.ts';
import type { Picture } from '../../picture/picture.ts';
import type { View } from '../../picture/view.ts';
import type { Card, PanelState, Reading } from './protocol.ts';

// Loose objects keep fields that the checks do not know, so that a checked message is the message that was sent.

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const strings = v.array(v.string());

/** A picklist of every member of a union; leaving one out, or naming another, does not compile. */
function oneOf<Member extends string>(members: Readonly<Record<Member, true>>): v.GenericSchema<unknown, Member> {
  return v.custom<Member>((value) => typeof value === 'string' && Object.hasOwn(members, value));
}

const verb = v.custom<Verb>((value) => typeof value === 'string' && Object.hasOwn(verbs, value));

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

export const view = v.looseObject({
  root: v.exactOptional(v.string()),
  kind: oneOf<View['kind']>({ containment: true, dependencies: true }),
  hops: count,
  hiddenTypes: strings,
  opened: strings,
  folded: strings,
}) satisfies v.GenericSchema<unknown, View>;

export const picture = v.looseObject({
  view,
  title: v.string(),
  nodes: v.array(
    v.looseObject({
      id: v.string(),
      type: v.string(),
      typeTitle: v.string(),
      label: v.string(),
      glyph,
      parent: v.exactOptional(v.string()),
      outside: v.exactOptional(v.literal(true)),
      kind: oneOf<Picture['nodes'][number]['kind']>({ container: true, folded: true, leaf: true, stub: true }),
      content: count,
      unread: v.boolean(),
      problem: v.exactOptional(problem),
      stub: v.exactOptional(stubReason),
    }),
  ),
  edges: v.array(
    v.looseObject({
      id: v.string(),
      from: v.string(),
      to: v.string(),
      verbs: v.array(v.looseObject({ verb, count })),
      count,
      inferred: v.boolean(),
      detail: v.exactOptional(v.string()),
    }),
  ),
  types: v.array(v.looseObject({ type: v.string(), title: v.string(), count })),
  gaps: v.array(v.looseObject({ under: v.string(), underName: v.string(), typeTitle: v.string(), problem })),
  hiddenOutside: count,
  hiddenEdges: count,
}) satisfies v.GenericSchema<unknown, Picture>;

export const panelState = v.looseObject({
  profile: v.string(),
  profileName: v.string(),
  view,
  selected: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, PanelState>;

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
  path: v.array(v.looseObject({ id: v.string(), name: v.string(), typeTitle: v.string() })),
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
});
