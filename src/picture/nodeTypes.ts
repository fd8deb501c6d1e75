import type { Graph } from '../model/graph.ts';

/** What pictures ask of every node of a graph, in arrays: a hundred thousand objects lie far apart in memory. */
export interface NodeTypes {
  /** The resource types in the graph, in no order. */
  readonly names: readonly string[];
  /** By node: the index of its type among the names. */
  readonly of: Int32Array;
  /** By node: 1 where its provider made it by itself. */
  readonly byProvider: Uint8Array;
}

const known = new WeakMap<Graph, NodeTypes>();

/** The types of a graph's nodes; worked out once for each graph. */
export function nodeTypes(graph: Graph): NodeTypes {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const numbers = new Map<string, number>();
  const of = new Int32Array(graph.size);
  const byProvider = new Uint8Array(graph.size);
  for (let index = 0; index < graph.size; index++) {
    const node = graph.node(index);
    const number = numbers.get(node.type) ?? numbers.size;
    numbers.set(node.type, number);
    of[index] = number;
    if ('byProvider' in node) byProvider[index] = 1;
  }
  const found = { names: [...numbers.keys()], of, byProvider };
  known.set(graph, found);
  return found;
}

/** By node, as a function: whether its type is accepted. Each type is asked for once. */
export function byType(graph: Graph, accepts: (type: string) => boolean): (node: number) => boolean {
  const { names, of } = nodeTypes(graph);
  const accepted = Uint8Array.from(names, (name) => (accepts(name) ? 1 : 0));
  return (node) => accepted[of[node] as number] === 1;
}
