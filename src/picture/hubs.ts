import type { Graph } from '../model/graph.ts';

/** Part of the others that a hub is related to. */
const partOfOthers = 0.5;
const fewestOthers = 4;

/**
 * Those of some containers, side by side, that most of the others are related to: what a picture of them is about, however
 * full they are.
 */
export function hubsAmong(graph: Graph, containers: readonly number[]): ReadonlySet<number> {
  const inGraph = containers.filter((item) => item < graph.size);
  const enough = Math.max(fewestOthers, (inGraph.length - 1) * partOfOthers);
  if (inGraph.length - 1 < enough) return new Set();
  const holder = new Int32Array(graph.size).fill(-1);
  for (const container of inGraph) {
    holder[container] = container;
    for (const node of graph.descendants(container)) holder[node] = container;
  }
  const related = new Map(inGraph.map((container) => [container, new Set<number>()]));
  for (let relation = 0; relation < graph.relations.length; relation++) {
    const { from, to } = graph.ends(relation);
    const [one, other] = [holder[from] as number, holder[to] as number];
    if (one === other || one === -1 || other === -1) continue;
    related.get(one)?.add(other);
    related.get(other)?.add(one);
  }
  return new Set(inGraph.filter((container) => (related.get(container)?.size ?? 0) >= enough));
}
