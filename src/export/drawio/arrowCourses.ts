import { leafWidth } from '../../layout/boxSizes.ts';
import type { Point } from '../drawing/bends.ts';
import type { Arrow, Course, Figure } from './arrow.ts';
import { gatesOf, type Place } from './arrowGates.ts';
import { type Ground, groundOver } from './arrowGround.ts';
import { placeLabels } from './arrowLabels.ts';
import { latticeOver } from './arrowLattice.ts';
import type { Area } from './cell.ts';
import { figureLabelHeight } from './labelSizes.ts';
import { findWay, type Gate } from './wayFinding.ts';

/** Crossings that are looked at for a whole drawing. Arrows that are left then find their way in draw.io. */
const mostLooks = 1_500_000;
/** For each pixel: through an icon or box, its label, the place that is kept for longer ones, the head of a container. */
const weights = { figure: 40, label: 20, place: 0.7, head: 6 };
/** How wide a label is that is not long. What names are must not decide over ways. */
const labelWidth = 124;
const headHeight = 32;
const headWidth = 180;
/** Pixels across a page that people have scattered too far to look for ways on it. */
const widestPage = 200_000;
/** A second arrow at the same place of a figure. */
const costOfSameGate = 400;

/**
 * The ways of arrows over a page: out of one figure and into the other where there is room, around what stands in
 * between, and not on one another. Short ones choose first.
 *
 * @param taken where other arrows already meet figures
 */
export function coursesOf(
  figures: readonly Figure[],
  arrows: readonly Arrow[],
  taken: readonly Point[],
): ReadonlyMap<string, Course> {
  const page = areaAround(figures);
  if (arrows.length === 0 || !(Math.max(page.width, page.height) <= widestPage)) return new Map();
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const ground = groundWith(figures, page);
  const gateKey = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;
  const used = new Set(taken.map(gateKey));
  const unused = (gates: readonly Gate<Place>[]): Gate<Place>[] =>
    gates.map((gate) => (used.has(gateKey(gate.port)) ? { ...gate, cost: gate.cost + costOfSameGate } : gate));

  const ordered = arrows
    .flatMap((arrow) => {
      const [source, target] = [byId.get(arrow.source), byId.get(arrow.target)];
      return source === undefined || target === undefined || source === target ? [] : [{ arrow, source, target }];
    })
    .map((each) => ({ ...each, distance: distance(each.source.area, each.target.area) }))
    .toSorted((one, other) => one.distance - other.distance);

  const found = new Map<string, { readonly from: Place; readonly to: Place; readonly way: readonly Point[] }>();
  let left = mostLooks;
  for (const { arrow, source, target } of ordered) {
    const starts = gatesOf(source, figureLabelHeight(source), isWithin(target, source, byId), ground);
    const ends = gatesOf(target, figureLabelHeight(target), isWithin(source, target, byId), ground);
    const result = findWay(ground, unused(starts), unused(ends), left);
    if (result === undefined) continue;
    left -= result.looked;
    const { from, to } = result;
    const way = withoutStraight([from, ...result.way, to].map(({ x, y }) => ({ x, y })));
    ground.occupy(way);
    used.add(gateKey(from)).add(gateKey(to));
    found.set(arrow.id, { from, to, way });
  }
  const labels = placeLabels(
    figures,
    arrows.flatMap((arrow) => {
      const course = found.get(arrow.id);
      return course === undefined ? [] : [{ ...arrow, way: course.way }];
    }),
  );
  return new Map(
    [...found].map(([id, { from, to, way }]) => {
      const bends = isPlain(from, to, way) ? [] : way.slice(1, -1);
      return [id, { exit: from.port, entry: to.port, bends, labelAt: labels.get(id) ?? 0 }];
    }),
  );
}

/** Between such ends draw.io itself draws nothing but this straight line. Points would only stay behind. */
function isPlain(from: Place, to: Place, way: readonly Point[]): boolean {
  return way.length <= 2 && from.port.below === 0 && to.port.below === 0;
}

function groundWith(figures: readonly Figure[], page: Area): Ground {
  const ends = figures.filter(({ kind }) => kind !== 'container');
  const ground = groundOver(
    latticeOver(
      page,
      ends.map(({ area }) => ({ x: area.x + area.width / 2, y: area.y + area.height / 2 })),
    ),
  );
  for (const figure of figures) {
    const { area, kind } = figure;
    if (kind === 'container') {
      ground.fence(area);
      ground.burden({ ...area, width: Math.min(area.width, headWidth), height: headHeight }, weights.head);
      continue;
    }
    ground.burden({ x: area.x - 4, y: area.y - 4, width: area.width + 8, height: area.height + 8 }, weights.figure);
    if (kind === 'box') continue;
    const below = { y: area.y + area.height, height: figureLabelHeight(figure) };
    const middle = area.x + area.width / 2;
    ground.burden({ ...below, x: middle - labelWidth / 2, width: labelWidth }, weights.label);
    ground.burden({ ...below, x: middle - leafWidth / 2, width: leafWidth }, weights.place);
  }
  return ground;
}

function isWithin(inner: Figure, outer: Figure, byId: ReadonlyMap<string, Figure>): boolean {
  const seen = new Set<Figure>();
  for (let at = byId.get(inner.parent); at !== undefined && !seen.has(at); at = byId.get(at.parent)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

function withoutStraight(way: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const point of way) {
    const [before, last] = [points.at(-2), points.at(-1)];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) points.pop();
    points.push(point);
  }
  return points;
}

function distance(one: Area, other: Area): number {
  return (
    Math.abs(one.x + one.width / 2 - other.x - other.width / 2) +
    Math.abs(one.y + one.height / 2 - other.y - other.height / 2)
  );
}

function areaAround(figures: readonly Figure[]): Area {
  const least = (numbers: readonly number[]): number =>
    numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const x = least(figures.map(({ area }) => area.x));
  const y = least(figures.map(({ area }) => area.y));
  const right = -least(figures.map(({ area }) => -area.x - area.width));
  const bottom = -least(figures.map(({ area }) => -area.y - area.height));
  return { x, y, width: right - x, height: bottom - y };
}
