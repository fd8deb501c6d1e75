import { type Corner, cost, type Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';
import { overlap, type Placed } from './makeRoom.ts';

/**
 * Where one more box finds room among others: nearest to where it would like to be, or first in reading order where it
 * has no wish. What is there is made larger only when it has no room left, and then as little as a screen of this aspect
 * notices.
 */
export function freePlace(size: Size, others: readonly Placed[], bounds: Size, aspect: number, wish?: Corner): Corner {
  // Most places beside a box are those of other boxes, which is told faster than what overlaps.
  const taken = new Set(others.map(nameOf));
  const free = [...placesBeside(others).values()].filter((corner) => {
    if (taken.has(nameOf(corner))) return false;
    const placed = { ...corner, ...size };
    return others.every((other) => !overlap(placed, other));
  });
  const grown = ({ x, y }: Corner): Size => ({
    width: Math.max(bounds.width, x + size.width),
    height: Math.max(bounds.height, y + size.height),
  });
  const distance = ({ x, y }: Corner): number => (wish === undefined ? 0 : Math.hypot(x - wish.x, y - wish.y));
  const order = (a: Corner, b: Corner): number => distance(a) - distance(b) || a.y - b.y || a.x - b.x;
  const inside = free.filter(({ x, y }) => x + size.width <= bounds.width && y + size.height <= bounds.height);
  const [nearest] = inside.toSorted(order);
  if (nearest !== undefined) return nearest;
  const [cheapest] = free.toSorted((a, b) => cost(grown(a), aspect) - cost(grown(b), aspect) || order(a, b));
  // Below everything there always is room.
  return cheapest ?? { x: 0, y: bounds.height + siblingGap };
}

/** The first place, and those to the right of each box and below it, in its row or column and at the border. */
function placesBeside(boxes: readonly Placed[]): Map<string, Corner> {
  const places = new Map([['0 0', { x: 0, y: 0 }]]);
  for (const { x, y, width, height } of boxes) {
    const [behind, below] = [x + width + siblingGap, y + height + siblingGap];
    for (const corner of [
      { x: behind, y },
      { x, y: below },
      { x: 0, y: below },
      { x: behind, y: 0 },
    ]) {
      places.set(nameOf(corner), corner);
    }
  }
  return places;
}

function nameOf({ x, y }: Corner): string {
  return `${x} ${y}`;
}
