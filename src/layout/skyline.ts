import { type Arrangement, best, type Corner, type Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';

/** Widths that are tried. More of them change little in what is seen, and cost time. */
const widthAttempts = 20;

/** How much larger everything must get before boxes leave their reading order for it. */
const worthReordering = 1.15;

/**
 * Boxes of different sizes, each as high up as it fits and then as far left: in reading order, or with the highest
 * first where that saves much space. Of several widths the one that comes closest to an aspect is taken.
 */
export function packSkyline(sizes: readonly Size[], aspect: number): Arrangement {
  const reading = [...sizes.keys()];
  const highestFirst = reading.toSorted((a, b) => (sizes[b]?.height ?? 0) - (sizes[a]?.height ?? 0));
  return best([inOrder(sizes, reading, aspect), inOrder(sizes, highestFirst, aspect)], aspect, worthReordering);
}

function inOrder(sizes: readonly Size[], order: readonly number[], aspect: number): Arrangement {
  const narrowest = sizes.reduce((widest, { width }) => Math.max(widest, width), 0);
  const inOneRow = sizes.reduce((sum, { width }) => sum + width + siblingGap, -siblingGap);
  const step = (inOneRow - narrowest) / (Math.min(widthAttempts, 2 * sizes.length) - 1);
  let chosen = fill(sizes, order, narrowest);
  for (let width = narrowest + step; step > 0 && width < inOneRow + step / 2; width += step) {
    chosen = best([chosen, fill(sizes, order, Math.ceil(width))], aspect);
  }
  return chosen;
}

/** Where the free space begins: at `y`, from `x` to the next step. Gaps between boxes are taken with the boxes. */
interface Step {
  readonly x: number;
  readonly y: number;
}

function fill(sizes: readonly Size[], order: readonly number[], limit: number): Arrangement {
  const corners: Corner[] = [];
  let skyline: readonly Step[] = [{ x: 0, y: 0 }];
  let width = 0;
  let height = 0;
  for (const box of order) {
    const size = sizes[box] as Size;
    const taken = size.width + siblingGap;
    const corner = highestPlace(skyline, taken, limit + siblingGap);
    corners[box] = corner;
    width = Math.max(width, corner.x + size.width);
    height = Math.max(height, corner.y + size.height);
    skyline = lowered(skyline, corner.x, corner.x + taken, corner.y + size.height + siblingGap);
  }
  return { width, height, corners };
}

/** The left end is always a place, however wide the box is. */
function highestPlace(skyline: readonly Step[], width: number, limit: number): Corner {
  let found = { x: 0, y: Number.POSITIVE_INFINITY };
  for (const [at, { x }] of skyline.entries()) {
    if (x > 0 && x + width > limit) break;
    let y = 0;
    for (let over = at; over < skyline.length; over++) {
      const step = skyline[over] as Step;
      if (step.x >= x + width) break;
      y = Math.max(y, step.y);
    }
    if (y < found.y) found = { x, y };
  }
  return found;
}

/** The skyline after the stretch between two places was filled down to `y`. */
function lowered(skyline: readonly Step[], from: number, to: number, y: number): readonly Step[] {
  const behind = skyline.findLast((step) => step.x <= to)?.y ?? 0;
  return [
    ...skyline.filter((step) => step.x < from),
    { x: from, y },
    { x: to, y: behind },
    ...skyline.filter((step) => step.x > to),
  ];
}
