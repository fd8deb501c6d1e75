import type { Point } from '../drawing/bends.ts';
import type { Arrow, Figure } from './arrow.ts';
import type { Area } from './cell.ts';
import { labelSize } from './labelSizes.ts';

const edgeFontSize = 10;
const figureFontSize = 11;
/** From one place where a label is tried to the next. */
const step = 10;
/** An arrow among as many at one end says what it is near the other. */
const fan = 3;
const nearEnd = 0.78;
/** What it costs to stand on something. */
const costs = { onLabel: 400, onFigure: 250, onArrow: 18, offEnd: 200, fromWanted: 0.25 };
/** Labels are found by where they are, in squares of so many pixels. */
const square = 256;

/** An arrow with all points of its way. */
interface Drawn extends Arrow {
  readonly way: readonly Point[];
}

/** For each arrow where its label stands along it, from -1 to 1: on no name and no other label where there is room. */
export function placeLabels(figures: readonly Figure[], arrows: readonly Drawn[]): ReadonlyMap<string, number> {
  const things = areasByPlace();
  for (const area of figures.flatMap(areasOfFigure)) things.add(area, '');
  const lines = areasByPlace();
  for (const { id, way } of arrows) for (const area of segmentsOf(way)) lines.add(area, id);
  const labels = areasByPlace();
  const leaving = Map.groupBy(arrows, ({ source }) => source);
  const arriving = Map.groupBy(arrows, ({ target }) => target);
  return new Map(
    arrows.flatMap((arrow): [string, number][] => {
      if (arrow.label === '') return [];
      const size = labelSize(arrow.label, edgeFontSize);
      const length = lengthOf(arrow.way);
      const [out, into] = [leaving.get(arrow.source)?.length ?? 0, arriving.get(arrow.target)?.length ?? 0];
      const wanted = out >= fan && out >= into ? nearEnd : into >= fan ? 1 - nearEnd : 0.5;
      let best: { readonly at: number; readonly area: Area; readonly cost: number } | undefined;
      const tries = Math.max(1, Math.floor(length / step));
      for (let part = 0; part <= tries; part++) {
        const at = part / tries;
        const { x, y, isLevel } = pointAt(arrow.way, at * length);
        const area = { x: x - size.width / 2, y: y - size.height / 2, ...size };
        const toEnd = Math.min(at, 1 - at) * length - (isLevel ? size.width : size.height) / 2;
        const cost =
          Math.abs(at - wanted) * length * costs.fromWanted +
          (toEnd < 8 ? costs.offEnd : 0) +
          labels.count(area, '') * costs.onLabel +
          things.count(area, '-') * costs.onFigure +
          lines.count(area, arrow.id) * costs.onArrow;
        if (best === undefined || cost < best.cost) best = { at, area, cost };
      }
      if (best === undefined) return [];
      labels.add(best.area, arrow.id);
      return [[arrow.id, Math.round((best.at * 2 - 1) * 1000) / 1000]];
    }),
  );
}

function areasOfFigure({ area, kind, label }: Figure): Area[] {
  const size = labelSize(label, figureFontSize);
  if (kind === 'box') return [area];
  if (kind === 'container') return [{ x: area.x, y: area.y, width: size.width + 34, height: size.height + 8 }];
  const width = size.width * 1.06;
  return [area, { ...size, x: area.x + area.width / 2 - width / 2, y: area.y + area.height, width }];
}

function segmentsOf(way: readonly Point[]): Area[] {
  return way.flatMap((to, index) => {
    const from = way[index - 1];
    if (from === undefined) return [];
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return [{ x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }];
  });
}

function lengthOf(way: readonly Point[]): number {
  return segmentsOf(way).reduce((sum, { width, height }) => sum + width + height, 0);
}

function pointAt(way: readonly Point[], distance: number): Point & { readonly isLevel: boolean } {
  let rest = distance;
  let last = { ...(way.at(-1) ?? { x: 0, y: 0 }), isLevel: true };
  for (const [index, to] of way.entries()) {
    const from = way[index - 1];
    if (from === undefined) continue;
    const length = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    const isLevel = from.y === to.y;
    last = { ...to, isLevel };
    if (rest <= length && length > 0) {
      const share = rest / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, isLevel };
    }
    rest -= length;
  }
  return last;
}

interface AreasByPlace {
  add(area: Area, owner: string): void;
  /** How many areas of other owners a given one overlaps. */
  count(area: Area, owner: string): number;
}

function areasByPlace(): AreasByPlace {
  const squares = new Map<string, { readonly area: Area; readonly owner: string }[]>();
  const keysOf = ({ x, y, width, height }: Area): string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(x / square); column <= Math.floor((x + width) / square); column++) {
      for (let row = Math.floor(y / square); row <= Math.floor((y + height) / square); row++) {
        keys.push(`${column} ${row}`);
      }
    }
    return keys;
  };
  return {
    add(area, owner) {
      for (const key of keysOf(area)) {
        const known = squares.get(key);
        if (known === undefined) squares.set(key, [{ area, owner }]);
        else known.push({ area, owner });
      }
    },
    count(area, owner) {
      const found = new Set(keysOf(area).flatMap((key) => squares.get(key) ?? []));
      let count = 0;
      for (const each of found) {
        const other = each.area;
        const apart =
          each.owner === owner ||
          area.x >= other.x + other.width + 1 ||
          other.x >= area.x + area.width + 1 ||
          area.y >= other.y + other.height + 1 ||
          other.y >= area.y + area.height + 1;
        if (!apart) count++;
      }
      return count;
    },
  };
}
