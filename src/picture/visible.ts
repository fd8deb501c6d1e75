import type { Graph } from '../model/graph.ts';
import { leftOutBy } from './detail.ts';
import type { PictureFacts } from './facts.ts';
import { filterOf } from './filter.ts';
import { byType, nodeTypes } from './nodeTypes.ts';
import type { Detail, View } from './view.ts';

/** What of the graph a view lets be seen. */
export interface Visible {
  hides(node: number): boolean;
  /** Whether the filter lets a node be, whatever types and details are hidden. */
  counts(node: number): boolean;
  /** Resources inside that the view's `detail` alone hides. */
  readonly hiddenByDetail: number;
}

/**
 * What is visible of these nodes, parents first, which lie in the root: what no hidden type, no filter and no detail
 * leaves out, and what contains it. What lies outside is judged by itself alone.
 */
export function visibleOf(
  facts: PictureFacts,
  view: View,
  root: number | undefined,
  nodes: readonly number[],
  inside: Uint8Array,
): Visible {
  const { graph } = facts;
  const passes = filterOf(graph, view.filter);
  const hiddenTypes = new Set(view.hiddenTypes);
  // Who asks for a type by its name wants to see it, however quiet it is.
  const asked = [...view.shownTypes, ...(view.filter.types ?? []).filter((type) => facts.types.has(type))];
  const leaves = leftOut(facts, view.detail, asked);
  const isHiddenType = byType(graph, (type) => hiddenTypes.has(type));
  const passesFilter = (node: number): boolean => passes === undefined || passes(node);
  const isQuiet = (node: number): boolean => leaves !== undefined && (leaves.type(node) || leaves.byProvider(node));

  const counted = keptByContent(facts, nodes, root, passesFilter);
  const plain = keptByContent(facts, nodes, root, (node) => passesFilter(node) && !isHiddenType(node));
  for (const node of nodes) if (node !== root && isHiddenType(node)) plain[node] = 0;

  const shown = leaves === undefined ? plain : withDetail(facts, view, { nodes, root, plain, leaves });
  return {
    hides: (node) => {
      if (node === root) return false;
      if (inside[node] === 1) return shown[node] === 0;
      return isHiddenType(node) || !passesFilter(node) || isQuiet(node);
    },
    counts: (node) => (inside[node] === 1 ? counted[node] === 1 : passesFilter(node)),
    hiddenByDetail: leaves === undefined ? 0 : resourcesOnlyIn(facts, nodes, plain, shown),
  };
}

/** What a level of detail leaves out, by node. */
interface LeftOut {
  readonly type: (node: number) => boolean;
  readonly byProvider: (node: number) => boolean;
  readonly comesAlong: (node: number) => boolean;
}

function leftOut({ graph, types }: PictureFacts, detail: Detail, asked: readonly string[]): LeftOut | undefined {
  const leaves = leftOutBy(detail, types, asked);
  if (leaves === undefined) return undefined;
  const made = nodeTypes(graph).byProvider;
  return {
    type: byType(graph, leaves.type),
    byProvider: (node) => made[node] === 1 && leaves.byProvider(graph.node(node)),
    comesAlong: byType(graph, leaves.comesAlong),
  };
}

/** Marks the root, what is wanted for itself, and what contains something that is. */
function keptByContent(
  { graph }: PictureFacts,
  nodes: readonly number[],
  root: number | undefined,
  isWanted: (node: number) => boolean,
): Uint8Array {
  const kept = new Uint8Array(graph.size);
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as number;
    if (kept[node] === 0 && node !== root && !isWanted(node)) continue;
    kept[node] = 1;
    const parent = graph.parent(node);
    if (parent !== undefined) kept[parent] = 1;
  }
  return kept;
}

interface Plain {
  readonly nodes: readonly number[];
  readonly root: number | undefined;
  /** What hidden types and the filter leave. */
  readonly plain: Uint8Array;
  readonly leaves: LeftOut;
}

/**
 * What a level of detail leaves of that. What a person opened is kept with what it lies in, so that they find what they
 * searched for. Where nothing else would be left inside of the root, everything is.
 */
function withDetail({ graph }: PictureFacts, view: View, parts: Plain): Uint8Array {
  const { nodes, root, plain } = parts;
  const wanted = new Uint8Array(graph.size);
  if (root !== undefined) wanted[root] = 1;
  const byItself = loud(graph, parts, wanted);
  if (!nodes.some((node) => node !== root && byItself[node] === 1)) return plain;
  const opened = view.opened.flatMap((id) => graph.indexOf(id) ?? []);
  if (opened.length === 0) return byItself;
  for (const start of opened) {
    for (let at: number | undefined = start; at !== undefined && wanted[at] === 0; at = graph.parent(at))
      wanted[at] = 1;
  }
  return loud(graph, parts, wanted);
}

/**
 * What is wanted or not quiet, and what contains it. What the provider made is quiet unless it holds more than what came
 * along with it, such as a default network with subnets and routes alone: then all of that is left out.
 */
function loud(graph: Graph, { nodes, plain, leaves }: Plain, wanted: Uint8Array): Uint8Array {
  const shown = new Uint8Array(graph.size);
  const holdsShown = new Uint8Array(graph.size);
  const holdsMore = new Uint8Array(graph.size);
  const isBare = new Uint8Array(graph.size);
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as number;
    if (wanted[node] === 0 && leaves.byProvider(node) && holdsMore[node] === 0) {
      isBare[node] = 1;
      continue;
    }
    const isLoud = wanted[node] === 1 || holdsShown[node] === 1 || !leaves.type(node);
    if (plain[node] === 1 && isLoud) shown[node] = 1;
    const parent = graph.parent(node);
    if (parent === undefined) continue;
    if (shown[node] === 1 || holdsShown[node] === 1) holdsShown[parent] = 1;
    if (wanted[node] === 1 || holdsMore[node] === 1 || (shown[node] === 1 && !leaves.comesAlong(node))) {
      holdsMore[parent] = 1;
    }
  }
  for (const node of nodes) {
    const parent = graph.parent(node);
    if (parent !== undefined && isBare[parent] === 1) isBare[node] = 1;
    if (isBare[node] === 1) shown[node] = 0;
  }
  return shown;
}

function resourcesOnlyIn({ graph }: PictureFacts, nodes: readonly number[], all: Uint8Array, some: Uint8Array): number {
  let count = 0;
  for (const node of nodes) if (all[node] === 1 && some[node] === 0 && graph.stub(node) === undefined) count++;
  return count;
}
