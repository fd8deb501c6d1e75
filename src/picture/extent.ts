import type { Graph } from '../model/graph.ts';
import { ProblemError } from '../model/problem.ts';
import type { PictureFacts } from './facts.ts';
import type { View } from './view.ts';
import { visibleOf } from './visible.ts';

/** The part of the graph that a view is about: its root and everything inside. Numbers are node indexes. */
export interface Extent {
  /** Undefined when the view is about everything the profile shows. */
  readonly root: number | undefined;
  /** The root; without one, everything that has no parent. */
  readonly tops: readonly number[];
  /** The tops and all inside them, parents before their content. */
  readonly nodes: readonly number[];
  holds(node: number): boolean;
  /**
   * Whether a node, inside or not, is left out of the picture, by its type, the filter or the detail. Never so for the
   * root.
   */
  hides(node: number): boolean;
  /** Whether filters and legends count a node: the view's filter lets it be, whatever types are hidden. */
  counts(node: number): boolean;
  /** Resources inside a node at any depth that are not hidden, without stubs. */
  content(node: number): number;
  /** Resources inside that are hidden because of the view's `detail` alone. */
  readonly hiddenByDetail: number;
}

/** The extent of a view. Throws a ProblemError when its root is not in the graph. */
export function extentOf(facts: PictureFacts, view: View): Extent {
  const { graph } = facts;
  const root = view.root === undefined ? undefined : requireNode(graph, view.root);
  const tops = root === undefined ? graph.roots().filter((node) => !isLooseStub(graph, node)) : [root];

  const nodes = [...tops];
  for (let next = 0; next < nodes.length; next++) {
    for (const child of graph.children(nodes[next] as number)) nodes.push(child);
  }
  const inside = new Uint8Array(graph.size);
  for (const node of nodes) inside[node] = 1;
  const visible = visibleOf(facts, view, root, nodes, inside);

  const content = new Int32Array(graph.size);
  for (const node of nodes.toReversed()) {
    const parent = graph.parent(node);
    if (parent === undefined) continue;
    const own = visible.hides(node) || graph.stub(node) !== undefined ? 0 : 1;
    content[parent] = (content[parent] as number) + (content[node] as number) + own;
  }
  return {
    root,
    tops,
    nodes,
    holds: (node) => inside[node] === 1,
    hides: visible.hides,
    counts: visible.counts,
    content: (node) => content[node] as number,
    hiddenByDetail: visible.hiddenByDetail,
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
