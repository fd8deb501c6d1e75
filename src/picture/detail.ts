import type { GraphResource } from '../model/graph.ts';
import type { Stub } from '../model/relation.ts';
import type { Glyph, ResourceType } from '../model/resourceType.ts';
import type { PictureFacts } from './facts.ts';
import type { Detail } from './view.ts';

type Weight = NonNullable<ResourceType['detail']>;

/** What only accompanies other things, and what supports them, by its drawing. Everything else is essential. */
const byGlyph: Partial<Readonly<Record<Glyph, Weight>>> = {
  interface: 'quiet',
  disk: 'quiet',
  permission: 'quiet',
  log: 'quiet',
  alarm: 'quiet',
  image: 'quiet',
  address: 'quiet',
  routes: 'supporting',
  shield: 'supporting',
  certificate: 'supporting',
  key: 'supporting',
  policy: 'supporting',
  role: 'supporting',
  secret: 'supporting',
  user: 'supporting',
  group: 'supporting',
};

/** What a provider makes together with a network: where nothing else is in a default network, it says nothing. */
const comesAlong: ReadonlySet<Glyph> = new Set(['subnet', 'routes', 'shield', 'gateway']);

/** How much a resource type matters to a reader of diagrams. */
function weightOf(type: ResourceType): Weight {
  return type.detail ?? byGlyph[type.glyph] ?? 'essential';
}

/** What a level of detail leaves out, by the type of a resource. */
export interface LeavesOut {
  readonly type: (type: string) => boolean;
  /** Whether it is left out because nobody asked for it: its provider made it. */
  readonly byProvider: (node: GraphResource | Stub) => boolean;
  /** Whether its being there alone keeps nothing that its provider made. */
  readonly comesAlong: (type: string) => boolean;
}

/** What a level of detail leaves out, but for types that are shown all the same; undefined where it is nothing. */
export function leftOutBy(
  detail: Detail,
  types: PictureFacts['types'],
  shownTypes: readonly string[],
): LeavesOut | undefined {
  if (detail === 'everything') return undefined;
  const shown = new Set(shownTypes);
  const known = (id: string): ResourceType | undefined => (shown.has(id) ? undefined : types.get(id));
  return {
    type(id) {
      const type = known(id);
      const weight = type === undefined ? 'essential' : weightOf(type);
      return weight === 'quiet' || (weight === 'supporting' && detail === 'essentials');
    },
    byProvider: (node) => 'byProvider' in node && !shown.has(node.type),
    comesAlong(id) {
      const type = known(id);
      return type !== undefined && comesAlong.has(type.glyph);
    },
  };
}
