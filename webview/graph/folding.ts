import type { PictureNode } from '../../src/picture/picture.ts';

/** Whether there is something in a node that it does not show, or that was not read yet. */
export function canOpen(node: PictureNode): boolean {
  return node.kind === 'folded' || (node.unread && node.kind !== 'container');
}

/** Whether an open node can be folded. The root stays open: folding it would leave an empty picture. */
export function canFold(node: PictureNode, root: string | undefined): boolean {
  return node.kind === 'container' && !node.outside && node.id !== root;
}
