import type { Connection } from '../model/cloud.ts';
import { Graph } from '../model/graph.ts';
import type { Profile } from '../model/profile.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { withKnownContainers } from '../relate/containers.ts';
import { relate } from '../relate/relate.ts';
import { preferred, preferredSightings } from '../store/preferred.ts';
import type { Store } from '../store/store.ts';

/** What one profile can see: its stored facts, and the graph that follows from them. */
export interface Estate {
  readonly profile: Profile;
  readonly types: ReadonlyMap<string, ResourceType>;
  /** Works with a connection until done, until the given signal says stop, or until the estate is disconnected. */
  connected<Result>(
    signal: AbortSignal | undefined,
    work: (connection: Connection, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
  /** Readings under way by key, so that whoever wants the same waits for it instead of calling again. */
  readonly underWay: Map<string, { readonly type: string; readonly ended: Promise<void> }>;
  /** Whether a reading of one of these types is under way. */
  isReadingAny(types: ReadonlySet<string>): boolean;
  /** Whether anything works with the connection now. */
  busy(): boolean;
  /** A resource as its owner tells it; undefined when it is not known. */
  resource(id: string): Resource | undefined;
  /** The resource itself where something can be read under it, else the one under which it was read; undefined means the profile. */
  level(resource: Resource): Resource | undefined;
  /** Computed when first asked for after a change. */
  graph(): Graph;
  /** Facts changed: the graph no longer follows from them. */
  changed(): void;
  /** Stops what is under way and forgets credentials; what comes next connects anew. */
  disconnect(): Promise<void>;
}

export function openEstate(
  store: Store,
  profile: Profile,
  resourceTypes: readonly ResourceType[],
  connect: () => Promise<Connection>,
): Estate {
  const types = new Map(resourceTypes.map((type) => [type.id, type]));
  const levels = new Set(resourceTypes.flatMap((type) => type.under));
  const working = new Map<AbortController, Promise<unknown>>();
  const underWay: Estate['underWay'] = new Map();
  let connection: Promise<Connection> | undefined;
  let graph: Graph | undefined;

  const resource = (id: string): Resource | undefined => preferred(store.sightings(profile.id, id))[0];

  return {
    profile,
    types,
    async connected(signal, work) {
      const stop = new AbortController();
      const current = connection ?? connect();
      connection = current;
      const result = current.then((open) =>
        work(open, signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])),
      );
      working.set(stop, result);
      try {
        return await result;
      } finally {
        working.delete(stop);
        if (await failed(current)) connection = undefined;
      }
    },
    underWay,
    isReadingAny: (wanted) => [...underWay.values()].some(({ type }) => wanted.has(type)),
    busy: () => working.size > 0,
    resource,
    level(start) {
      if (levels.has(start.type)) return start;
      const under = preferredSightings(store.sightings(profile.id, start.id))[0]?.under;
      return under === undefined ? undefined : resource(under);
    },
    graph() {
      graph ??= computeGraph(store, profile, types);
      return graph;
    },
    changed() {
      graph = undefined;
    },
    async disconnect() {
      for (const stop of working.keys()) stop.abort();
      await Promise.allSettled(working.values());
      const current = connection;
      connection = undefined;
      if (current !== undefined && !(await failed(current))) await (await current).close();
    },
  };
}

/** One that failed has nothing to close, and is tried anew by whoever asks next. */
function failed(connection: Promise<Connection>): Promise<boolean> {
  return connection.then(
    () => false,
    () => true,
  );
}

function computeGraph(store: Store, profile: Profile, types: ReadonlyMap<string, ResourceType>): Graph {
  const resources = withKnownContainers(preferred(store.all(profile.id)), types);
  const { relations, stubs } = relate({ resources, types, wasRead: wasRead(store, profile, resources) });
  return new Graph(resources.map(topologyOf), relations, stubs);
}

function topologyOf({ id, type, name, account, region, parent }: Resource): Omit<Resource, 'tags' | 'properties'> {
  return {
    id,
    type,
    name,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** Whether a type was completely read at a place. Readings are kept by container, so places are those of containers. */
function wasRead(store: Store, profile: Profile, resources: readonly Resource[]) {
  const places = new Map(resources.map(({ id, account, region }) => [id, placeKey(account, region)]));
  const complete = new Set<string>();
  for (const { under, type, state } of store.coverage(profile.id)) {
    const place = places.get(under);
    if (state === 'complete' && place !== undefined) complete.add(`${type} ${place}`);
  }
  return (type: string, account: string | undefined, region: string | undefined): boolean =>
    complete.has(`${type} ${placeKey(account, region)}`);
}

function placeKey(account: string | undefined, region: string | undefined): string {
  return `${account || '-'} ${region || '-'}`;
}
