import type { Point } from '../drawing/bends.ts';
import type { Area } from './cell.ts';

/** The lines that arrows may run along, in whole pixels: draw.io rounds the points that arrows end at. */
export interface Lattice {
  /** Where the vertical lines are, from the left. */
  readonly columns: readonly number[];
  /** Where the horizontal lines are, from the top. */
  readonly rows: readonly number[];
}

/** The least distance of lines, and the usual one. */
const narrowest = 5;
const usualStep = 8;
/** Where else arrows meet an icon, off its middle. */
const besides = [6, -6, 12, -12] as const;
/** More crossings than these are not looked at: lines are further apart in a large drawing. */
const mostCrossings = 300_000;
/** How far arrows may run outside of everything. */
const margin = 56;

/**
 * Lines across the middles of what arrows end at, a few beside each, and as many in between as there is room for.
 *
 * @param middles points that have lines of their own where they are not too close to each other
 */
export function latticeOver({ x, y, width, height }: Area, middles: readonly Point[]): Lattice {
  const step = Math.max(usualStep, Math.ceil(Math.sqrt((width * height) / mostCrossings)));
  const columns = middles.map((middle) => middle.x);
  const rows = middles.map((middle) => middle.y);
  return { columns: linesAlong(x, x + width, columns, step), rows: linesAlong(y, y + height, rows, step) };
}

function linesAlong(from: number, until: number, middles: readonly number[], step: number): number[] {
  const first = Math.floor(from) - margin;
  const last = Math.ceil(until) + margin;
  const isTaken = new Uint8Array(last - first + 1);
  const lines: number[] = [];
  const add = (coordinate: number): void => {
    const at = Math.round(coordinate) - first;
    if (at < 0 || at > last - first) return;
    for (let near = Math.max(0, at - narrowest + 1); near < at + narrowest; near++) if (isTaken[near] === 1) return;
    isTaken[at] = 1;
    lines.push(at + first);
  };
  for (const middle of middles) add(middle);
  for (const beside of besides) for (const middle of middles) add(middle + beside);
  add(first);
  add(last);
  lines.sort((one, other) => one - other);
  return lines.flatMap((line, at) => {
    const gap = (lines[at + 1] ?? line) - line;
    const parts = Math.max(1, Math.floor(gap / step));
    return Array.from({ length: parts }, (_, part) => Math.round(line + (gap * part) / parts));
  });
}

/** The index of the first line at or behind a coordinate; the number of lines where there is none. */
export function lineFrom(lines: readonly number[], coordinate: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < coordinate) low = middle + 1;
    else high = middle;
  }
  return low;
}
