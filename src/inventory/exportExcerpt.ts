import { setImmediate } from 'node:timers/promises';
import type { Excerpt, ExportedCoverage, ExportedResource, OtherEnd } from '../export/excerpt.ts';
import type { Graph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { Relation } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import { profileLevel } from '../model/resourceType.ts';
import { accountNames } from '../picture/accountNames.ts';
import { extentOf } from '../picture/extent.ts';
import type { PictureFacts } from '../picture/facts.ts';
import { type Followed, followedBy } from '../picture/followed.ts';
import { readingOrder } from '../picture/readingOrder.ts';
import type { View } from '../picture/view.ts';
import { preferredSightings } from '../store/preferred.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import { pictureFacts } from './pictureFacts.ts';
import { inOwnCloud } from './portal.ts';

/** Resources between two looks at whether somebody wants to stop. */
const pace = 2_000;

/**
 * Everything that a view is about, whatever it folds away or leaves out for want of room: what lies in its root and
 * passes its filter, with its relations to anything else, or, where it follows relations, these and what they lead to.
 * Rejects with the signal's reason when it is aborted.
 */
export async function loadExcerpt(store: Store, estate: Estate, view: View, signal: AbortSignal): Promise<Excerpt> {
  const graph = estate.graph();
  const facts = pictureFacts(store, estate, view);
  const followed = followedBy(facts, view, extentOf(facts, view));
  const nodes = nodesOf(facts, view, followed);
  const inside = new Set(nodes);
  const resources = await resourcesOf(store, estate, graph, nodes, signal);
  const relations = relationsOf(graph, nodes, inside, followed);
  return {
    resources,
    relations,
    others: othersOf(estate, graph, relations, inside),
    coverage: coverageOf(store, estate, graph, nodes, view),
  };
}

/** What of a view is known, stubs left out: containers before their content, siblings in reading order. */
export function nodesOf(facts: PictureFacts, view: View, followed: Followed | undefined): number[] {
  const { graph } = facts;
  const { tops, hides } = extentOf(facts, { ...view, detail: 'everything' });
  const isOne = (node: number): boolean =>
    graph.stub(node) === undefined && (followed === undefined ? !hides(node) : followed.nodes.has(node));
  const order = readingOrder(facts);
  const found: number[] = [];
  const visit = (siblings: readonly number[]): void => {
    for (const node of siblings.toSorted(order)) {
      if (isOne(node)) found.push(node);
      visit([...graph.children(node)]);
    }
  };
  visit(followed === undefined ? tops : graph.roots());
  return found;
}

async function resourcesOf(
  store: Store,
  estate: Estate,
  graph: Graph,
  nodes: readonly number[],
  signal: AbortSignal,
): Promise<ExportedResource[]> {
  const titles = accountNames({ graph, types: estate.everyType });
  const seen = new Map(
    store.coverage(estate.identity()).map((reading) => [key(reading.under, reading.type), reading.readAt]),
  );
  const resources: ExportedResource[] = [];
  for (const [at, node] of nodes.entries()) {
    if (at % pace === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const { id } = graph.node(node);
    const sighting = preferredSightings(store.sightings(estate.identity(), id)).next().value;
    // The graph is computed from the store, so what is in one is in the other, unless another window has just read.
    if (sighting === undefined) continue;
    const { under, ...resource } = sighting;
    const readAt = seen.get(key(under, resource.type));
    const accountName = resource.account === undefined ? undefined : titles.get(resource.account);
    const console = consoleOf(estate, resource);
    resources.push({
      ...resource,
      typeTitle: titleOf(estate, resource.type),
      path: graph
        .ancestors(node)
        .reverse()
        .map((ancestor) => graph.node(ancestor).name),
      ...(accountName === undefined ? {} : { accountName }),
      ...(readAt === undefined ? {} : { readAt }),
      ...(console === undefined ? {} : { console }),
    });
  }
  return resources;
}

function relationsOf(
  graph: Graph,
  nodes: readonly number[],
  inside: ReadonlySet<number>,
  followed: Followed | undefined,
): Relation[] {
  const ofNode = (node: number): number[] => [
    ...graph.outgoing(node),
    ...[...graph.incoming(node)].filter((relation) => !inside.has(graph.ends(relation).from)),
  ];
  return nodes
    .flatMap(ofNode)
    .filter((relation) => followed === undefined || followed.relations.has(relation))
    .map((relation) => graph.relation(relation));
}

function othersOf(
  estate: Estate,
  graph: Graph,
  relations: readonly Relation[],
  inside: ReadonlySet<number>,
): OtherEnd[] {
  const others = new Map<string, OtherEnd>();
  for (const end of relations.flatMap(({ from, to }) => [from, to])) {
    const node = graph.indexOf(end);
    if (node === undefined || inside.has(node) || others.has(end)) continue;
    const { id, type, name, account, region } = graph.node(node);
    const missing = graph.stub(node)?.reason;
    others.set(end, {
      id,
      type,
      typeTitle: titleOf(estate, type),
      name,
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
      ...(missing === undefined ? {} : { missing }),
    });
  }
  return [...others.values()].sort((a, b) => compareText(a.id, b.id));
}

/**
 * Every reading in what the view is about, whatever its filter leaves out of it. Where nothing was read within, as in a
 * VPC: those of the place under which its root was read.
 */
function coverageOf(
  store: Store,
  estate: Estate,
  graph: Graph,
  nodes: readonly number[],
  view: View,
): ExportedCoverage[] {
  const { profile } = estate;
  const all = store.coverage(estate.identity());
  const places = placesOf(graph, nodes, view);
  const within = all.filter(
    ({ under }) => places?.has(under) ?? (under === profileLevel || graph.indexOf(under) !== undefined),
  );
  const levels = within.length > 0 ? undefined : levelsOf(estate, view);
  return (levels === undefined ? within : all.filter(({ under }) => levels.has(under)))
    .map(({ under, type, state, readAt, source, count, problem }) => ({
      under: under === profileLevel ? profile.id : under,
      underName: under === profileLevel ? profile.name : nameOf(graph, under),
      type,
      typeTitle: titleOf(estate, type),
      state,
      readAt,
      ...(source === undefined ? {} : { source }),
      count,
      ...(problem === undefined ? {} : { problem }),
    }))
    .sort((a, b) => compareText(a.under, b.under) || compareText(a.type, b.type));
}

/** Ids of all that a view is about; undefined where that is everything. */
function placesOf(graph: Graph, nodes: readonly number[], { kind, root, filter }: View): Set<string> | undefined {
  if (kind !== 'containment') return new Set(nodes.map((node) => graph.node(node).id));
  const starts = root === undefined ? (filter.within ?? []) : [root];
  if (starts.length === 0) return undefined;
  const tops = starts.flatMap((id) => graph.indexOf(id) ?? []);
  return new Set(tops.flatMap((top) => [top, ...graph.descendants(top)]).map((node) => graph.node(node).id));
}

function levelsOf(estate: Estate, { root, filter }: View): Set<string> {
  const starts = root === undefined ? (filter.within ?? []) : [root];
  const resources = starts.flatMap((id) => estate.place(id) ?? []);
  return new Set(resources.map((resource) => estate.level(resource)?.id ?? profileLevel));
}

function nameOf(graph: Graph, id: string): string {
  const node = graph.indexOf(id);
  return node === undefined ? id : graph.node(node).name;
}

function consoleOf(estate: Estate, resource: Resource): string | undefined {
  return inOwnCloud(estate.everyType.get(resource.type)?.console(resource), estate.profile);
}

function titleOf(estate: Estate, type: string): string {
  return estate.everyType.get(type)?.title ?? type;
}

function key(under: string, type: string): string {
  return `${type}\n${under}`;
}
