import type { Picture, PictureNode } from '../picture/picture.ts';

/** A node with what is drawn in it, in the picture's order. */
export interface NestedNode {
  readonly node: PictureNode;
  readonly content: readonly NestedNode[];
}

/** The picture's nodes as trees: those without a drawn container, each with its content. */
export function nest(picture: Picture): NestedNode[] {
  const tops: NestedNode[] = [];
  const contentOf = new Map<string, NestedNode[]>();
  for (const node of picture.nodes) {
    const content: NestedNode[] = [];
    const siblings = node.parent === undefined ? undefined : contentOf.get(node.parent);
    (siblings ?? tops).push({ node, content });
    contentOf.set(node.id, content);
  }
  return tops;
}

/** Everything in these trees, containers before their content. */
export function flatten(trees: readonly NestedNode[]): NestedNode[] {
  return trees.flatMap((tree) => [tree, ...flatten(tree.content)]);
}
