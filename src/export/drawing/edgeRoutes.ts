import type { PictureEdge } from '../../picture/picture.ts';
import { type Bend, bendAround, bendBetween, outward, type Point, pointOn, type Side, sides } from './bends.ts';
import type { Obstacles } from './obstacles.ts';
import { portsOnSides } from './ports.ts';
import type { Area } from './shapes.ts';

/** From one sample of a line to the next, when it is asked what it runs through. */
const sampleStep = 16;
/** A pixel under a box that has nothing to do with the line, or outside of everything, costs as much as so many others. */
const costAstray = 6;
/** A line that costs no more than so many times its length is good enough as it is. */
const clear = 1.6;
/** How many of the best ways are also tried with a point beside the straight line, and how far beside it. */
const waysBentAround = 4;
const besides = [-420, -260, -140, -70, 0, 70, 140, 260, 420] as const;
/** Turning around costs as much as so many pixels. */
const costOfTurn = 90;

export interface Placed {
  readonly area: Area;
  /** It is drawn open: lines may run through it, and end at its border from inside. */
  readonly open: boolean;
}

/** What lines run over. */
export interface Terrain {
  readonly obstacles: Obstacles;
  /** Around all boxes: lines that leave it make the picture larger. */
  readonly ground: Area;
}

/**
 * Every edge as a gentle bend that leaves one box and enters the other at right angles, by the sides that lead past most
 * other boxes. Lines that meet at a side are spread over it, in the order in which they arrive. Edges whose ends have no
 * place are left out.
 *
 * @param inside whether the second node lies in the first, at any depth
 */
export function routeEdges(
  edges: readonly PictureEdge[],
  placed: ReadonlyMap<string, Placed>,
  terrain: Terrain,
  inside: (outer: string, inner: string) => boolean,
): ReadonlyMap<PictureEdge, Bend> {
  const chosen = edges.flatMap((edge) => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const cheapestFirst = (ways: readonly Way[]): { readonly way: Way; readonly cost: number }[] =>
      ways
        .map((way) => ({ way, cost: costOf(bendOf(way, undefined, undefined), edge, way, terrain) }))
        .sort((one, other) => one.cost - other.cost);
    const direct = cheapestFirst(possibleWays(edge, from.area, to.area, inside));
    const [best] = cheapestFirst(
      direct
        .slice(0, waysBentAround)
        .flatMap(({ way, cost }) => (cost < bendOf(way, undefined, undefined).length * clear ? [way] : around(way))),
    );
    if (best === undefined) return [];
    return [{ edge, way: best.way }];
  });
  const ports = portsOnSides(
    chosen.flatMap(({ edge, way }) => [
      { node: edge.from, side: way.fromSide, area: way.from, towards: centre(way.to), key: way, end: 'from' as const },
      { node: edge.to, side: way.toSide, area: way.to, towards: centre(way.from), key: way, end: 'to' as const },
    ]),
  );
  return new Map(chosen.map(({ edge, way }) => [edge, bendOf(way, ports.get(way)?.from, ports.get(way)?.to)] as const));
}

/** The sides by which a line leaves and arrives; `inner`: at this end it stays inside of the box. */
interface Way {
  readonly from: Area;
  readonly to: Area;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly inner?: 'from' | 'to';
  /** How far beside the straight line it passes the middle. Absent: as it comes. */
  readonly beside?: number;
}

function around(way: Way): Way[] {
  return way.inner === undefined ? besides.map((beside) => (beside === 0 ? way : { ...way, beside })) : [way];
}

function possibleWays(
  edge: PictureEdge,
  from: Area,
  to: Area,
  inside: (outer: string, inner: string) => boolean,
): Way[] {
  if (edge.from === edge.to) return [{ from, to, fromSide: 'right', toSide: 'right' }];
  const inner = inside(edge.to, edge.from) ? 'to' : inside(edge.from, edge.to) ? 'from' : undefined;
  return inner === undefined
    ? sides.flatMap((fromSide) => sides.map((toSide) => ({ from, to, fromSide, toSide })))
    : sides.map((side) => ({ from, to, fromSide: side, toSide: side, inner }));
}

function bendOf(way: Way, start: number | undefined, end: number | undefined): Bend {
  const { from, to, fromSide, toSide, inner, beside } = way;
  const first = pointOn(from, fromSide, start ?? usualPort(from, fromSide, to));
  const last = pointOn(to, toSide, end ?? usualPort(to, toSide, from));
  const leaving = inner === 'from' ? opposite(outward[fromSide]) : outward[fromSide];
  const arriving = inner === 'to' ? opposite(outward[toSide]) : outward[toSide];
  return beside === undefined
    ? bendBetween(first, leaving, last, arriving)
    : bendAround(first, leaving, last, arriving, beside);
}

/** Near the other end on a long side, in the middle of a short one; along the side, as a coordinate. */
function usualPort(area: Area, side: Side, other: Area): number {
  const along = side === 'left' || side === 'right' ? 'y' : 'x';
  const length = along === 'y' ? area.height : area.width;
  const middle = area[along] + length / 2;
  const margin = Math.min(length / 2, 94);
  return Math.min(area[along] + length - margin, Math.max(area[along] + margin, centre(other)[along])) || middle;
}

function costOf(bend: Bend, edge: PictureEdge, way: Way, { obstacles, ground }: Terrain): number {
  const samples = Math.min(96, Math.max(6, Math.ceil(bend.length / sampleStep)));
  let astray = 0;
  for (let at = 1; at < samples; at++) {
    const { x, y } = bend.at(at / samples);
    if (!holds(ground, x, y)) astray++;
    for (const { owner, weight } of obstacles.at(x, y)) if (owner !== edge.from && owner !== edge.to) astray += weight;
    if (way.inner === undefined && (holds(way.from, x, y) || holds(way.to, x, y))) astray++;
  }
  return bend.length + (astray * bend.length * costAstray) / samples + costOfTurn * bend.turn;
}

function holds({ x, y, width, height }: Area, pointX: number, pointY: number): boolean {
  return pointX > x + 1 && pointX < x + width - 1 && pointY > y + 1 && pointY < y + height - 1;
}

function centre({ x, y, width, height }: Area): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function opposite({ x, y }: Point): Point {
  return { x: -x, y: -y };
}
