import type { Graph } from '../model/graph.ts';
import { ProblemError } from '../model/problem.ts';
import type { PictureFacts } from './facts.ts';
import type { View } from './view.ts';

/** The part of the graph that a view is about: its root and everything inside. Numbers are node indexes. */
export interface Extent {
  /** Undefined when the view is about everything the profile shows. */
  readonly root: number | undefined;
  /** The root; without one, everything that has no parent. */
  readonly tops: readonly number[];
  /** The tops and all inside them, parents before their content. */
  readonly nodes: readonly number[];
  holds(node: number): boolean;
  /** Whether the type of a node, inside or not, is left out of the picture. Never so for the root. */
  hides(node: number): boolean;
  /** Resources inside a node at any depth, without hidden types and stubs. */
  content(node: number): number;
  /** Resources inside that are hidden because of the view's `detail` alone. */
  readonly hiddenByDetail: number;
}

/** The extent of a view. Throws a ProblemError when its root is not in the graph. */
export function extentOf({ graph }: PictureFacts, view: View): Extent {
  const root = view.root === undefined ? undefined : requireNode(graph, view.root);
  const tops = root === undefined ? graph.roots().filter((node) => !isLooseStub(graph, node)) : [root];

  const nodes = [...tops];
  for (let next = 0; next < nodes.length; next++) {
    for (const child of graph.children(nodes[next] as number)) nodes.push(child);
  }
  const inside = new Uint8Array(graph.size);
  for (const node of nodes) inside[node] = 1;

  const hiddenTypes = new Set(view.hiddenTypes);
  const hides = (node: number): boolean => node !== root && hiddenTypes.has(graph.node(node).type);

  const content = new Int32Array(graph.size);
  for (const node of nodes.toReversed()) {
    const parent = graph.parent(node);
    if (parent === undefined) continue;
    const own = hides(node) || graph.stub(node) !== undefined ? 0 : 1;
    content[parent] = (content[parent] as number) + (content[node] as number) + own;
  }
  return {
    root,
    tops,
    nodes,
    holds: (node) => inside[node] === 1,
    hides,
    content: (node) => content[node] as number,
    hiddenByDetail: 0,
  };
}

/** A stub that belongs nowhere in the inventory stands outside of everything: it is drawn for its relations only. */
function isLooseStub(graph: Graph, node: number): boolean {
  return graph.stub(node) !== undefined && graph.children(node).length === 0;
}

function requireNode(graph: Graph, id: string): number {
  const node = graph.indexOf(id);
  if (node !== undefined) return node;
  throw new ProblemError({
    code: 'RootNotInInventory',
    message: `The view starts at ${id}, which is not in the inventory.`,
    advice: 'Refresh the profile; if it was deleted, open the graph from another resource.',
    nextStep: 'retry',
  });
}
