import { containerHeader, containerPadding, leafHeight, leafWidth, siblingGap } from '../../layout/boxSizes.ts';
import { type Area, iconSize, iconTop } from './cell.ts';
import { goneLayerId } from './cellIds.ts';
import type { DraftCell } from './draftCells.ts';
import { areaWithin, type PageTree } from './pageTree.ts';

/** More neighbours than these are not looked around each: the lowest ones are. */
const mostCorners = 60;

/**
 * A place for a cell of this size in a container or layer, near what is in it already: a gap where there is one, else to
 * the right or below, whichever makes the container grow less. Nothing overlaps.
 */
export function freeArea(
  tree: PageTree,
  cell: DraftCell,
  { width, height }: Pick<Area, 'width' | 'height'>,
  container: string,
): Area {
  const frame = tree.cells.get(container);
  const isLayer = frame === undefined || frame.kind === 'layer';
  const taken = takenAreas(tree, cell, container);
  const around = placeOf({ ...cell, area: { x: 0, y: 0, width, height } });
  const left = isLayer ? Math.min(...taken.map(({ x }) => x), 0) : containerPadding;
  const top = isLayer ? Math.min(...taken.map(({ y }) => y), 0) : containerHeader;
  const inner = {
    width: isLayer ? extent(taken.map(({ x, width }) => x + width)) : (frame?.area?.width ?? 0) - containerPadding,
    height: isLayer ? extent(taken.map(({ y, height }) => y + height)) : (frame?.area?.height ?? 0) - containerPadding,
  };
  const lowest = taken.toSorted((a, b) => b.y + b.height - a.y - a.height).slice(0, mostCorners);
  const below = Math.max(top, ...taken.map(({ y, height }) => y + height + siblingGap));
  const corners = [
    { x: left, y: top },
    { x: left, y: taken.length === 0 ? top : below },
    ...lowest.flatMap(({ x, y, width, height }) => [
      { x: x + width + siblingGap, y },
      { x, y: y + height + siblingGap },
      { x: x + width + siblingGap, y: top },
      { x: left, y: y + height + siblingGap },
    ]),
  ];
  let best: { readonly x: number; readonly y: number; readonly cost: number } | undefined;
  for (const { x, y } of corners) {
    if (x < left || y < top) continue;
    const place = { x, y, width: around.width, height: around.height };
    const right = Math.max(inner.width, x + place.width);
    const bottom = Math.max(inner.height, y + place.height);
    // Growth counts first, then a shape that is far from a screen's, then the way from the top left.
    const cost = right * bottom - inner.width * inner.height + Math.abs(right - 1.6 * bottom) + (x + 2 * y) / 1000;
    if (best !== undefined && cost >= best.cost) continue;
    if (taken.some((other) => overlap(place, other))) continue;
    best = { x, y, cost };
  }
  const { x, y } = best ?? { x: left, y: below };
  return { x: x - around.x, y: y - around.y, width, height };
}

/** Whether an area in a container is inside of it and on nothing else. */
export function isFree(tree: PageTree, cell: DraftCell, area: Area, container: string): boolean {
  const frame = tree.cells.get(container);
  const place = placeOf({ ...cell, area });
  if (frame?.area !== undefined && frame.kind === 'vertex') {
    const { width, height } = frame.area;
    if (area.x < 0 || area.y < 0 || area.x + area.width > width || area.y + area.height > height) return false;
  }
  return !takenAreas(tree, cell, container).some((other) => overlap(place, other, 0));
}

/** Places of what is in a container, and of what is gone but still seen there. Notes of Orrery's own stand apart. */
function takenAreas(tree: PageTree, cell: DraftCell, container: string): Area[] {
  const inside = tree.contentOf(container).filter((other) => other !== cell && !other.data.has('orreryPart'));
  const ghosts = tree
    .contentOf(goneLayerId)
    .filter((ghost) => ghost !== cell && ghost.area !== undefined)
    .map((ghost) => ({ ...ghost, area: areaWithin(tree, ghost, container) }));
  const frame = tree.cells.get(container);
  const seen = ghosts.filter(
    ({ area }) => frame?.area === undefined || (area !== undefined && overlap(area, { ...frame.area, x: 0, y: 0 }, 0)),
  );
  return [...inside, ...seen].flatMap((other) => (other.area === undefined ? [] : placeOf(other)));
}

/** The area of a cell with its label, where that stands below. */
export function placeOf({ area, style }: Pick<DraftCell, 'area' | 'style'>): Area {
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
  if (!/(^|;)verticalLabelPosition=bottom(;|$)/.test(style)) return { x, y, width, height };
  const wide = Math.max(width, leafWidth);
  const labelHeight = leafHeight - iconTop - iconSize;
  return { x: x - (wide - width) / 2, y: y - iconTop, width: wide, height: height + iconTop + labelHeight };
}

export function overlap(one: Area, other: Area, gap = siblingGap / 2): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

function extent(ends: readonly number[]): number {
  return Math.max(0, ...ends);
}
