import type { Corner, Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';

/** A box at a corner. */
export interface Placed extends Size, Corner {}

/** A box that is to stand somewhere, with where it stood, as large as it was, when nothing overlapped. */
export interface Wanted {
  readonly before: Placed;
  readonly now: Placed;
  /** It moves for nobody. */
  readonly pinned: boolean;
}

/**
 * Corners at which no two boxes overlap, other than pinned ones. What is in the way of a box that grew, or of one that is
 * pinned, is moved to the right or down just as far as it must be, and moves what then is in its way; what stood beside
 * a box stays beside it, and what stood below stays below. Nothing ever moves to the left or up.
 */
export function makeRoom(wanted: readonly Wanted[]): Corner[] {
  const places = wanted.map(({ now: { x, y, width, height } }) => ({ x, y, width, height }));
  const pushing = [...wanted.keys()].filter((at) => mayOverlap(wanted[at] as Wanted));
  const waiting = new Set(pushing);
  for (let next = pushing.shift(); next !== undefined; next = pushing.shift()) {
    waiting.delete(next);
    for (const at of places.keys()) {
      const moved: number | undefined = at === next ? undefined : part(wanted, places, next, at);
      if (moved === undefined || waiting.has(moved)) continue;
      waiting.add(moved);
      pushing.push(moved);
      if (moved === next) break;
    }
  }
  return places.map(({ x, y }) => ({ x, y }));
}

/** Whether two boxes are closer to each other than siblings should be. */
export function overlap(one: Placed, other: Placed, gap = siblingGap / 2): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

function mayOverlap({ before, now, pinned }: Wanted): boolean {
  return pinned || now.width > before.width || now.height > before.height || now.x !== before.x || now.y !== before.y;
}

interface Step {
  readonly mover: number;
  readonly axis: 'x' | 'y';
  readonly to: number;
}

/** Moves one of two boxes where they overlap, and tells which. */
function part(wanted: readonly Wanted[], places: Array<Corner & Size>, one: number, other: number): number | undefined {
  const [a, b] = [places[one] as Placed, places[other] as Placed];
  if (!overlap(a, b)) return undefined;
  const steps = [...stepsAlong('x', wanted, places, one, other), ...stepsAlong('y', wanted, places, one, other)];
  const [first, ...rest] = steps;
  if (first === undefined) return undefined;
  const length = ({ mover, axis, to }: Step): number => to - (places[mover] as Placed)[axis];
  const step = rest.reduce((best, next) => (length(next) < length(best) ? next : best), first);
  places[step.mover] = { ...(places[step.mover] as Placed), [step.axis]: step.to };
  return step.mover;
}

/** The ways to part two boxes along one axis: the one that stood behind moves on, unless it is pinned. */
function stepsAlong(
  axis: Step['axis'],
  wanted: readonly Wanted[],
  places: readonly Placed[],
  one: number,
  other: number,
): Step[] {
  const extent = axis === 'x' ? 'width' : 'height';
  const [a, b] = [wanted[one] as Wanted, wanted[other] as Wanted];
  const behind = (mover: number, fixed: number): Step[] => {
    const { [axis]: start, [extent]: length } = places[fixed] as Placed;
    return [{ mover, axis, to: start + length + siblingGap }];
  };
  if (a.pinned || b.pinned) {
    if (a.pinned && b.pinned) return [];
    return a.pinned ? behind(other, one) : behind(one, other);
  }
  if (a.before[axis] + a.before[extent] <= b.before[axis]) return behind(other, one);
  if (b.before[axis] + b.before[extent] <= a.before[axis]) return behind(one, other);
  // They stood one over the other, as pinned boxes may: the lower one makes room.
  if (axis === 'x' || !overlap(a.before, b.before, 0)) return [];
  const first = a.before.y - b.before.y || one - other;
  return first < 0 ? behind(other, one) : behind(one, other);
}
