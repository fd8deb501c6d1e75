import type { Area } from './shapes.ts';

const cellSize = 128;

/** Areas that lines and labels keep clear of, found by where they are. */
export interface Obstacles {
  /** `weight`: how bad it is to run through it. */
  add(area: Area, owner: string, weight: number): void;
  /** The areas that hold a point, in the order in which they were added. */
  at(x: number, y: number): readonly Obstacle[];
  /** Whether an area overlaps any of those. */
  overlaps(area: Area): boolean;
}

interface Obstacle {
  readonly area: Area;
  readonly owner: string;
  readonly weight: number;
}

export function createObstacles(): Obstacles {
  const cells = new Map<number, Obstacle[]>();
  const cellOf = (column: number, row: number): number => column * 65536 + row;
  const cellsOf = ({ x, y, width, height }: Area): number[] => {
    const found: number[] = [];
    for (let column = Math.floor(x / cellSize); column <= Math.floor((x + width) / cellSize); column++) {
      for (let row = Math.floor(y / cellSize); row <= Math.floor((y + height) / cellSize); row++) {
        found.push(cellOf(column, row));
      }
    }
    return found;
  };
  return {
    add(area, owner, weight) {
      for (const cell of cellsOf(area)) {
        const known = cells.get(cell);
        if (known === undefined) cells.set(cell, [{ area, owner, weight }]);
        else known.push({ area, owner, weight });
      }
    },
    at(x, y) {
      const near = cells.get(cellOf(Math.floor(x / cellSize), Math.floor(y / cellSize)));
      if (near === undefined) return [];
      return near.filter(
        ({ area }) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height,
      );
    },
    overlaps(area) {
      return cellsOf(area).some((cell) =>
        cells
          .get(cell)
          ?.some(
            ({ area: other }) =>
              area.x < other.x + other.width &&
              other.x < area.x + area.width &&
              area.y < other.y + other.height &&
              other.y < area.y + area.height,
          ),
      );
    },
  };
}
