import type { Arrangement } from './arrangement.ts';
import type { NestedNode } from './nesting.ts';

/** Edges that are not drawn, from one leaf to others, that make a layout put these behind it. */
export interface UnseenEdges {
  readonly from: NestedNode;
  readonly to: readonly NestedNode[];
}

/**
 * An arrangement for layouts such as Graphviz' dot that only put leaves behind each other: what stands farthest back in
 * the first of two siblings comes before everything at the front of the second.
 */
export function unseenEdges(behind: Arrangement['behind']): UnseenEdges[] {
  const next = new Map(behind.map(([first, second]) => [first, second]));
  const hasFront = new Set(behind.map(([, second]) => second));
  const front = ({ content }: NestedNode): NestedNode[] => content.filter((child) => !hasFront.has(child));
  const firstLeaves = (tree: NestedNode): NestedNode[] =>
    tree.content.length === 0 ? [tree] : front(tree).flatMap(firstLeaves);

  const back = (tree: NestedNode): { readonly leaf: NestedNode; readonly depth: number } => {
    let farthest = { leaf: tree, depth: tree.content.length === 0 ? 1 : 0 };
    for (const child of front(tree)) {
      let depth = 0;
      for (let at: NestedNode | undefined = child; at !== undefined; at = next.get(at)) {
        const end = back(at);
        depth += end.depth;
        if (depth > farthest.depth) farthest = { leaf: end.leaf, depth };
      }
    }
    return farthest;
  };
  return behind.map(([first, second]) => ({ from: back(first).leaf, to: firstLeaves(second) }));
}
