import { containerPadding, siblingGap } from '../../layout/boxSizes.ts';
import type { Area } from './cell.ts';
import type { DraftCell } from './draftCells.ts';
import { overlap, placeOf } from './freeArea.ts';
import type { PageTree } from './pageTree.ts';

/**
 * Makes the container of this cell as large as it has to be to hold it, and what contains that in turn. What stands in
 * the way of a container that grows moves to the right or down, by as much as it grew.
 */
export function makeRoom(tree: PageTree, cell: DraftCell): void {
  const container = tree.cells.get(cell.parent);
  if (container?.area === undefined || container.kind !== 'vertex' || cell.area === undefined) return;
  const place = placeOf(cell);
  const { width, height } = container.area;
  const needed = {
    width: Math.max(width, place.x + place.width + containerPadding),
    height: Math.max(height, place.y + place.height + containerPadding),
  };
  if (needed.width !== width || needed.height !== height) grow(tree, container, { ...container.area, ...needed });
}

/** Gives a cell a larger area, and everything around it the room that this takes. */
export function grow(tree: PageTree, cell: DraftCell, area: Area): void {
  const before = placeOf(cell);
  cell.area = area;
  // A folded container is as large on the page as it was.
  if (cell.isFolded) return;
  for (const moved of [cell, ...pushed(tree, cell, before)]) makeRoom(tree, moved);
}

/** Moves the siblings that a cell has come to overlap, and those that they come to overlap; the result is who moved. */
function pushed(tree: PageTree, grown: DraftCell, before: Area): DraftCell[] {
  const siblings = tree
    .contentOf(grown.parent)
    .filter((sibling) => sibling.kind === 'vertex' && sibling.area !== undefined && !sibling.data.has('orreryPart'));
  const moved = new Set<DraftCell>();
  const pushing: { readonly cell: DraftCell; readonly before: Area }[] = [{ cell: grown, before }];
  // Everything only moves away, so this ends by itself but for cells that a person put on each other in odd ways.
  let left = siblings.length * 20;
  for (let next = pushing.shift(); next !== undefined && left > 0; next = pushing.shift()) {
    left--;
    const pusher = placeOf(next.cell);
    for (const sibling of siblings) {
      if (sibling === next.cell || sibling === grown || sibling.area === undefined) continue;
      const place = placeOf(sibling);
      if (!overlap(pusher, place, 0) || overlap(next.before, place, 0)) continue;
      const was = sibling.area;
      const isRight = place.x >= next.before.x + next.before.width;
      const gapX = Math.min(siblingGap, Math.max(0, place.x - next.before.x - next.before.width));
      const gapY = Math.min(siblingGap, Math.max(0, place.y - next.before.y - next.before.height));
      sibling.area = isRight
        ? { ...was, x: was.x + pusher.x + pusher.width + gapX - place.x }
        : { ...was, y: was.y + pusher.y + pusher.height + gapY - place.y };
      moved.add(sibling);
      pushing.push({ cell: sibling, before: place });
    }
  }
  return [...moved];
}
