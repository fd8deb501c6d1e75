import type { Course } from './arrow.ts';

/** A cell as draw.io knows it, before it is XML. */
export interface Cell {
  readonly id: string;
  /** The cell that it is in: a container, a layer or what holds the layers. */
  readonly parent: string;
  readonly style: string;
  /** Shown, in the HTML that draw.io reads. */
  readonly label: string;
  /** The same for a cell that an update adds. */
  readonly labelWhenNew: string;
  readonly tooltip?: string;
  /** A page of the provider's console. */
  readonly link?: string;
  /** What is known of it besides, as attributes that draw.io shows at Edit > Edit Data. */
  readonly data: Readonly<Record<string, string>>;
  readonly shape:
    | { readonly kind: 'layer' }
    | ({ readonly kind: 'vertex'; readonly isContainer: boolean } & Area)
    | {
        readonly kind: 'edge';
        readonly source: string;
        readonly target: string;
        /** Its ends are in the style. Absent: as draw.io draws it. */
        readonly course?: Pick<Course, 'bends' | 'labelAt'>;
      };
}

/** The corner relative to that of the cell it is in, in pixels at zoom 1. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of an icon, and its distance from the top of the place that the layout keeps for a node. */
export const iconSize = 32;
export const iconTop = 0;

/** Hundredths of a pixel: sums of such numbers stay exact enough to be written again as they were. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/**
 * What a cell stands for, whatever its id is: people copy cells. Undefined for cells that are none of ours.
 *
 * @param data its attributes
 */
export function keyOf(data: (name: string) => string | undefined): string | undefined {
  const [part, from, to, id] = [data('orreryPart'), data('orreryFrom'), data('orreryTo'), data('orreryId')];
  if (part !== undefined) return JSON.stringify(['part', part]);
  if (from !== undefined && to !== undefined) return JSON.stringify(['edge', from, to]);
  return id === undefined ? undefined : JSON.stringify(['node', id]);
}
