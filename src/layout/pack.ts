import { type Arrangement, best, placeParts, type Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';
import { packSkyline } from './skyline.ts';

/** Shapes of a grid that are tried. More of them change little in what is seen, and cost time. */
const gridAttempts = 24;

/** How much larger everything must get before boxes of one size stand apart from each other. */
const worthBreakingUp = 1.15;

/**
 * Boxes without relations among them, side by side in reading order and close to an aspect (width by height). Boxes of
 * one size form a grid, which stands after the others.
 */
export function pack(sizes: readonly Size[], aspect: number): Arrangement {
  const [size, alike] = mostFrequent(sizes);
  if (size === undefined || alike.length < 2) return packSkyline(sizes, aspect);
  const inGrid = new Set(alike);
  const others = [...sizes.entries()]
    .filter(([at]) => !inGrid.has(at))
    .map(([at, other]) => ({ members: [at], inner: alone(other) }));
  const packings = columnsToTry(alike.length).map((columns) => {
    const parts = [...others, { members: alike, inner: grid(size, alike.length, columns) }];
    const blocks = parts.map(({ inner }) => inner);
    return { ...packSkyline(blocks, aspect), parts };
  });
  const chosen = packings.reduce((before, next) => best([before, next], aspect));
  const withGrid = placeParts(chosen, chosen.parts);
  return others.length === 0 ? withGrid : best([withGrid, packSkyline(sizes, aspect)], aspect, worthBreakingUp);
}

/** A single box as an arrangement of its own. */
export function alone({ width, height }: Size): Arrangement {
  return { width, height, corners: [{ x: 0, y: 0 }] };
}

/** The size that most boxes have, and which boxes those are. */
function mostFrequent(sizes: readonly Size[]): readonly [Size | undefined, readonly number[]] {
  const groups = Map.groupBy(sizes.keys(), (at) => `${sizes[at]?.width} ${sizes[at]?.height}`);
  const alike = [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
  return [sizes[alike[0] ?? 0], alike];
}

/** Numbers of columns for so many boxes, without those that only leave the last row emptier. */
function columnsToTry(count: number): number[] {
  const all = new Set<number>();
  for (let rows = 1; rows <= count; rows++) all.add(Math.ceil(count / rows));
  const every = Math.ceil(all.size / gridAttempts);
  return [...all].filter((_, at) => at % every === 0);
}

function grid(size: Size, count: number, columns: number): Arrangement {
  const across = size.width + siblingGap;
  const down = size.height + siblingGap;
  const corners = Array.from({ length: count }, (_, at) => ({
    x: (at % columns) * across,
    y: Math.floor(at / columns) * down,
  }));
  return {
    width: columns * across - siblingGap,
    height: Math.ceil(count / columns) * down - siblingGap,
    corners,
  };
}
