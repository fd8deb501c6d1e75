import type { Glyph } from '../../model/resourceType.ts';
import type { Weight } from './fitText.ts';
import type { Ink } from './inks.ts';

/** What pictures are made of, in pixels from the left top corner. Later ones lie over earlier ones. */
export type Shape = Rectangle | Curve | Drawn | Words;

export interface Rectangle {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill?: Ink;
  readonly opacity?: number;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

/** A path as SVG writes it, with absolute coordinates. */
export interface Curve {
  readonly kind: 'curve';
  readonly path: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

/** One of our own drawings, or a path in the same box of 24 × 24. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly glyph: Glyph | 'warning';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly stroke: Ink;
}

/** One line of text; `y` is its baseline. */
export interface Words {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly struck?: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes that belong together. */
export interface Part {
  /** `ground`: the box of a container. `header`: what is written on it. */
  readonly kind: 'ground' | 'header' | 'node' | 'edge' | 'label' | 'frame';
  /** Number of the node or edge in the picture. */
  readonly index?: number;
  /** What it is in full, line by line, for who points at it. */
  readonly about?: readonly string[];
  /** A page on the web, and where it is clicked. */
  readonly link?: { readonly address: string; readonly area: Area };
  /** An overlay reaches others, but not this one. */
  readonly back?: boolean;
  readonly shapes: readonly Shape[];
}

/** Where capital letters look centred around a height: half of Inter's capitals. */
export function baseline(middle: number, size: number): number {
  return middle + size * 0.364;
}

/** A number as short as a drawing needs it. */
export function short(value: number): number {
  return Math.round(value * 10) / 10;
}
