import { pointOn, type Side, sides } from '../drawing/bends.ts';
import type { Figure, Port } from './arrow.ts';
import type { Ground } from './arrowGround.ts';
import { lineFrom } from './arrowLattice.ts';
import type { Gate } from './wayFinding.ts';

/** An arrow runs straight for so many pixels before it meets a figure. */
const stub = 9;
/** Off the corners of a figure. */
const corner = 3;
/** What it costs to leave or enter by a side of a figure that has its label below it, and next to its middle. */
const costOfSide: Readonly<Record<Side, number>> = { right: 0, left: 0, top: 8, bottom: 24 };
const costOffMiddle = 0.8;

/** A place where an arrow may meet a figure. */
export interface Place {
  readonly port: Port;
  readonly x: number;
  readonly y: number;
}

/**
 * Every place of a figure that lies on a line of the ground.
 *
 * @param inwards the other end of the arrow lies within the figure
 */
export function gatesOf(figure: Figure, labelHeight: number, inwards: boolean, { lattice }: Ground): Gate<Place>[] {
  const { area, kind } = figure;
  const { columns, rows } = lattice;
  return sides.flatMap((side) => {
    const isAcross = side === 'left' || side === 'right';
    const along = isAcross ? rows : columns;
    const through = isAcross ? columns : rows;
    const [start, length] = isAcross ? [area.y, area.height] : [area.x, area.width];
    const below = kind === 'icon' && side === 'bottom' ? labelHeight : 0;
    const border = pointOn(area, side, 0)[isAcross ? 'x' : 'y'] + below;
    const isForward = (side === 'right' || side === 'bottom') !== inwards;
    const line = isForward ? lineFrom(through, border + stub) : lineFrom(through, border - stub + 1) - 1;
    const at = through[line];
    if (at === undefined) return [];
    const inset = Math.min(corner, length / 4);
    return along.slice(lineFrom(along, start + inset), lineFrom(along, start + length - inset + 0.5)).map((place) => {
      const index = lineFrom(along, place);
      const share = rounded((place - start) / length);
      const offMiddle = kind === 'container' ? 0 : Math.abs(place - start - length / 2) * costOffMiddle;
      const end = side === 'right' || side === 'bottom' ? 1 : 0;
      return {
        port: {
          port: { side, x: isAcross ? end : share, y: isAcross ? share : end, below },
          x: isAcross ? Math.round(border) : place,
          y: isAcross ? place : Math.round(border),
        },
        column: isAcross ? line : index,
        row: isAcross ? index : line,
        axis: isAcross ? 0 : 1,
        outward: isForward ? 1 : -1,
        cost: Math.abs(at - border) + offMiddle + (kind === 'icon' ? costOfSide[side] : 0),
      };
    });
  });
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
