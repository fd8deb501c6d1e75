import type { Graph } from '../model/graph.ts';
import type { Budget } from './budget.ts';
import type { DrawnPart } from './drawnPart.ts';
import { edgesBetween } from './edges.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { type ChildrenOf, openContainers } from './openContainers.ts';
import { outsideOf } from './outside.ts';
import type { PictureNode } from './picture.ts';
import { type Place, pictureNode } from './pictureNodes.ts';
import { readingOrder, typeRank } from './readingOrder.ts';
import type { View } from './view.ts';

/** The root with everything inside it, nested, and beside it the things outside that are related to what is inside. */
export function drawContainment(facts: PictureFacts, view: View, extent: Extent, _budget: Budget): DrawnPart {
  const { graph } = facts;
  const order = readingOrder(facts);
  const rank = typeRank(facts.types);
  const childrenOf = shownChildren(graph, extent, order);
  const open = openContainers(graph, extent, view, childrenOf, (node) => rank(graph.node(node).type));

  const nodes: PictureNode[] = [];
  const drawnFor = new Map<number, number>();
  const draw = (node: number, parent: string | undefined): void => {
    const place: Place = { ...(parent === undefined ? {} : { parent }), kind: kindOf(node) };
    nodes.push(pictureNode(facts, extent, node, place));
    drawnFor.set(node, node);
    if (open.has(node)) for (const child of childrenOf(node)) draw(child, graph.node(node).id);
  };
  const kindOf = (node: number): PictureNode['kind'] => {
    if (childrenOf(node).length > 0) return open.has(node) ? 'container' : 'folded';
    return graph.stub(node) === undefined ? 'leaf' : 'stub';
  };
  for (const top of shown(graph, extent, extent.tops, order)) draw(top, undefined);

  const outside = outsideOf(facts, extent, order, (node) => drawnFor.has(node));
  for (const node of outside.drawn) {
    const kind = graph.stub(node) === undefined ? 'leaf' : 'stub';
    nodes.push(pictureNode(facts, extent, node, { kind, outside: true }));
    drawnFor.set(node, node);
  }

  // Parents come first, so that what is not drawn itself finds what stands for its parent.
  for (const node of extent.nodes) {
    const parent = graph.parent(node);
    const standsIn = parent === undefined ? undefined : drawnFor.get(parent);
    if (!drawnFor.has(node) && standsIn !== undefined) drawnFor.set(node, standsIn);
  }
  const edges = edgesBetween(graph, [...extent.nodes, ...outside.drawn], [...new Set(drawnFor.values())], {
    drawnFor: (node) => drawnFor.get(node),
    hides: extent.hides,
    nested: (from, to) => contains(graph, from, to) || contains(graph, to, from),
  });
  return {
    nodes,
    edges: edges.edges,
    hiddenEdges: edges.hidden,
    hiddenOutside: outside.hidden,
    foldedForRoom: [],
    counted: [...extent.nodes.filter((node) => node !== extent.root), ...outside.all],
    drawnFor: (node) => {
      const drawn = drawnFor.get(node);
      return drawn === undefined ? undefined : graph.node(drawn).id;
    },
  };
}

/** The direct content of a node in reading order; that of hidden containers stands in their place. Sorted once. */
function shownChildren(graph: Graph, extent: Extent, order: (a: number, b: number) => number): ChildrenOf {
  const known = new Map<number, readonly number[]>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const children = shown(graph, extent, graph.children(node), order);
    known.set(node, children);
    return children;
  };
}

function shown(
  graph: Graph,
  extent: Extent,
  nodes: Iterable<number>,
  order: (a: number, b: number) => number,
): readonly number[] {
  const found = [...nodes];
  for (let next = 0; next < found.length; next++) {
    const node = found[next] as number;
    if (extent.hides(node)) for (const child of graph.children(node)) found.push(child);
  }
  return found.filter((node) => !extent.hides(node)).sort(order);
}

function contains(graph: Graph, container: number, node: number): boolean {
  for (let at = graph.parent(node); at !== undefined; at = graph.parent(at)) if (at === container) return true;
  return false;
}
