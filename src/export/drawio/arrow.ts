import type { Point, Side } from '../drawing/bends.ts';
import type { Area } from './cell.ts';

/** What arrows end at or keep clear of, where it is on the page. */
export interface Figure {
  readonly id: string;
  /** What it lies in. */
  readonly parent: string;
  readonly area: Area;
  readonly kind: 'icon' | 'box' | 'container';
  /** HTML, below an icon, and within everything else. */
  readonly label: string;
}

/** An arrow that is to get its way. */
export interface Arrow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

/** Where an arrow meets a figure. It moves along with the figure. */
export interface Port {
  readonly side: Side;
  /** Shares of the figure's width and height. */
  readonly x: number;
  readonly y: number;
  /** Pixels below that: of what leaves an icon below its label. */
  readonly below: number;
}

/** How an arrow is drawn. */
export interface Course {
  readonly exit: Port;
  readonly entry: Port;
  /** Where it bends, if draw.io would not find the same way by itself; points of the page. */
  readonly bends: readonly Point[];
  /** Where its label stands: -1 at its start, 1 at its end. */
  readonly labelAt: number;
}

const ends = [
  ['exit', 'exit'],
  ['entry', 'entry'],
] as const;

/** What a style says of a course. */
export function courseStyle(course: Pick<Course, 'exit' | 'entry'>): string {
  return ends
    .map(([end, key]) => {
      const { x, y, below } = course[end];
      return `${key}X=${x};${key}Y=${y};${key}Dx=0;${key}Dy=${below};${key}Perimeter=0;`;
    })
    .join('');
}

/** The part of a style that {@link courseStyle} wrote; nothing where there is none. */
export function courseIn(style: string): string {
  return style
    .split(';')
    .filter((entry) => /^(exit|entry)(X|Y|Dx|Dy|Perimeter)=/.test(entry))
    .map((entry) => `${entry};`)
    .join('');
}

/** Where a style has an end of its arrow, on a page where the figure has this area. */
export function portIn(style: string, end: 'exit' | 'entry', { x, y, width, height }: Area): Point | undefined {
  const number = (name: string): number =>
    Number(new RegExp(`(?:^|;)${end}${name}=([^;]*)`).exec(style)?.[1] ?? 'none');
  const [across, down, below] = [number('X'), number('Y'), number('Dy')];
  if (!Number.isFinite(across) || !Number.isFinite(down)) return undefined;
  return { x: x + across * width, y: y + down * height + (Number.isFinite(below) ? below : 0) };
}
