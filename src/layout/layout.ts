import type { Picture } from '../picture/picture.ts';
import type { FlowDirection } from '../picture/view.ts';

/** Where a node of a picture is: the centre of its box, in pixels at zoom 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Positions for every node of one picture. Containers lie around their content, siblings never overlap. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
}

export interface LayoutOptions {
  /** Width of the screen by its height, which the whole and every container come close to. */
  readonly aspect: number;
  readonly direction: FlowDirection;
}

/** Lays out one picture after the other and remembers them: what did not change stays where it is. */
export interface Layouter {
  layout(picture: Picture, options: LayoutOptions): Layout;
  /** Forgets, so that the next layout is made as if it were the first. */
  forget(): void;
}
