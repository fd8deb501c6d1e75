import type { Colouring } from './colours.ts';
import type { Picture, PictureNode } from './picture.ts';

const labels = { added: 'Added', modified: 'Modified', removed: 'Removed' } as const;

/** Nodes by how they changed: what is folded, where all of it changed in the same way. */
export function changeColours({ nodes }: Picture): Colouring {
  const keys = new Map<string, string>();
  for (const node of nodes) {
    const change = node.change ?? changeOfAll(node);
    if (change !== undefined) keys.set(node.id, labels[change]);
  }
  return { keys, order: Object.values(labels) };
}

function changeOfAll({ kind, content, changed }: PictureNode): 'added' | 'modified' | undefined {
  if (kind !== 'folded' || changed === undefined || changed.removed > 0 || content === 0) return undefined;
  return (['added', 'modified'] as const).find((change) => changed[change] === content);
}
