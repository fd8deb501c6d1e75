import { type Reading, typesNamed } from '../collect/plan.ts';
import type { CloudSettings, Connection } from '../model/cloud.ts';
import type { Graph } from '../model/graph.ts';
import type { Profile } from '../model/profile.ts';
import type { Resource } from '../model/resource.ts';
import { profileLevel, type ResourceType } from '../model/resourceType.ts';
import { preferred, preferredSightings } from '../store/preferred.ts';
import type { Store, StoredCoverage, Topology } from '../store/store.ts';
import { providerOf } from './clouds.ts';
import type { Freshness } from './freshness.ts';
import { computeGraph } from './graph.ts';
import { resourcesOf } from './neighbours.ts';
import { createReadingsUnderWay, type ReadingsUnderWay } from './readingsUnderWay.ts';
import { version } from './version.ts';

/** What one profile can see: its stored facts, and the graph that follows from them. */
export interface Estate {
  readonly profile: Profile;
  readonly types: ReadonlyMap<string, ResourceType>;
  /** Types of all clouds, its own first: what other profiles see may be related to what this one does. */
  readonly everyType: ReadonlyMap<string, ResourceType>;
  /** Whether something is listed under resources of a type: they are levels of the tree. */
  isLevel(type: string): boolean;
  /** Whether the person wants resources of a type to be read, or others that it leads to. */
  isRead(type: string): boolean;
  readonly freshness: Freshness;
  /** What it depends on what is read of it. */
  readonly settings: CloudSettings;
  /** Whose facts these are: what the store knows them by. */
  identity(): string;
  /** Tells whose the profile's credentials are. Answers whether other facts are shown from now on. */
  identified(identity: string): boolean;
  /** Looks again whose facts these are: another window may have found out what this one has not yet asked. */
  followStore(): void;
  /** Works with a connection until done, until the given signal says stop, or until the estate is disconnected. */
  connected<Result>(
    signal: AbortSignal | undefined,
    work: (connection: Connection, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
  /** Name of the role that an account was entered with, as long as its credentials are at hand. */
  roleIn(account: string): Promise<string | undefined>;
  readonly underWay: ReadingsUnderWay;
  /** Whether anything works with the connection now. */
  busy(): boolean;
  /** What was read directly under a resource, or under the profile. */
  coverage(place: { readonly id: string } | undefined): StoredCoverage[];
  /** How a reading ended when it was last made; undefined when it never was. */
  reading(reading: Reading): StoredCoverage | undefined;
  /** What was found of a type under a resource, or under the profile, in order of id. */
  found(place: { readonly id: string } | undefined, type: string): Topology[];
  /** A resource as its owner tells it; undefined when it is not known. */
  resource(id: string): Resource | undefined;
  /** Where a resource is and what it is called, without its properties. */
  place(id: string): Topology | undefined;
  /** The resource itself where something can be read under it, else the one under which it was read; undefined means the profile. */
  level(resource: Topology | Resource): Resource | undefined;
  /** Id of another cloud's profile that sees a resource which this one does not; undefined where none does. */
  profileOf(id: string): string | undefined;
  /** Computed when first asked for after a change. */
  graph(): Graph;
  /** Stops what is under way and forgets credentials; what comes next connects anew. */
  disconnect(): Promise<void>;
}

export interface EstateOptions {
  readonly store: Store;
  readonly profile: Profile;
  readonly resourceTypes: readonly ResourceType[];
  readonly everyType: ReadonlyMap<string, ResourceType>;
  /** Profiles of other clouds: what of theirs is related to what this one sees, is shown beside it. */
  readonly neighbours: readonly Profile[];
  /** Types to read, or the beginnings of their ids; empty: all. */
  readonly readTypes: readonly string[];
  readonly freshness: Freshness;
  readonly settings: CloudSettings;
  readonly connect: () => Promise<Connection>;
}

export function openEstate(options: EstateOptions): Estate {
  const { store, profile, resourceTypes, everyType, neighbours, readTypes, freshness, settings, connect } = options;
  const types = new Map(resourceTypes.map((type) => [type.id, type]));
  const read = typesNamed(resourceTypes, readTypes);
  const levels = new Set(resourceTypes.flatMap((type) => type.under));
  const working = new Map<AbortController, Promise<unknown>>();
  let identity = storedIdentity(store, profile);
  let isIdentified = false;
  let connection: Promise<Connection> | undefined;
  let known: { readonly graph: Graph; readonly of: string } | undefined;

  const coverage: Estate['coverage'] = (place) => store.coverageUnder(identity, place?.id ?? profileLevel);
  const resource = (id: string): Resource | undefined => preferred(store.sightings(identity, id)).next().value;

  return {
    profile,
    types,
    everyType,
    isLevel: (type) => levels.has(type),
    isRead: (type) => read.has(type),
    freshness,
    settings,
    identity: () => identity,
    identified(found) {
      if (profile.recording !== undefined) return false;
      const isOther = found !== identity;
      store.setIdentity(profile.id, found);
      identity = found;
      isIdentified = true;
      return isOther;
    },
    followStore() {
      if (!isIdentified) identity = storedIdentity(store, profile);
    },
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
        if ((await failed(current)) && connection === current) connection = undefined;
      }
    },
    async roleIn(account) {
      const current = connection;
      return current === undefined || (await failed(current)) ? undefined : (await current).roleIn?.(account);
    },
    underWay: createReadingsUnderWay(),
    busy: () => working.size > 0,
    coverage,
    reading: ({ type, parent }) => store.reading(identity, parent?.id ?? profileLevel, type.id),
    found: (place, type) => store.found(identity, place?.id ?? profileLevel, type),
    resource,
    place: (id) => preferredSightings(store.places(identity, id)).next().value,
    level(start) {
      if (levels.has(start.type)) return resource(start.id);
      const under = preferredSightings(store.places(identity, start.id)).next().value?.under;
      return under === undefined ? undefined : resource(under);
    },
    profileOf: (id) =>
      store.places(identity, id).length > 0
        ? undefined
        : neighbours.find((other) => store.places(storedIdentity(store, other), id).length > 0)?.id,
    graph() {
      const identities = [...new Set([identity, ...neighbours.map((other) => storedIdentity(store, other))])];
      const of = JSON.stringify([identities, store.generation()]);
      if (known?.of !== of) {
        const resources = () => resourcesOf(store, identities);
        const coverage = store.coverage(identity);
        const isOwn = (type: string): boolean => providerOf(type) === profile.provider;
        known = { of, graph: computeGraph({ resources, coverage, types: everyType, isOwn }) };
      }
      return known.graph;
    },
    async disconnect() {
      // Whoever comes while this waits gets a connection that stays.
      const current = connection;
      connection = undefined;
      for (const stop of working.keys()) stop.abort();
      await Promise.allSettled(working.values());
      if (current !== undefined && !(await failed(current))) await (await current).close();
    },
  };
}

/** A recording belongs to nobody else, and to one version of Orrery: the sample may hold more in the next. */
function storedIdentity(store: Store, profile: Profile): string {
  if (profile.recording !== undefined) return `${profile.id} ${version}`;
  return store.identityOf(profile.id) ?? profile.id;
}

/** One that failed has nothing to close, and is tried anew by whoever asks next. */
function failed(connection: Promise<Connection>): Promise<boolean> {
  return connection.then(
    () => false,
    () => true,
  );
}
