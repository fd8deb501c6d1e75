import type { Point } from '../drawing/bends.ts';
import { type Lattice, lineFrom } from './arrowLattice.ts';
import type { Area } from './cell.ts';

/** A direction along the lines of a lattice: across or down. */
export type Axis = 0 | 1;

/** What an arrow pays on its way over a drawing, in pixels of a way that is clear. */
export interface Ground {
  readonly lattice: Lattice;
  /** Makes an area dear to run through: so many pixels more for each. */
  burden(area: Area, weight: number): void;
  /** Makes it dear to cross the border of an area, and dearer to run along it. */
  fence(area: Area): void;
  /** An arrow runs there: others are to keep off its line, and rather not cross it. */
  occupy(way: readonly Point[]): void;
  /** What it costs to reach a crossing from the one before. */
  cost(column: number, row: number, axis: Axis, forward: boolean): number;
  /** What it costs to turn there. */
  turn(column: number, row: number): number;
}

const costOfTurn = 20;
const costOfCrossing = 14;
const costOfFence = 10;
/** For each pixel. */
const costOfSharing = 14;
const costAlongFence = 4;
const nearFence = 4;

export function groundOver(lattice: Lattice): Ground {
  const { columns, rows } = lattice;
  const size = columns.length * rows.length;
  const at = (column: number, row: number): number => row * columns.length + column;
  const weights = [new Float32Array(size), new Float32Array(size)] as const;
  const walls = [new Float32Array(size), new Float32Array(size)] as const;
  const taken = [new Uint8Array(size), new Uint8Array(size)] as const;
  const add = (cells: Float32Array, cell: number, weight: number): void => {
    cells[cell] = (cells[cell] ?? 0) + weight;
  };
  const within = ({ x, y, width, height }: Area, visit: (column: number, row: number) => void): void => {
    const [left, right] = [lineFrom(columns, x), lineFrom(columns, x + width)];
    const [top, bottom] = [lineFrom(rows, y), lineFrom(rows, y + height)];
    for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) visit(column, row);
  };
  return {
    lattice,
    burden: (area, weight) =>
      within(area, (column, row) => {
        for (const cells of weights) add(cells, at(column, row), weight);
      }),
    fence: ({ x, y, width, height }) => {
      for (const side of [x, x + width]) {
        const before = lineFrom(columns, side) - 1;
        within({ x: (columns[before] ?? side) - 0.5, y, width: 1, height }, (column, row) =>
          add(walls[0], at(column, row), costOfFence),
        );
        within({ x: side - nearFence, y, width: 2 * nearFence, height }, (column, row) =>
          add(weights[1], at(column, row), costAlongFence),
        );
      }
      for (const side of [y, y + height]) {
        const before = lineFrom(rows, side) - 1;
        within({ x, y: (rows[before] ?? side) - 0.5, width, height: 1 }, (column, row) =>
          add(walls[1], at(column, row), costOfFence),
        );
        within({ x, y: side - nearFence, width, height: 2 * nearFence }, (column, row) =>
          add(weights[0], at(column, row), costAlongFence),
        );
      }
    },
    occupy: (way) => {
      for (const [index, to] of way.entries()) {
        const from = way[index - 1];
        if (from === undefined) continue;
        const area = {
          x: Math.min(from.x, to.x) - 0.5,
          y: Math.min(from.y, to.y) - 0.5,
          width: Math.abs(from.x - to.x) + 1,
          height: Math.abs(from.y - to.y) + 1,
        };
        const cells = taken[from.y === to.y ? 0 : 1];
        within(area, (column, row) => {
          cells[at(column, row)] = 1;
        });
      }
    },
    cost: (column, row, axis, forward) => {
      const lines = axis === 0 ? columns : rows;
      const line = axis === 0 ? column : row;
      const length = Math.abs((lines[line] ?? 0) - (lines[forward ? line - 1 : line + 1] ?? 0));
      const cell = at(column, row);
      const before = forward ? (axis === 0 ? cell - 1 : cell - columns.length) : cell;
      const other = axis === 0 ? 1 : 0;
      return (
        length * (1 + (weights[axis][cell] ?? 0) + (taken[axis][cell] === 1 ? costOfSharing : 0)) +
        (walls[axis][before] ?? 0) +
        (taken[other][cell] === 1 ? costOfCrossing : 0)
      );
    },
    turn: (column, row) => {
      const cell = at(column, row);
      return costOfTurn + (taken[0][cell] === 1 || taken[1][cell] === 1 ? 2 * costOfCrossing : 0);
    },
  };
}
