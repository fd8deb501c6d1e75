import type { Area } from './shapes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const sides = ['right', 'left', 'bottom', 'top'] as const;

export type Side = (typeof sides)[number];

/** One step away from a box. */
export const outward: Readonly<Record<Side, Point>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  bottom: { x: 0, y: 1 },
  top: { x: 0, y: -1 },
};

/** A cubic Bézier curve. */
interface Cubic {
  readonly from: Point;
  readonly firstControl: Point;
  readonly lastControl: Point;
  readonly to: Point;
}

/** One curve, or two that go on smoothly from one to the other. */
export interface Bend {
  readonly curves: readonly [...Cubic[], Cubic];
  /** In pixels, roughly. */
  readonly length: number;
  /** How far it turns away from the straight line: 0 not at all, 2 at both ends fully. */
  readonly turn: number;
  /** The point at a share of it, from 0 to 1. */
  at(share: number): Point;
}

/** The point of a side at a coordinate along it. */
export function pointOn(area: Area, side: Side, along: number): Point {
  if (side === 'right') return { x: area.x + area.width, y: along };
  if (side === 'left') return { x: area.x, y: along };
  if (side === 'bottom') return { x: along, y: area.y + area.height };
  return { x: along, y: area.y };
}

/** A curve that leaves one point in a direction and arrives at another against one. */
export function bendBetween(from: Point, leaving: Point, to: Point, arriving: Point): Bend {
  const straight = direction(from, to);
  const distance = distanceBetween(from, to);
  const facing = leaving.x * straight.x + leaving.y * straight.y;
  const faced = -(arriving.x * straight.x + arriving.y * straight.y);
  const firstControl = moved(from, leaving, reach(distance, facing));
  const lastControl = moved(to, arriving, reach(distance, faced));
  const around =
    distanceBetween(from, firstControl) + distanceBetween(firstControl, lastControl) + distanceBetween(lastControl, to);
  return {
    curves: [{ from, firstControl, lastControl, to }],
    length: (distance + around) / 2,
    turn: (1 - facing) / 2 + (1 - faced) / 2,
    at(share) {
      const rest = 1 - share;
      const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
      return {
        x: a * from.x + b * firstControl.x + c * lastControl.x + d * to.x,
        y: a * from.y + b * firstControl.y + c * lastControl.y + d * to.y,
      };
    },
  };
}

/** The same with a point on the way that lies so far beside the middle: to the right of the straight line, or to its left. */
export function bendAround(from: Point, leaving: Point, to: Point, arriving: Point, beside: number): Bend {
  const along = direction(from, to);
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const via = { x: half.x - along.y * beside, y: half.y + along.x * beside };
  const first = bendBetween(from, leaving, via, { x: -along.x, y: -along.y });
  const second = bendBetween(via, along, to, arriving);
  const length = first.length + second.length;
  const share = first.length / length;
  return {
    curves: [...first.curves, ...second.curves],
    length,
    turn: first.turn + second.turn,
    at: (at) => (at < share ? first.at(at / share) : second.at((at - share) / (1 - share))),
  };
}

/** How far a curve runs straight out of a box: further where it has to turn around, less where it runs along a row. */
function reach(distance: number, facing: number): number {
  if (facing > 0.1) return Math.min(Math.max(distance * 0.42, 12), 260);
  if (facing > -0.1) return Math.min(Math.max(distance * 0.2, Math.min(distance, 44)), 140);
  return Math.min(Math.max(distance * 0.3, 44), 260);
}

function moved(point: Point, direction: Point, by: number): Point {
  return { x: point.x + direction.x * by, y: point.y + direction.y * by };
}

function distanceBetween(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y) || 1;
}

function direction(from: Point, to: Point): Point {
  const distance = distanceBetween(from, to);
  return { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance };
}
