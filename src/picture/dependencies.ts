import type { Graph } from '../model/graph.ts';
import { ProblemError } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { DrawnPart } from './drawnPart.ts';
import { edgesBetween } from './edges.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { nodeBudget } from './openContainers.ts';
import { pictureNode } from './pictureNodes.ts';
import { type ReadingOrder, readingOrder } from './readingOrder.ts';
import type { View } from './view.ts';

/**
 * The root and everything that so many relations in either direction lead to, side by side. What is inside the root
 * is folded into it: its relations are the root's. Throws a ProblemError when the view has no root.
 */
export function drawDependencies(facts: PictureFacts, view: View, extent: Extent, _budget: Budget): DrawnPart {
  const { graph } = facts;
  const { root } = extent;
  if (root === undefined) throw new ProblemError(noRoot);

  const order = readingOrder(facts);
  const rings = ringsAround(graph, extent, view.hops, extent.hides, order);
  const reached = rings.flat();
  const drawn = reached.slice(0, nodeBudget - 1).sort(order);
  const related = new Set(drawn);
  const drawnFor = (node: number): number | undefined => {
    if (extent.holds(node)) return root;
    return related.has(node) ? node : undefined;
  };
  const edges = edgesBetween(graph, [...extent.nodes, ...drawn], [root, ...drawn], {
    drawnFor,
    hides: extent.hides,
    nested: () => false,
  });
  const folded = extent.nodes.some((node) => node !== root && !extent.hides(node));
  const alone = (node: number): 'leaf' | 'stub' => (graph.stub(node) === undefined ? 'leaf' : 'stub');
  return {
    nodes: [
      pictureNode(facts, extent, root, { kind: folded ? 'folded' : alone(root) }),
      ...drawn.map((node) => pictureNode(facts, extent, node, { kind: alone(node), outside: true })),
    ],
    edges: edges.edges,
    hiddenEdges: edges.hidden,
    hiddenOutside: reached.length - drawn.length,
    foldedForRoom: [],
    drawnFor: (node) => {
      const stands = drawnFor(node);
      return stands === undefined ? undefined : graph.node(stands).id;
    },
    counted: ringsAround(graph, extent, view.hops, () => false, order).flat(),
  };
}

/**
 * Nodes outside of the extent by their distance from it: one relation away first. Within a ring, those with more
 * relations to nearer nodes come first. Hidden nodes are neither found nor passed through.
 */
function ringsAround(
  graph: Graph,
  extent: Extent,
  hops: number,
  hides: (node: number) => boolean,
  order: ReadingOrder,
): number[][] {
  const found = new Set(extent.nodes);
  const rings: number[][] = [];
  let ring: readonly number[] = extent.nodes.filter((node) => !hides(node));
  while (rings.length < hops && ring.length > 0) {
    const strength = new Map<number, number>();
    const meet = (node: number): void => {
      if (!found.has(node) && !hides(node)) strength.set(node, (strength.get(node) ?? 0) + 1);
    };
    for (const node of ring) {
      for (const relation of graph.outgoing(node)) meet(graph.ends(relation).to);
      for (const relation of graph.incoming(node)) meet(graph.ends(relation).from);
    }
    const next = [...strength].sort(([a, countA], [b, countB]) => countB - countA || order(a, b));
    ring = next.map(([node]) => node);
    for (const node of ring) found.add(node);
    rings.push([...ring]);
  }
  return rings;
}

const noRoot = {
  code: 'DependenciesNeedARoot',
  message: 'Dependencies are followed from one resource, and this view has none.',
  advice: 'Choose a resource in the tree or the graph and show its dependencies.',
  nextStep: 'none',
} as const;
