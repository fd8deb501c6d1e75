import type { Box } from '../layout/layout.ts';

/** Things beside each other or below each other, and in them things the other way round. */
export interface Stack {
  readonly direction: 'horizontal' | 'vertical';
  readonly content: readonly (string | Stack)[];
}

interface Placed {
  readonly id: string;
  readonly box: Box;
}

/**
 * Rows and columns that come near to where siblings are: a tool that only stacks things then draws them in the same places.
 * Siblings are cut apart where a line across all of them meets none.
 */
export function stacked(siblings: readonly string[], boxes: ReadonlyMap<string, Box>): Stack {
  const placed = siblings.map((id): Placed => ({ id, box: boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 } }));
  const cut = apart(placed);
  return typeof cut === 'string' ? { direction: 'vertical', content: [cut] } : cut;
}

function apart(placed: readonly Placed[]): string | Stack {
  const [only, ...others] = placed;
  if (only !== undefined && others.length === 0) return only.id;
  for (const direction of ['vertical', 'horizontal'] as const) {
    const groups = cutAlong(placed, direction);
    if (groups.length > 1) return { direction, content: groups.map(apart) };
  }
  // No line cuts them, as in a pinwheel: they are put beside each other.
  return { direction: 'horizontal', content: inOrder(placed, 'horizontal').map(({ id }) => id) };
}

/** Groups with a gap between one and the next. */
function cutAlong(placed: readonly Placed[], direction: Stack['direction']): Placed[][] {
  const groups: Placed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const each of inOrder(placed, direction)) {
    const group = groups.at(-1);
    const { start, end: ownEnd } = extent(each, direction);
    if (group === undefined || start >= end) groups.push([each]);
    else group.push(each);
    end = Math.max(end, ownEnd);
  }
  return groups;
}

function inOrder(placed: readonly Placed[], direction: Stack['direction']): Placed[] {
  return [...placed].sort((a, b) => extent(a, direction).start - extent(b, direction).start);
}

function extent({ box }: Placed, direction: Stack['direction']): { readonly start: number; readonly end: number } {
  const [centre, size] = direction === 'vertical' ? [box.y, box.height] : [box.x, box.width];
  return { start: centre - size / 2, end: centre + size / 2 };
}
